import type { IncomingMessage } from 'node:http';
import type { Server } from 'node:net';
import type { Duplex } from 'node:stream';

export interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  /** What came after the head. */
  readonly head: Buffer;
}

/** Headers that ask for another protocol, which nobody has to grant. */
const asking = new Set(['connection', 'upgrade', 'http2-settings']);

/**
 * Answers a request that asks for a protocol not spoken here, such as HTTP/2 over plain text, as if it had not: some
 * clients ask with every request. The server hands such requests on unread as soon as it knows of any upgrade, so the
 * head is written anew, without what asked, and read again.
 */
export function ignoreUpgrade(server: Server, { request, socket, head }: Upgrade): void {
  const { method, url, httpVersion, rawHeaders } = request;
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2);
    if (!asking.has(name.toLowerCase())) lines.push(`${name}: ${value}`);
  }
  // Headers are bytes of Latin-1 to the server that has read them.
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]));
  server.emit('connection', socket);
}
