import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

export type PortState = 'FREE' | 'TAKEN' | 'NOT_ALLOWED' | 'NOT_OUR_ADDRESS';

/**
 * A port of 127.0.0.1 that nobody listens on at this moment. It lies below the ports that operating systems give to
 * outgoing connections: one of those could be taken by any connection before our server listens on it.
 */
export async function findFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    if ((await portState(port)) === 'FREE') return port;
  }
}

/** As many different free ports as asked for. */
export async function findFreePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await findFreePort());
  return [...ports];
}

/** Whether a server could listen on this port. */
export function portState(port: number, host = '127.0.0.1'): Promise<PortState> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('TAKEN');
      else if (error.code === 'EACCES') resolve('NOT_ALLOWED');
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') resolve('NOT_OUR_ADDRESS');
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve('FREE')));
  });
}
