import type { FastifyInstance } from 'fastify';
import { StartRefused } from './start-refused';

/** Longest time for answers under way once the gateway stops; a process has ten seconds in all. */
const patienceMs = 7_000;

/** Begins to listen, or says in words why that cannot be. */
export async function openDoor(
  door: FastifyInstance,
  { host, port }: { host: string; port: number },
): Promise<void> {
  try {
    await door.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = reasons[code ?? ''];
    if (why === undefined) throw error;
    throw new StartRefused(`The gateway cannot listen at ${host}, port ${port}: ${why}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is in use. Name another one with --port.',
  EACCES: 'this user may not open it. Name a port from 1024 with --port.',
  EADDRNOTAVAIL: 'this machine does not have that address. Name another one with HOST.',
  ENOTFOUND: 'nobody knows that name. Name another one with HOST.',
};

/** Tells callers who keep their connection that it ends with this answer. */
export function sayGoodbye(door: FastifyInstance, isClosing: () => boolean): void {
  door.addHook('onSend', (_request, reply, _payload, done) => {
    if (isClosing()) void reply.header('connection', 'close');
    done();
  });
}

/** Lets answers under way finish; those that take too long are cut off. */
export async function closeDoor(door: FastifyInstance): Promise<void> {
  const impatience = setTimeout(() => door.server.closeAllConnections(), patienceMs);
  await door.close();
  clearTimeout(impatience);
}
