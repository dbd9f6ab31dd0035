import { EventEmitter, once } from 'node:events';
import type { FastifyInstance } from 'fastify';

/** Longest wait for requests under way; then their connections are cut. */
const patienceMs = 10_000;

/**
 * Keeps a closing door open until the requests under way are answered. Whoever knocks meanwhile hears 503, `/ready`
 * included, and goes elsewhere.
 */
export function drainBeforeClosing(door: FastifyInstance): void {
  const answers = new EventEmitter();
  let underWay = 0;
  door.addHook('onRequest', (_request, reply, done) => {
    underWay += 1;
    // Also comes when the caller hangs up; the answer alone would never be heard of then.
    reply.raw.once('close', () => {
      underWay -= 1;
      answers.emit('closed');
    });
    done();
  });
  door.addHook('preClose', async () => {
    const giveUp = setTimeout(() => door.server.closeAllConnections(), patienceMs);
    while (underWay > 0) await once(answers, 'closed');
    clearTimeout(giveUp);
  });
}
