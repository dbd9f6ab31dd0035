import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { PoolExhausted } from '../errors/failure';

type Callback = (
  error: Error | undefined,
  client: PoolClient | undefined,
  done: (release?: unknown) => void,
) => void;

/**
 * A pool that tells a caller who waited too long for a connection from one whose database is away: the packages say
 * the same words for both. A class because TypeORM makes its pool from one.
 */
export class BoundedPool extends Pool {
  #open = 0;

  constructor(config?: PoolConfig) {
    super(config);
    this.on('connect', () => (this.#open += 1));
    this.on('remove', () => (this.#open -= 1));
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: Callback): void;
  override connect(callback?: Callback): Promise<PoolClient> | void {
    if (callback === undefined) return super.connect();
    super.connect((error, client, done) => callback(error && this.#explained(error), client, done));
  }

  /** Connections that are still being made are no sign of many callers, but of a database that does not come. */
  #explained(error: Error): Error {
    const hasWaited = error.message === 'timeout exceeded when trying to connect';
    return hasWaited && this.#open >= this.totalCount ? new PoolExhausted(this.totalCount) : error;
  }
}
