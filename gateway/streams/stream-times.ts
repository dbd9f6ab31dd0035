/** How long a way to a reader may stand still. */
export interface StreamTimes {
  /** Something is sent at least so often, so that nobody on the way takes the connection for dead. */
  readonly keepAliveMs: number;
  /** A reader that takes nothing for so long has gone. */
  readonly longestStallMs: number;
  /** For what is under way when the gateway stops. */
  readonly patienceMs: number;
}

export const standardTimes: StreamTimes = { keepAliveMs: 12_000, longestStallMs: 30_000, patienceMs: 5_000 };
