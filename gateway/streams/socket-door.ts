import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { ReadCaller } from '../callers';
import { shuttingDown, type OpenStreams } from './open-streams';
import { ignoreUpgrade } from './other-upgrades';
import { createPlaces, tooManyStreams, type PlaceLimits } from './places';
import { refuseUpgrade } from './refuse-upgrade';
import { createSocketServer, type SocketSession } from './socket-server';
import { openSession, type SessionOptions } from './socket-session';
import type { StreamMetrics } from './stream-metrics';
import { asksForSocket, problemOfRequest, type UpgradeProblem } from './upgrade-request';

export interface SocketDoorOptions extends SessionOptions {
  readonly readCaller: ReadCaller;
  readonly streams: OpenStreams;
  readonly corsOrigins: readonly string[];
  readonly forwardHeaders: readonly string[];
  readonly limits: PlaceLimits;
  readonly metrics: StreamMetrics;
}

export interface SocketDoor {
  /** Takes no more connections, and closes each one as soon as what is under way on it is answered. */
  close(): Promise<void>;
}

/** As for bodies that are posted. */
const mostBytes = 1_048_576;

/** Serves operations by WebSocket at `/graphql`, after the protocol graphql-transport-ws. */
export function serveSockets(door: FastifyInstance, options: SocketDoorOptions): SocketDoor {
  const { limits, times, metrics, corsOrigins, streams } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: mostBytes,
    autoPong: false,
    handleProtocols,
  });
  const sessions = new Set<SocketSession>();
  let isClosing = false;
  const server = createSocketServer({
    ...options,
    takePlace: createPlaces(limits),
    isClosing: () => isClosing,
  });

  const problemOf = (request: IncomingMessage): UpgradeProblem | null => {
    if (isClosing) return { status: 503, error: shuttingDown() };
    if (sessions.size >= limits.most) return { status: 503, error: tooManyStreams(limits.most) };
    return problemOfRequest(request, corsOrigins);
  };
  const welcome = (socket: WebSocket, request: IncomingMessage) => {
    const session = openSession(server, { socket, request }, options);
    sessions.add(session);
    metrics.sockets.inc();
    socket.once('close', () => {
      sessions.delete(session);
      metrics.sockets.dec();
    });
  };
  door.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!asksForSocket(request)) return ignoreUpgrade(door.server, { request, socket, head });
    // Whoever hangs up before being let in is nobody's concern.
    socket.on('error', () => socket.destroy());
    const problem = problemOf(request);
    if (problem !== null) return refuseUpgrade(socket, { ...problem, tellError: streams.tellError });
    sockets.handleUpgrade(request, socket, head, (opened) => welcome(opened, request));
  });
  return {
    close: () => {
      isClosing = true;
      for (const { connection } of sessions) connection.closeWhenIdle(1001);
      return untilAllAreGone(sockets, times.patienceMs);
    },
  };
}

/** Those that take too long are cut off. */
async function untilAllAreGone(sockets: WebSocketServer, patienceMs: number): Promise<void> {
  const impatience = setTimeout(() => {
    for (const socket of sockets.clients) socket.terminate();
  }, patienceMs);
  await new Promise<void>((resolve) => sockets.close(() => resolve()));
  clearTimeout(impatience);
}
