import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { DataSource, Logger as QueryLogger } from 'typeorm';
import { connect } from '../database/connect';
import type { ServedTenants } from '../database/row-rule';
import { createErrorFormatter } from '../errors/format-error';
import { readEntries } from '../index-feed/read-entries';
import { anonymous } from '../viewer';
import { createDoor } from './door';
import { followFeeds, placesAreKnown, type FeedSettings } from './feeds';
import type { Logger } from './log';
import { requestIdPlugin, type RequestIdContext } from './request-id-plugin';
import type { ServiceDefinition } from './service-definition';

export interface ServiceSettings extends FeedSettings {
  readonly databaseUrl: string;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly tenants: ServedTenants;
  /** Name of a data set to load before serving; null loads none. */
  readonly dataSet: string | null;
  readonly poolSize?: number;
  readonly queryLogger?: QueryLogger;
}

export interface RunningService {
  readonly name: string;
  readonly url: string;
  readonly dataSource: DataSource;
  /** Stops taking requests, lets those under way finish, then leaves the database. */
  readonly close: () => Promise<void>;
}

/** Migrates, learns the places, loads data where asked to, and then serves. */
export async function startService(
  definition: ServiceDefinition,
  settings: ServiceSettings,
  log: Logger,
): Promise<RunningService> {
  const stopping = new AbortController();
  const dataSource = await connect(definition.database, settings.databaseUrl, {
    ...(settings.poolSize === undefined ? {} : { poolSize: settings.poolSize }),
    ...(settings.queryLogger === undefined ? {} : { logger: settings.queryLogger }),
  });
  const following = await followFeeds(definition, { dataSource, settings, log, signal: stopping.signal });
  if (settings.dataSet !== null) await loadDataSet(definition, dataSource, settings.dataSet);

  const isReady = async () =>
    !stopping.signal.aborted && (await placesAreKnown(definition, dataSource).catch(() => false));
  const door = createDoor({ log, isReady });
  if (definition.servesIndex) serveIndex(door, dataSource);
  const apollo = await serveGraph(door, definition, { dataSource, tenants: settings.tenants, log });
  await door.listen({ host: settings.host, port: settings.port });

  const { port } = door.server.address() as AddressInfo;
  log.info({ port }, 'serving');
  return {
    name: definition.name,
    url: `http://${settings.host}:${port}`,
    dataSource,
    close: async () => {
      stopping.abort();
      await apollo.stop();
      await door.close();
      await following.done;
      await dataSource.destroy();
    },
  };
}

async function loadDataSet(
  definition: ServiceDefinition,
  dataSource: DataSource,
  name: string,
): Promise<void> {
  const load = definition.dataSets[name];
  if (load === undefined)
    throw new Error(
      `LOAD_DATA is "${name}"; ${definition.name} has ${Object.keys(definition.dataSets).join(', ')}.`,
    );
  await dataSource.transaction(load);
}

async function serveGraph(
  door: FastifyInstance,
  { schema, createContext }: ServiceDefinition,
  { dataSource, tenants, log }: { dataSource: DataSource; tenants: ServedTenants; log: Logger },
): Promise<ApolloServer<RequestIdContext>> {
  const apollo = new ApolloServer<RequestIdContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: createErrorFormatter(log),
    logger: log,
    plugins: [fastifyApolloDrainPlugin(door), requestIdPlugin, ApolloServerPluginInlineTraceDisabled()],
  });
  await apollo.start();
  const context = ({ id }: { id: string }) =>
    Promise.resolve({ ...createContext({ dataSource, viewer: anonymous, tenants }), requestId: id });
  door.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: fastifyApolloHandler(apollo, { context }),
  });
  return apollo;
}

function serveIndex(door: FastifyInstance, dataSource: DataSource): void {
  door.get<{ Querystring: { after?: string } }>('/index', async (request, reply) => {
    const entries = await readEntries(dataSource, request.query.after ?? '0');
    return reply
      .type('application/x-ndjson')
      .send(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  });
}
