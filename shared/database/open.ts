import type { Socket } from 'node:net';
import * as pg from 'pg';
import { DataSource, type DataSourceOptions, type EntitySchema, type Logger, type MixedList } from 'typeorm';
import { BoundedPool } from './bounded-pool';
import { SnakeCaseNaming } from './naming';

export interface DatabaseDefinition {
  readonly entities: readonly EntitySchema[];
  readonly migrations: MixedList<new () => object>;
}

/** What keeps one caller from costing all others their answers. Nothing is bounded that is left out. */
export interface Limits {
  /** Longest wait for a connection, which may first have to be made. */
  readonly poolWaitMs?: number;
  /** Longest time for one statement, and for a transaction that stands still. */
  readonly statementTimeoutMs?: number;
}

export interface OpenOptions extends Limits {
  /** Most connections in the pool; 10 when left out. */
  readonly poolSize?: number;
  readonly logger?: Logger;
}

/** How long the database may take to say that it cut a statement off; then the connection counts as dead. */
const graceMs = 2_000;

/** Opens the database of DATABASE_URL; a sentence names it where it cannot be used. */
export async function open(
  definition: DatabaseDefinition,
  url: string,
  options: OpenOptions,
): Promise<DataSource> {
  const dataSource = await initialize(() => createDataSource(definition, url, options)).catch(
    (error: unknown) => {
      // The rest of the address holds a password.
      const { host } = new URL(url);
      throw new Error(`The database of DATABASE_URL at "${host}" cannot be used: ${reasonOf(error)}`);
    },
  );
  // Only from now on: the first connection of a busy start may take its time.
  if (options.poolWaitMs !== undefined) {
    poolOf(dataSource).options.connectionTimeoutMillis = options.poolWaitMs;
  }
  return dataSource;
}

async function initialize(create: () => DataSource): Promise<DataSource> {
  return create().initialize();
}

/** The connections of a data source. */
export function poolOf(dataSource: DataSource): pg.Pool {
  return (dataSource.driver as unknown as { readonly master: pg.Pool }).master;
}

function createDataSource(
  { entities, migrations }: DatabaseDefinition,
  url: string,
  { poolSize = 10, statementTimeoutMs, logger }: OpenOptions,
): DataSource {
  return new DataSource({
    type: 'postgres',
    driver: { ...pg, Pool: BoundedPool },
    url,
    entities: [...entities],
    migrations: migrations as NonNullable<DataSourceOptions['migrations']>,
    migrationsTransactionMode: 'all',
    namingStrategy: new SnakeCaseNaming(),
    installExtensions: false,
    applicationName: 'courtyard',
    poolSize,
    // A dying database ends idle connections with an error that nobody awaits; unheard, it would end the process.
    poolErrorHandler: () => undefined,
    extra: {
      keepAlive: true,
      onConnect: (client: pg.ClientBase) => watchOver(client, statementTimeoutMs),
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: statementTimeoutMs,
    },
    ...(logger ? { logger, logging: ['query'] as const } : {}),
  });
}

/** A host that vanished never ends its connections; a silence longer than any statement may take tells it. */
function watchOver(client: pg.ClientBase, statementTimeoutMs: number | undefined): Promise<void> {
  client.on('error', () => undefined);
  if (statementTimeoutMs !== undefined) {
    const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection;
    stream.setTimeout(statementTimeoutMs + graceMs, () => stream.destroy());
  }
  return Promise.resolve();
}

/** Where a name has several addresses, the error of all of them has a code and no words. */
function reasonOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return message || (code ?? 'for an unknown reason');
}
