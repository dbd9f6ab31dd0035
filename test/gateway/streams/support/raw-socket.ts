import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { WebSocket, type ClientOptions } from 'ws';

/** What came over a WebSocket, message by message, and how it ended. */
export interface RawSocket {
  readonly socket: WebSocket;
  send(message: unknown): void;
  /** The next message that was not read yet. */
  next(): Promise<Record<string, unknown>>;
  /** Resolves with the code and the reason when it closes. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
}

/** Opens a WebSocket and speaks no protocol on it; rejects where it is not let in. */
export async function openSocket(url: string, options: ClientOptions = {}): Promise<RawSocket> {
  const socket = new WebSocket(url, 'graphql-transport-ws', options);
  const messages: Array<Record<string, unknown>> = [];
  let wake: () => void = () => undefined;
  socket.on('message', (data) => {
    messages.push(JSON.parse((data as Buffer).toString('utf8')) as Record<string, unknown>);
    wake();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() })),
  );
  await once(socket, 'open');
  return {
    socket,
    closed,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    next: async () => {
      while (messages.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return messages.shift()!;
    },
  };
}

/** The same, greeted and let in. */
export async function openGreeted(
  url: string,
  { payload, ...options }: ClientOptions & { payload?: unknown } = {},
): Promise<RawSocket> {
  const socket = await openSocket(url, options);
  socket.send({ type: 'connection_init', payload });
  const { type } = await socket.next();
  if (type !== 'connection_ack') throw new Error(`Expected connection_ack, but got ${String(type)}.`);
  return socket;
}

/** How a request for a WebSocket was refused. */
export async function refusedSocket(
  url: string,
  options: ClientOptions = {},
): Promise<{ readonly status: number | undefined; readonly body: unknown }> {
  const socket = new WebSocket(url, 'graphql-transport-ws', options);
  socket.on('error', () => undefined);
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
}
