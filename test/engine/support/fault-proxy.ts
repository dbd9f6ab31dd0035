import { EventEmitter, once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { faults, type FaultName } from './faults';

/** `pass` goes on to the target, or is answered with `{"data":{"hello":"world"}}` where there is none; `hold` does the
 * same when it is released. */
export type ProxyBehavior = 'pass' | 'hold' | FaultName;

export interface RecordedRequest {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** The same for all requests of one connection. */
  readonly port: number | undefined;
}

export interface FaultProxy {
  readonly url: string;
  /** Every request that came whole, whatever became of it. */
  readonly requests: readonly RecordedRequest[];
  /** Requests that followed the redirect. */
  readonly redirected: readonly RecordedRequest[];
  /** What happens to requests. */
  behavior: ProxyBehavior;
  /** What happens to the next requests, one after the other, before `behavior` counts again. */
  next: ProxyBehavior[];
  /** Settles once so many requests have come in all. */
  whenAsked(times: number): Promise<void>;
  /** Lets held requests go on. */
  release(): void;
  /** Connections are refused from now on, and those that are open end. */
  refuse(): Promise<void>;
  /** Takes connections again, on the same port. */
  listen(): Promise<void>;
  close(): Promise<void>;
}

/** Stands before a subgraph, or plays one, and does what servers and networks do to those who ask them. */
export async function startFaultProxy({ target }: { target?: string } = {}): Promise<FaultProxy> {
  const requests: RecordedRequest[] = [];
  const redirected: RecordedRequest[] = [];
  const held: Array<() => void> = [];
  const arrivals = new EventEmitter();

  const elsewhere = createListener((incoming, outgoing) => {
    void record(incoming, redirected).then(() => answer(outgoing));
  });
  await elsewhere.listen();

  const listener = createListener((incoming, outgoing) => {
    void record(incoming, requests).then((body) => {
      const behavior = proxy.next.shift() ?? proxy.behavior;
      const pass = () =>
        target === undefined ? answer(outgoing) : forward(incoming, outgoing, { target, body });
      if (behavior === 'hold') held.push(pass);
      else if (behavior === 'pass') pass();
      else faults[behavior]({ incoming, outgoing, body, elsewhere: `${elsewhere.origin()}/graphql` });
      arrivals.emit('request');
    });
  });
  await listener.listen();

  const proxy: FaultProxy = {
    url: `${listener.origin()}/graphql`,
    requests,
    redirected,
    behavior: 'pass',
    next: [],
    async whenAsked(times) {
      while (requests.length < times) await once(arrivals, 'request');
    },
    release: () => {
      for (const letGo of held.splice(0)) letGo();
    },
    refuse: () => listener.stop(),
    listen: () => listener.listen(),
    async close() {
      await Promise.all([listener.stop(), elsewhere.stop()]);
    },
  };
  return proxy;
}

interface Listener {
  origin(): string;
  listen(): Promise<void>;
  stop(): Promise<void>;
}

/** A server that can stop and come back under its address. */
function createListener(handle: (incoming: IncomingMessage, outgoing: ServerResponse) => void): Listener {
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  let port = 0;
  return {
    origin: () => `http://127.0.0.1:${port}`,
    async listen() {
      const listening = createServer(handle);
      // No connection closes of itself: only the faults close any.
      listening.keepAliveTimeout = 600_000;
      listening.on('connection', (socket) => {
        sockets.add(socket);
        socket.on('error', () => {}).on('close', () => sockets.delete(socket));
      });
      await new Promise<void>((done) => listening.listen(port, '127.0.0.1', done));
      port = (listening.address() as AddressInfo).port;
      server = listening;
    },
    stop: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        if (server === null) done();
        else server.close(() => done());
        server = null;
      }),
  };
}

async function record(incoming: IncomingMessage, requests: RecordedRequest[]): Promise<string> {
  const { method, url, headers, socket } = incoming;
  const body = await text(incoming).catch(() => '');
  requests.push({ method, url, headers, body, port: socket.remotePort });
  return body;
}

function answer(outgoing: ServerResponse): void {
  outgoing.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"hello":"world"}}');
}

function forward(
  { method, url = '/', headers }: IncomingMessage,
  outgoing: ServerResponse,
  { target, body }: { target: string; body: string },
): void {
  const onward = request(new URL(url, target), { method, headers }, (received) => {
    outgoing.writeHead(received.statusCode ?? 502, received.headers);
    received.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  onward.end(body);
}
