import type { FastifyInstance } from 'fastify';
import type { Logger } from './log';

/** Answers with what keeps the process from serving now, in words; null where nothing does. */
export type Readiness = () => Promise<string | null>;

/** Serves `GET /ready`, and logs each change, since the answers themselves are too many to log. */
export function serveReadiness(
  door: FastifyInstance,
  { log, readiness }: { log: Logger; readiness: Readiness },
): void {
  let before: string | null = null;
  door.get('/ready', async (_request, reply) => {
    const because = await readiness();
    if (because !== before) {
      if (because === null) log.info('ready');
      else log.warn({ because }, 'not ready');
    }
    before = because;
    return because === null
      ? reply.send({ status: 'ready' })
      : reply.status(503).send({ status: 'not ready', because });
  });
}
