import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** How a subgraph behaves towards the gateway. */
export type Behavior = 'PASS' | 'REFUSE' | 'HANG' | 'HTTP_500' | 'HTML';

export interface RecordingProxy {
  readonly url: string;
  /** Requests that came, whatever became of them. */
  count: number;
  /** Headers of the newest request. */
  headers: IncomingMessage['headers'];
  behavior: Behavior;
  close(): Promise<void>;
}

/** Stands before a service, counts what comes, and can play a broken one. */
export async function startRecordingProxy(target: string): Promise<RecordingProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((incoming, outgoing) => {
    proxy.count += 1;
    proxy.headers = incoming.headers;
    behave[proxy.behavior](incoming, outgoing, target);
  });
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
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
  return proxy;
}

type Handler = (incoming: IncomingMessage, outgoing: ServerResponse, target: string) => void;

const behave: Record<Behavior, Handler> = {
  PASS: (incoming, outgoing, target) => {
    const { method, headers, url = '/' } = incoming;
    const onward = request(`${target}${url}`, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  },
  REFUSE: (incoming) => incoming.socket.destroy(),
  HANG: (incoming) => void incoming.resume(),
  HTTP_500: (incoming, outgoing) => {
    incoming.resume();
    outgoing.writeHead(500, { 'content-type': 'text/plain' }).end('boom at 10.0.0.7');
  },
  HTML: (incoming, outgoing) => {
    incoming.resume();
    outgoing
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<html><body>Welcome to the intranet</body></html>');
  },
};
