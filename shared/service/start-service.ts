import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { DataSource, Logger as QueryLogger } from 'typeorm';
import { connect } from '../database/connect';
import type { DataSetName } from '../data-set';
import type { ServedTenants } from '../database/row-rule';
import { createErrorFormatter } from '../errors/format-error';
import { readEntries } from '../index-feed/read-entries';
import { anonymous } from '../viewer';
import { answerWhenPrepared } from './answer-when-prepared';
import { createDoor } from './door';
import { followFeeds, placesAreKnown, type FeedSettings, type Following } from './feeds';
import type { Logger } from './log';
import { operationPlugin } from './operation-plugin';
import { requestIdPlugin, type RequestIdContext } from './request-id-plugin';
import type { ServiceDefinition } from './service-definition';

export interface ServiceSettings extends FeedSettings {
  readonly databaseUrl: string;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly tenants: ServedTenants;
  /** The data sets to load before serving. */
  readonly dataSets: readonly DataSetName[];
  readonly poolSize?: number;
  readonly queryLogger?: QueryLogger;
}

export interface RunningService {
  readonly name: string;
  readonly url: string;
  readonly dataSource: DataSource;
  /** Settles when the service answers: it knows the places and has loaded its data. Rejects where it never will. */
  readonly prepared: Promise<void>;
  /** Stops taking requests, lets those under way finish, then leaves the database. */
  readonly close: () => Promise<void>;
}

/** Migrates and opens the door; then learns the places and loads data where asked to, and answers from then on. */
export async function startService(
  definition: ServiceDefinition,
  settings: ServiceSettings,
  log: Logger,
): Promise<RunningService> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const dataSource = await connect(definition.database, settings.databaseUrl, {
    ...(settings.poolSize === undefined ? {} : { poolSize: settings.poolSize }),
    ...(settings.queryLogger === undefined ? {} : { logger: settings.queryLogger }),
  });
  let isPrepared = false;
  const isReady = async () =>
    isPrepared && !signal.aborted && (await placesAreKnown(definition, dataSource).catch(() => false));
  const door = createDoor({ log, isReady });
  answerWhenPrepared(door, () => isPrepared);
  if (definition.servesIndex) serveIndex(door, dataSource);
  const apollo = await serveGraph(door, definition, { dataSource, tenants: settings.tenants, log });
  await door.listen({ host: settings.host, port: settings.port });
  const { port } = door.server.address() as AddressInfo;

  const following = prepare(definition, { dataSource, settings, log, signal });
  return {
    name: definition.name,
    url: `http://${settings.host}:${port}`,
    dataSource,
    prepared: following.then(() => {
      isPrepared = !signal.aborted;
      if (isPrepared) log.info({ port }, 'serving');
    }),
    close: async () => {
      stopping.abort();
      await apollo.stop();
      await door.close();
      const followed = await following.catch(() => null);
      await followed?.done;
      await dataSource.destroy();
    },
  };
}

async function prepare(
  definition: ServiceDefinition,
  following: Following & { readonly settings: ServiceSettings },
) {
  const { dataSource, settings, signal } = following;
  const followed = await followFeeds(definition, following);
  for (const name of settings.dataSets) {
    const load = definition.dataSets[name];
    if (load !== undefined && !signal.aborted) await dataSource.transaction(load);
  }
  return followed;
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
    plugins: [
      fastifyApolloDrainPlugin(door),
      requestIdPlugin,
      operationPlugin,
      ApolloServerPluginInlineTraceDisabled(),
    ],
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
