import type { FastifyInstance } from 'fastify';
import { describe } from '../errors/refusal';

/** What may be asked of a service that does not know its places yet; anything else it would answer with "nothing". */
const alwaysAnswered = new Set(['/health', '/ready', '/metrics']);

/** Puts callers off until the service is prepared. */
export function answerWhenPrepared(door: FastifyInstance, isPrepared: () => boolean): void {
  door.addHook('onRequest', (request, reply, done) => {
    const [path = ''] = request.url.split('?', 1);
    if (isPrepared() || alwaysAnswered.has(path)) return done();
    const extensions = { ...describe('UNAVAILABLE'), requestId: request.id };
    void reply.status(503).send({ errors: [{ message: extensions.messageEn, extensions }] });
  });
}
