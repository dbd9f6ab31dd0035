import { DataSource, type DataSourceOptions, type EntitySchema, type Logger, type MixedList } from 'typeorm';
import { SnakeCaseNaming } from './naming';

export interface DatabaseDefinition {
  readonly entities: readonly EntitySchema[];
  readonly migrations: MixedList<new () => object>;
}

export interface ConnectOptions {
  /** Most connections in the pool; 10 when left out. */
  readonly poolSize?: number;
  readonly logger?: Logger;
}

/** Connects a service to its own PostgreSQL database and brings the tables up to date. */
export async function connect(
  definition: DatabaseDefinition,
  url: string,
  options: ConnectOptions = {},
): Promise<DataSource> {
  const dataSource = await open(definition, url, options).catch((error: unknown) => {
    // The rest of the address holds a password.
    const { host } = new URL(url);
    throw new Error(`The database of DATABASE_URL at "${host}" cannot be used: ${reasonOf(error)}`);
  });
  await migrate(dataSource);
  return dataSource;
}

async function open(
  { entities, migrations }: DatabaseDefinition,
  url: string,
  { poolSize = 10, logger }: ConnectOptions,
): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
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
    extra: { onConnect: keepAliveOnError },
    ...(logger ? { logger, logging: ['query'] as const } : {}),
  });
  return dataSource.initialize();
}

/** Where a name has several addresses, the error of all of them has a code and no words. */
function reasonOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return message || (code ?? 'for an unknown reason');
}

async function keepAliveOnError(client: { on(event: 'error', listener: () => void): void }): Promise<void> {
  client.on('error', () => undefined);
  return Promise.resolve();
}

/** Two instances that start at once migrate one after the other: the second finds nothing left to do. */
async function migrate(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await dataSource.runMigrations();
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    await runner.release();
  }
}

/** Any number that no other advisory lock of a service uses. */
const migrationLock = 470_001;
