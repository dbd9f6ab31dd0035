import { Pool } from 'pg';

/** Asks the database how it is, on a connection of its own. */
export interface DatabaseProbe {
  /** Rejects within two seconds where the database does not answer. */
  query<Row extends object>(statement: string): Promise<Row[]>;
  close(): Promise<void>;
}

/** Long enough for a database that answers at all. */
const patienceMs = 1_000;

/**
 * Apart from the pool of the callers: one that is full is no reason to be taken out of service, and a database that
 * hangs is one, however few the callers are.
 */
export function openProbe(url: string): DatabaseProbe {
  const pool = new Pool({
    connectionString: url,
    application_name: 'courtyard-probe',
    max: 1,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
  });
  pool.on('error', () => undefined);
  const ask = async <Row extends object>(statement: string) => (await pool.query<Row>(statement)).rows;
  return {
    // A connection that died unnoticed says so once; the next one is new.
    query: <Row extends object>(statement: string) =>
      ask<Row>(statement).catch((error: unknown) => {
        if (isSilence(error)) throw error;
        return ask<Row>(statement);
      }),
    close: () => pool.end(),
  };
}

function isSilence(error: unknown): boolean {
  return error instanceof Error && /timeout/.test(error.message);
}
