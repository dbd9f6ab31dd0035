import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';
import { open, type DatabaseDefinition, type OpenOptions } from './open';

export type { DatabaseDefinition };

/** Connects a service to its own PostgreSQL database and brings the tables up to date. */
export async function connect(
  definition: DatabaseDefinition,
  url: string,
  options: OpenOptions = {},
): Promise<DataSource> {
  const dataSource = await open(definition, url, options);
  await migrate(dataSource);
  return dataSource;
}

/** Two instances that start at once do this one after the other: the second finds it done. */
export async function oneAfterTheOther<Result>(
  dataSource: DataSource,
  work: (runner: QueryRunner) => Promise<Result>,
): Promise<Result> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [startLock]);
    return await work(runner);
  } finally {
    // A lost connection has lost the lock too; that must not hide what went wrong.
    await runner.query('SELECT pg_advisory_unlock($1)', [startLock]).catch(() => undefined);
    await runner.release();
  }
}

function migrate(dataSource: DataSource): Promise<unknown> {
  return oneAfterTheOther(dataSource, (runner) =>
    new MigrationExecutor(dataSource, runner).executePendingMigrations(),
  );
}

/** Any number that no other advisory lock of a service uses. */
const startLock = 470_001;
