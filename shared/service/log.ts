import { pino, type Logger } from 'pino';
import { describeError } from './describe-error';

/** One JSON line per message on standard output, with the name of the process. */
export function createLog(name: string, destination?: { write(line: string): void }): Logger {
  const options = {
    base: { service: name },
    level: process.env.LOG_LEVEL ?? 'info',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }) },
    serializers: { err: describeError },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

export type { Logger };
