import { CloseCode, type WebSocket as ProtocolSocket } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import { closeWords } from './close-words';

/** One WebSocket, as the protocol's server uses it, with what is under way on it. */
export interface SocketConnection {
  readonly protocolSocket: ProtocolSocket;
  /** Messages that are still being answered; a subscription is until it ends. */
  underWay(): number;
  close(code: number, reason?: string): void;
  /** Closes it as soon as nothing is under way. */
  closeWhenIdle(code: number): void;
}

export interface SocketConnectionOptions {
  readonly keepAliveMs: number;
  /** What went wrong here and not by the caller's fault. */
  readonly onFailure: (error: unknown) => void;
  /** It has said nothing for two turns, not even that it is there. */
  readonly onSilence: () => void;
}

/** Beyond so many bytes that the reader has not taken, nothing more is read from it either. */
const mostUntakenBytes = 1_048_576;

export function connectSocket(socket: WebSocket, options: SocketConnectionOptions): SocketConnection {
  let underWay = 0;
  let codeWhenIdle: number | null = null;
  const close = (code: number, reason = closeWords(code)) => socket.close(code, reason);
  const closeIfIdle = () => {
    if (underWay === 0 && codeWhenIdle !== null) close(codeWhenIdle);
  };
  const answer = async (handle: (text: string) => Promise<void>, data: RawData) => {
    underWay += 1;
    try {
      await handle((data as Buffer).toString('utf8'));
    } catch (error) {
      if (isOfServers(error)) return close(CloseCode.BadRequest);
      options.onFailure(error);
      close(1011);
    } finally {
      underWay -= 1;
      closeIfIdle();
    }
  };
  const write = boundedWrites(socket);
  socket.on('ping', (data) => write((sent) => socket.pong(data, false, sent)));
  keepAlive(socket, options);
  return {
    underWay: () => underWay,
    close,
    closeWhenIdle: (code) => {
      codeWhenIdle = code;
      closeIfIdle();
    },
    protocolSocket: {
      protocol: socket.protocol,
      send: (text) => new Promise((resolve) => write((sent) => socket.send(text, sent), resolve)),
      // The server's own words are in one language and without a code.
      close: (code = CloseCode.BadRequest) => close(code),
      onMessage: (handle) =>
        socket.on('message', (data, isBinary) => {
          if (isBinary) close(CloseCode.BadRequest);
          else void answer(handle, data);
        }),
    },
  };
}

/** A message that only a server sends, such as `next`. */
function isOfServers(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Unexpected message of type');
}

/** Writes, and reads nothing more from a caller who asks without taking the answers. */
function boundedWrites(socket: WebSocket) {
  return (write: (sent: () => void) => void, onSent: () => void = () => undefined): void => {
    if (socket.readyState !== socket.OPEN) return onSent();
    // Also called where it cannot be sent: the connection is closed then, and its end is told elsewhere.
    write(() => {
      if (socket.isPaused && socket.bufferedAmount < mostUntakenBytes) socket.resume();
      onSent();
    });
    if (socket.bufferedAmount >= mostUntakenBytes) socket.pause();
  };
}

/** Cuts off a caller who neither says nor takes anything any more. */
function keepAlive(socket: WebSocket, { keepAliveMs, onSilence }: SocketConnectionOptions): void {
  let silentTurns = 0;
  let untaken = 0;
  const heard = () => (silentTurns = 0);
  const turns = setInterval(() => {
    const isTaking = socket.bufferedAmount < untaken;
    untaken = socket.bufferedAmount;
    silentTurns = isTaking ? 0 : silentTurns + 1;
    if (silentTurns <= mostSilentTurns) return socket.ping();
    onSilence();
    socket.terminate();
  }, keepAliveMs);
  socket.on('message', heard).on('ping', heard).on('pong', heard);
  socket.once('close', () => clearInterval(turns));
}

const mostSilentTurns = 2;
