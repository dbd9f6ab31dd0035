import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';

/** A request that has come in whole. */
export interface Arrived {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly body: string;
  /** Where a redirect leads. */
  readonly elsewhere: string;
}

type Fault = (arrived: Arrived) => void;

const megabyte = 1024 * 1024;
const json = { 'content-type': 'application/json' };

/** What a subgraph, or what stands before it, can do to a request that has reached it. */
export const faults = {
  'reset before headers': ({ incoming }) => void incoming.socket.resetAndDestroy(),
  'closed before headers': ({ incoming }) => void incoming.socket.end(),
  'reset after headers': ({ incoming, outgoing }) => {
    outgoing.writeHead(200, json);
    outgoing.flushHeaders();
    // The headers have left when the callback comes; a reset before would take them along.
    outgoing.write(' ', () => incoming.socket.resetAndDestroy());
  },
  'reset within the body': ({ incoming, outgoing }) => {
    outgoing.writeHead(200, { ...json, 'content-length': '1000' });
    outgoing.write('{"data":{"hello":"wor', () => incoming.socket.resetAndDestroy());
  },
  'closed within the body': ({ incoming, outgoing }) => {
    outgoing.writeHead(200, { ...json, 'content-length': '1000', connection: 'close' });
    outgoing.write('{"data":{"hello":"wor', () => incoming.socket.end());
  },
  'closed within the chunks': ({ incoming, outgoing }) => {
    outgoing.writeHead(200, { ...json, connection: 'close' });
    outgoing.write('{"data":{"hello":"wor', () => incoming.socket.end());
  },
  'no answer': () => {},
  'headers and no body': ({ outgoing }) => {
    outgoing.writeHead(200, json);
    outgoing.flushHeaders();
  },
  drip: ({ outgoing }) => {
    outgoing.writeHead(200, json);
    const timer = setInterval(() => outgoing.write(' '), 20);
    outgoing.on('close', () => clearInterval(timer));
  },
  'no HTTP': ({ incoming }) => void incoming.socket.end('SSH-2.0-OpenSSH_9.6\r\n'),
  'headers without end': ({ incoming }) =>
    void incoming.socket.write(`HTTP/1.1 200 OK\r\nx-long: ${'a'.repeat(64 * 1024)}\r\n`),
  '500 with a page': text(500, 'text/html', '<h1>boom at 10.0.0.7</h1>'),
  '500 with other JSON': text(500, 'application/json', '{"message":"boom at 10.0.0.7"}'),
  '500 with data alone': text(500, 'application/json', '{"data":{"hello":"world"}}'),
  '500 with errors': text(500, 'application/json', '{"errors":[{"message":"boom"}]}'),
  '400 with errors': text(400, 'application/graphql-response+json', '{"errors":[{"message":"bad field"}]}'),
  '404 with a page': text(404, 'text/html', '<h1>Not found</h1>'),
  '429': text(429, 'text/plain', 'Slow down'),
  '502': text(502, 'text/html', '<h1>Bad gateway</h1>'),
  '503': text(503, 'application/json', '{"message":"starting"}'),
  '504': text(504, 'text/plain', ''),
  '204': ({ outgoing }) => void outgoing.writeHead(204).end(),
  '200 with a page': text(200, 'text/html', '<h1>Welcome to the intranet</h1>'),
  'JSON called text': text(200, 'text/plain', '{"data":{"hello":"world"}}'),
  'JSON without a type': ({ outgoing }) => void outgoing.writeHead(200).end('{"data":{"hello":"world"}}'),
  'JSON in another charset': text(200, 'application/json; charset=gbk', '{"data":{"hello":"world"}}'),
  'cut JSON': text(200, 'application/json', '{"data":{"hello":"wor'),
  'empty body': text(200, 'application/json', ''),
  'other JSON': text(200, 'application/json', '{"host":"10.0.0.7"}'),
  'a list': text(200, 'application/json', '[{"data":{"hello":"world"}}]'),
  null: text(200, 'application/json', 'null'),
  'data that is a list': text(200, 'application/json', '{"data":["world"]}'),
  'data that is a text': text(200, 'application/json', '{"data":"world"}'),
  'null without a reason': text(200, 'application/json', '{"data":null}'),
  'null with no errors in the list': text(200, 'application/json', '{"data":null,"errors":[]}'),
  'errors that are no list': text(200, 'application/json', '{"data":{},"errors":{"message":"boom"}}'),
  'errors that are texts': text(200, 'application/json', '{"data":{},"errors":["boom"]}'),
  'errors without a message': text(200, 'application/json', '{"data":{},"errors":[{"code":1}]}'),
  'too few entities': ({ outgoing, body }) => sendEntities(outgoing, representationsIn(body) - 1),
  'too many entities': ({ outgoing, body }) => sendEntities(outgoing, representationsIn(body) + 1),
  'entities that are no list': text(200, 'application/json', '{"data":{"_entities":{"length":2}}}'),
  'invalid UTF-8': greeting(0xc3, 0x28),
  'half a character': greeting(0xe6, 0xa0),
  'prototype keys': text(
    200,
    'application/json',
    '{"data":{"__proto__":{"isAdmin":true},"list":[{"\\u005f_proto__":{"isAdmin":true},"id":"1"}],"constructor":{"name":"c"}}}',
  ),
  'a million errors': ({ outgoing }) =>
    void outgoing
      .writeHead(200, json)
      .end(`{"errors":[{"message":"1"}${',{"message":""}'.repeat(999_999)}]}`),
  '64 MB announced': ({ outgoing }) => {
    outgoing.writeHead(200, { ...json, 'content-length': String(64 * megabyte) });
    spaces(64).pipe(outgoing);
  },
  '64 MB in chunks': ({ outgoing }) => {
    outgoing.writeHead(200, json);
    spaces(64).pipe(outgoing);
  },
  'byte by byte': ({ outgoing }) => {
    outgoing.writeHead(200, json);
    Readable.from([...`{"data":{"hello":"${'w'.repeat(20_000)}"}}`], { objectMode: false }).pipe(outgoing);
  },
  'gzip bomb': ({ outgoing }) => {
    outgoing.writeHead(200, { ...json, 'content-encoding': 'gzip' });
    spaces(64).pipe(createGzip()).pipe(outgoing);
  },
  redirect: ({ outgoing, elsewhere }) =>
    void outgoing.writeHead(307, { ...json, location: elsewhere }).end('{}'),
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

function text(status: number, contentType: string, body: string): Fault {
  return ({ outgoing }) => void outgoing.writeHead(status, { 'content-type': contentType }).end(body);
}

/** An answer whose one text ends with bytes that may be no characters. */
function greeting(...endOfText: number[]): Fault {
  const body = Buffer.concat([Buffer.from('{"data":{"hello":"'), Buffer.from(endOfText), Buffer.from('"}}')]);
  return ({ outgoing }) => void outgoing.writeHead(200, json).end(body);
}

function representationsIn(body: string): number {
  const { variables } = JSON.parse(body) as { variables?: { representations?: unknown[] } };
  return variables?.representations?.length ?? 0;
}

function sendEntities(outgoing: ServerResponse, count: number): void {
  const entities = Array.from({ length: Math.max(count, 0) }, () => null);
  outgoing.writeHead(200, json).end(JSON.stringify({ data: { _entities: entities } }));
}

/** So many megabytes, without having them. */
function spaces(megabytes: number): Readable {
  const piece = Buffer.alloc(64 * 1024, ' ');
  const pieces = (megabytes * megabyte) / piece.length;
  return Readable.from(Array.from({ length: pieces }, () => piece));
}
