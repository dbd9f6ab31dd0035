import type { DataSource, Logger as QueryLogger } from 'typeorm';
import { connect, type DatabaseDefinition } from '../database/connect';
import { open, type Limits } from '../database/open';
import { openProbe, type DatabaseProbe } from '../database/probe';

export interface ServiceDatabaseSettings extends Limits {
  readonly databaseUrl: string;
  /** Most connections for callers; 10 when left out. */
  readonly poolSize?: number;
  readonly queryLogger?: QueryLogger;
}

/** The ways into a service's one database. */
export interface ServiceDatabase {
  /** For callers, within limits: each waits so long and no longer. */
  readonly callers: DataSource;
  /** For migrations, data and feeds: without limits, and never in the way of callers or behind them. */
  readonly background: DataSource;
  readonly probe: DatabaseProbe;
  readonly close: () => Promise<void>;
}

/** Feeds are read side by side; loading data takes its turn among them. */
const backgroundConnections = 3;

/** Brings the tables up to date, then opens the database for callers. */
export async function openServiceDatabase(
  definition: DatabaseDefinition,
  { databaseUrl, poolSize, poolWaitMs, statementTimeoutMs, queryLogger }: ServiceDatabaseSettings,
): Promise<ServiceDatabase> {
  const background = await connect(definition, databaseUrl, { poolSize: backgroundConnections });
  const callers = await open(definition, databaseUrl, {
    ...(poolSize !== undefined && { poolSize }),
    ...(poolWaitMs !== undefined && { poolWaitMs }),
    ...(statementTimeoutMs !== undefined && { statementTimeoutMs }),
    ...(queryLogger && { logger: queryLogger }),
  }).catch(async (error: unknown) => {
    await background.destroy();
    throw error;
  });
  const probe = openProbe(databaseUrl);
  return {
    callers,
    background,
    probe,
    close: async () => void (await Promise.all([callers.destroy(), background.destroy(), probe.close()])),
  };
}
