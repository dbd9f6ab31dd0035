import { createClient, type Client } from 'graphql-ws/client';
import { WebSocket } from 'ws';
import { failed, type FailedCall } from '../subgraph-answer';
import type {
  SourceCall,
  SourceEnd,
  SourceListener,
  StreamClient,
  StreamClientOptions,
} from './event-source';
import { readEvent } from './read-event';

/** How often a connection is asked whether somebody is there, in ms, and how long the answer may take. */
const pingMs = 30_000;
const pongMs = 15_000;

/**
 * Opens sources over the protocol of graphql-ws. What is asked with the same headers shares a socket: they go with the
 * upgrade and with the first message, and say for whom it is. A socket is open for as long as something is asked on it.
 */
export function createWsClient(options: StreamClientOptions): StreamClient {
  const sockets = new Map<string, SharedSocket>();
  const socketFor = ({ headers }: SourceCall): SharedSocket => {
    const key = JSON.stringify(Object.entries(headers).sort());
    const known = sockets.get(key);
    if (known !== undefined) return known;
    const socket: SharedSocket = createSharedSocket(options, headers, () => {
      if (sockets.get(key) === socket) sockets.delete(key);
    });
    sockets.set(key, socket);
    return socket;
  };
  return {
    open: (call, listener) => {
      const { maxErrors } = options;
      return { close: subscribe(socketFor(call), call, { listener, maxErrors }) };
    },
    close: async () => {
      const all = [...sockets.values()];
      sockets.clear();
      for (const { client } of all) await client.dispose();
    },
  };
}

/** One that listens to a socket. */
interface Subscriber {
  /** The other side has said that it is there. */
  onConnected(): void;
  onLost(event: unknown): void;
}

interface SharedSocket {
  readonly client: Client;
  enter(subscriber: Subscriber): void;
  leave(subscriber: Subscriber): void;
}

function createSharedSocket(
  { url, openTimeoutMs, maxEventBytes }: StreamClientOptions,
  headers: Readonly<Record<string, string>>,
  onUnused: () => void,
): SharedSocket {
  let isConnected = false;
  const subscribers = new Set<Subscriber>();
  let pong: NodeJS.Timeout | undefined;
  const client = createClient({
    url,
    connectionParams: { ...headers },
    webSocketImpl: socketClass({ headers, openTimeoutMs, maxEventBytes }),
    lazy: true,
    // A new connection would leave a gap of which nobody learns.
    retryAttempts: 0,
    connectionAckWaitTimeout: openTimeoutMs,
    keepAlive: pingMs,
    on: {
      connected: () => {
        isConnected = true;
        for (const subscriber of [...subscribers]) subscriber.onConnected();
      },
      closed: (event) => {
        clearTimeout(pong);
        onUnused();
        // The client itself would connect again after a socket that was closed without a reason.
        for (const subscriber of [...subscribers]) subscriber.onLost(event);
      },
      ping: (received) => {
        if (!received) pong = setTimeout(() => client.terminate(), pongMs).unref();
      },
      pong: (received) => {
        if (received) clearTimeout(pong);
      },
    },
  });
  return {
    client,
    enter: (subscriber) => {
      subscribers.add(subscriber);
      if (isConnected) subscriber.onConnected();
    },
    leave: (subscriber) => {
      subscribers.delete(subscriber);
      // It closes now; whoever comes next has another.
      if (subscribers.size === 0) onUnused();
    },
  };
}

interface SocketLimits {
  readonly headers: Readonly<Record<string, string>>;
  readonly openTimeoutMs: number;
  readonly maxEventBytes: number;
}

/** The client takes a class and makes its sockets itself. */
function socketClass({ headers, openTimeoutMs, maxEventBytes }: SocketLimits): typeof WebSocket {
  return class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, {
        headers: { ...headers },
        handshakeTimeout: openTimeoutMs,
        maxPayload: maxEventBytes,
        followRedirects: false,
        perMessageDeflate: false,
      });
    }
  } as typeof WebSocket;
}

function subscribe(
  socket: SharedSocket,
  { query, variables }: SourceCall,
  { listener, maxErrors }: { readonly listener: SourceListener; readonly maxErrors: number },
): () => void {
  let hasEnded = false;
  let isOpen = false;
  let dispose: (() => void) | null = null;
  const subscriber: Subscriber = {
    onConnected: () => {
      if (hasEnded || isOpen) return;
      isOpen = true;
      listener.onOpen();
    },
    onLost: (event) => end(endOf(event, maxErrors)),
  };
  const close = () => {
    hasEnded = true;
    socket.leave(subscriber);
    dispose?.();
  };
  const end = (reason: SourceEnd) => {
    if (hasEnded) return;
    close();
    listener.onEnd(reason);
  };
  dispose = socket.client.subscribe(
    { query, variables: JSON.parse(`{${variables}}`) as Record<string, unknown> },
    {
      next: (payload) => {
        if (hasEnded) return;
        const event = readEvent(JSON.stringify(payload), maxErrors);
        if ('take' in event) listener.onEvent(event);
        else end(event);
      },
      error: (error) => end(endOf(error, maxErrors)),
      complete: () => end({ kind: 'completed' }),
    },
  );
  socket.enter(subscriber);
  return () => (hasEnded ? undefined : close());
}

function endOf(error: unknown, maxErrors: number): SourceEnd {
  if (Array.isArray(error)) {
    const refused = readEvent(JSON.stringify({ errors: error }), maxErrors);
    return 'take' in refused ? failed('SUBGRAPH_BAD_RESPONSE', 'It gave no error.') : refused;
  }
  const { code = null, reason, message = '' } = (error ?? {}) as Closing;
  return failed(codeOfClosing(code, message), `${code ?? 'error'} ${reason ?? message}`.trim());
}

/** An event of a socket, as far as it says why; what is thrown has a message alone. */
interface Closing {
  readonly code?: number;
  readonly reason?: string;
  readonly message?: string;
}

/** What the protocol, and the socket below it, say when they close. */
function codeOfClosing(code: number | null, message: string): FailedCall['code'] {
  if (code === 4504 || message === 'Opening handshake has timed out') return 'SUBGRAPH_TIMEOUT';
  const isNonsense =
    (code !== null && [1002, 1003, 1007, 1009, 4004, 4400, 4406].includes(code)) ||
    /Max payload|Invalid WebSocket frame|Unexpected server response/.test(message);
  return isNonsense ? 'SUBGRAPH_BAD_RESPONSE' : 'SUBGRAPH_UNAVAILABLE';
}
