import { EventEmitter, once } from 'node:events';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Longest wait for requests under way; then their connections are cut. */
const patienceMs = 10_000;

/**
 * Keeps a closing door open until the requests under way are answered. Whoever knocks meanwhile hears 503, `/ready`
 * included, and goes elsewhere.
 */
export function drainBeforeClosing(door: FastifyInstance): void {
  const answers = new EventEmitter();
  const sockets = new Set<Socket>();
  let underWay = 0;
  door.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
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
    // Node.js would wait a minute for the first word on a connection that was opened and not used.
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  });
}
