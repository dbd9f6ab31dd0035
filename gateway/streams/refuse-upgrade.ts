import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLError } from 'graphql';
import type { TellError } from './told-error';

/** Answers a request for a WebSocket as any refused request is answered, and hangs up. */
export function refuseUpgrade(
  socket: Duplex,
  { status, error, tellError }: { status: number; error: GraphQLError; tellError: TellError },
): void {
  const requestId = randomUUID();
  const body = JSON.stringify({ errors: [tellError(error, requestId)] });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'connection: close',
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    `x-request-id: ${requestId}`,
  ];
  socket.once('finish', () => socket.destroy());
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
