import type { IncomingMessage } from 'node:http';
import type { Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Logger } from '@courtyard/shared/service/log';
import { connectSocket } from './socket-connection';
import { createSocketOperations, type SocketOperationsOptions } from './socket-operations';
import type { SocketSession } from './socket-server';
import type { StreamTimes } from './stream-times';

export interface OpenedSocket {
  readonly socket: WebSocket;
  /** The request that asked for it. */
  readonly request: IncomingMessage;
}

export interface SessionOptions extends SocketOperationsOptions {
  readonly times: StreamTimes;
  readonly log: Logger;
}

/** Begins a session on a WebSocket that was let in, and clears up when it closes. */
export function openSession(
  server: Server<SocketSession>,
  { socket, request }: OpenedSocket,
  options: SessionOptions,
): SocketSession {
  const { log, times } = options;
  const session: SocketSession = {
    connection: connectSocket(socket, {
      keepAliveMs: times.keepAliveMs,
      onFailure: (error) => log.error({ err: error }, 'a message could not be answered'),
      onSilence: () => log.info('a WebSocket has fallen silent and is cut off'),
    }),
    operations: createSocketOperations(options),
    address: request.socket.remoteAddress ?? '',
    headers: request.headers,
    leave: () => undefined,
    hasEnded: false,
  };
  const closed = server.opened(session.connection.protocolSocket, session);
  // What breaks the rules of WebSockets, such as a message that is too long, closes it with a code of theirs.
  socket.on('error', (error) => log.debug({ err: error }, 'a WebSocket broke'));
  socket.once('close', (code, reason) => {
    session.hasEnded = true;
    session.operations.hangUp();
    session.leave();
    void closed(code, reason.toString());
  });
  return session;
}
