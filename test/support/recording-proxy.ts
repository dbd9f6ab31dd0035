import { EventEmitter, once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** How a subgraph behaves towards the gateway. */
export type Behavior =
  | 'PASS'
  | 'REFUSE'
  | 'HANG'
  | 'HTTP_500'
  | 'HTML'
  | 'REDIRECT'
  | 'BROKEN_JSON'
  | 'OTHER_JSON'
  | 'ERRORS_ONLY'
  | 'NO_ENTITIES'
  | 'HOLD';

export interface RecordingProxy {
  readonly url: string;
  /** Requests that came, whatever became of them. */
  count: number;
  /** Headers of the newest request. */
  headers: IncomingMessage['headers'];
  behavior: Behavior;
  /** Settles when the next request has come. */
  nextRequest(): Promise<void>;
  /** Cuts all connections, and refuses from now on, as a process does that is killed. */
  kill(): void;
  /** Lets the requests that were held go on to the service. */
  release(): void;
  close(): Promise<void>;
}

/** Stands before a service, counts what comes, and can play a broken one. */
export async function startRecordingProxy(target: string): Promise<RecordingProxy> {
  const sockets = new Set<Socket>();
  const arrivals = new EventEmitter();
  const held: Array<() => void> = [];
  const server = createServer((incoming, outgoing) => {
    proxy.count += 1;
    proxy.headers = incoming.headers;
    const { behavior } = proxy;
    if (behavior === 'HOLD') held.push(() => pass(incoming, outgoing, target));
    else behave[behavior](incoming, outgoing, target);
    arrivals.emit('request');
  });
  // Services keep idle connections open for long. By its default of five seconds the proxy would close one at the very
  // moment at which the gateway sends its next request.
  server.keepAliveTimeout = 600_000;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const proxy: RecordingProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: 0,
    headers: {},
    behavior: 'PASS',
    nextRequest: async () => void (await once(arrivals, 'request')),
    kill: () => {
      proxy.behavior = 'REFUSE';
      for (const socket of sockets) socket.destroy();
    },
    release: () => {
      for (const letGo of held.splice(0)) letGo();
    },
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
  return proxy;
}

type Handler = (incoming: IncomingMessage, outgoing: ServerResponse, target: string) => void;

const pass: Handler = (incoming, outgoing, target) => {
  const { method, headers, url = '/' } = incoming;
  const onward = request(`${target}${url}`, { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
};

const behave: Record<Exclude<Behavior, 'HOLD'>, Handler> = {
  PASS: pass,
  REFUSE: (incoming) => incoming.socket.destroy(),
  HANG: (incoming) => void incoming.resume(),
  HTTP_500: answerWith(500, 'text/plain', 'boom at 10.0.0.7'),
  HTML: answerWith(200, 'text/html', '<html><body>Welcome to the intranet</body></html>'),
  REDIRECT: (incoming, outgoing) => {
    incoming.resume();
    outgoing.writeHead(307, { location: 'http://10.0.0.7/graphql' }).end();
  },
  BROKEN_JSON: answerWith(200, 'application/json', '{"data":{"_entities":[{"nameZh":"内网'),
  OTHER_JSON: answerWith(200, 'application/json', '{"host":"10.0.0.7"}'),
  ERRORS_ONLY: answerWith(200, 'application/json', '{"errors":[{"message":"boom at 10.0.0.7"}],"data":null}'),
  NO_ENTITIES: answerWith(200, 'application/json', '{"data":{"_entities":[]}}'),
};

function answerWith(status: number, contentType: string, body: string): Handler {
  return (incoming, outgoing) => {
    incoming.resume();
    outgoing.writeHead(status, { 'content-type': contentType }).end(body);
  };
}
