import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { oneAfterTheOther } from '../database/connect';
import type { DataSetName } from '../data-set';
import type { ServedTenants } from '../database/row-rule';
import { readEntries } from '../index-feed/read-entries';
import { answerWhenPrepared } from './answer-when-prepared';
import { measureDatabase } from './database-metrics';
import { createDoor } from './door';
import { followFeeds, placesAreKnown, type FeedSettings, type Following } from './feeds';
import type { Logger } from './log';
import { createMetrics } from './metrics';
import { serveGraph } from './serve-graph';
import { createChanges } from './streams/changes';
import { measureStreams } from './streams/stream-metrics';
import { openServiceDatabase, type ServiceDatabaseSettings } from './service-database';
import type { ServiceDefinition } from './service-definition';

export interface ServiceSettings extends FeedSettings, ServiceDatabaseSettings {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly tenants: ServedTenants;
  /** An address of the same database without a pooler, where there is one; the other address when left out. */
  readonly directDatabaseUrl?: string;
  /** Most open streams; 5,000 when left out. */
  readonly mostStreams?: number;
  /** The data sets to load before serving. */
  readonly dataSets: readonly DataSetName[];
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
  const database = await openServiceDatabase(definition.database, settings);
  const dataSource = database.callers;
  const metrics = createMetrics();
  measureDatabase(metrics.registry, database);
  let isPrepared = false;
  const readiness = async () => {
    if (signal.aborted) return 'it is stopping';
    if (!isPrepared) return 'it is still preparing: it reads the places and loads its data';
    const known = await placesAreKnown(definition, database.probe).catch(() => null);
    if (known === null) return 'its database does not answer';
    return known ? null : 'it never had the places: set PLACE_FEED_URL';
  };
  const door = createDoor({ log, metrics, readiness });
  answerWhenPrepared(door, () => isPrepared);
  if (definition.servesIndex) serveIndex(door, dataSource);
  const changes = createChanges({
    databaseUrl: settings.directDatabaseUrl ?? settings.databaseUrl,
    mostStreams: settings.mostStreams ?? 5_000,
    log,
  });
  measureStreams(metrics.registry, changes);
  const { tenants } = settings;
  const sockets = serveGraph(door, definition, {
    ...{ dataSource, tenants, changes, log, metrics },
    isPrepared: () => isPrepared,
  });
  await door.listen({ host: settings.host, port: settings.port });
  const { port } = door.server.address() as AddressInfo;

  const following = prepare(definition, { dataSource: database.background, settings, log, signal });
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
      await changes.close();
      await sockets?.close();
      await door.close();
      const followed = await following.catch(() => null);
      await followed?.done;
      await database.close();
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
    if (load === undefined || signal.aborted) continue;
    await oneAfterTheOther(dataSource, (runner) => runner.manager.transaction(load));
  }
  return followed;
}

function serveIndex(door: FastifyInstance, dataSource: DataSource): void {
  door.get<{ Querystring: { after?: string } }>('/index', async (request, reply) => {
    const entries = await readEntries(dataSource, request.query.after ?? '0');
    return reply
      .type('application/x-ndjson')
      .send(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  });
}
