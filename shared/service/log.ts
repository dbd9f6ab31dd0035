import { pino, type Logger } from 'pino';
import { describeError } from './describe-error';
import { standardOutput, type LogOutput } from './log-output';

/** One JSON line per message on standard output, with the name of the process. */
export function createLog(name: string, output: LogOutput = standardOutput()): Logger {
  const options = {
    base: { service: name },
    level: process.env.LOG_LEVEL ?? 'info',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }) },
    serializers: { err: describeError },
  };
  return pino(options, output);
}

export type { Logger };
