import { pino, type Logger } from 'pino';

/** One JSON line per message on standard output, with the name of the process. */
export function createLog(name: string): Logger {
  return pino({
    base: { service: name },
    level: process.env.LOG_LEVEL ?? 'info',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
  });
}

export type { Logger };
