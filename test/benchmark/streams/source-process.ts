import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { buildSchema, execute, parse, subscribe, type DocumentNode, type ExecutionResult } from 'graphql';
import { beatOf, idOf, type Beat, type SourceCommand, type SourceReport } from './beats';

// The subgraph of the benchmark: beats on command, told by server-sent events, and asked for as entities.

type Listener = (beat: Beat) => void;

const listeners = new Map<string, Set<Listener>>();
const last = new Map<string, number>();
let timers: NodeJS.Timeout[] = [];
let subscriptions = 0;
let most = 0;

const schema = buildSchema(`
  scalar _Any
  union _Entity = Beat
  type Query { _entities(representations: [_Any!]!): [_Entity]! }
  type Subscription { beat(line: ID!): Beat }
  type Beat { id: ID!  line: ID!  number: Int!  sentAt: Float! }
`);

const rootValue = {
  beat: ({ line }: { line: string }) => beatsOf(line),
  _entities: ({ representations }: { representations: ReadonlyArray<{ id: string }> }) =>
    representations.map(({ id }) => ({ __typename: 'Beat', id, ...beatOf(id) })),
};

function beatsOf(line: string): AsyncIterableIterator<{ beat: { id: string } }> {
  const waiting: Beat[] = [];
  let wake: () => void = () => undefined;
  const own: Listener = (beat) => {
    waiting.push(beat);
    wake();
  };
  const all = listeners.get(line) ?? new Set();
  listeners.set(line, all.add(own));
  subscriptions += 1;
  most = Math.max(most, subscriptions);
  const iterator: AsyncIterableIterator<{ beat: { id: string } }> = {
    [Symbol.asyncIterator]: () => iterator,
    next: async () => {
      while (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return { done: false, value: { beat: { id: idOf(waiting.shift()!) } } };
    },
    return: () => {
      if (all.delete(own)) subscriptions -= 1;
      return Promise.resolve({ done: true, value: undefined });
    },
  };
  return iterator;
}

/** Each line beats at its own moment of the interval, as things happen. */
function begin(lines: readonly string[], everyMs: number): void {
  last.clear();
  most = subscriptions;
  timers = lines.map((line, index) => {
    const beat = () => {
      const number = (last.get(line) ?? 0) + 1;
      last.set(line, number);
      for (const tell of listeners.get(line) ?? []) tell({ line, number, sentAt: Date.now() });
    };
    return setTimeout(
      () => {
        beat();
        timers[index] = setInterval(beat, everyMs);
      },
      (index / lines.length) * everyMs,
    );
  });
}

function end(): void {
  for (const timer of timers) clearInterval(timer);
  timers = [];
  process.send?.({ last: Object.fromEntries(last), subscriptions: most } satisfies SourceReport);
}

const documents = new Map<string, DocumentNode>();

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
    query: string;
    variables?: Record<string, unknown>;
  };
  const document = documents.get(query) ?? parse(query);
  documents.set(query, document);
  const asked = { schema, document, rootValue, variableValues: variables };
  if (request.headers.accept?.includes('text/event-stream')) return tell(response, await subscribe(asked));
  const answer = await execute(asked);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}

async function tell(
  response: ServerResponse,
  answers: AsyncGenerator<ExecutionResult> | ExecutionResult,
): Promise<void> {
  if (!('next' in answers)) throw new Error(`The subscription is refused: ${JSON.stringify(answers)}`);
  response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
  // Keeps the connection from looking dead.
  const keepAlive = setInterval(() => response.write(':\n\n'), 12_000);
  response.once('close', () => {
    clearInterval(keepAlive);
    void answers.return(undefined);
  });
  for await (const answer of answers) response.write(`event: next\ndata: ${JSON.stringify(answer)}\n\n`);
}

async function main(port: number): Promise<void> {
  const server = createServer((request, response) => void serve(request, response));
  server.listen(port, '127.0.0.1', 4_096);
  await once(server, 'listening');
  process.on('message', (command: SourceCommand) => {
    if (command.kind === 'begin') begin(command.lines, command.everyMs);
    else end();
  });
  // Ends with the benchmark, also when that is killed and cannot say goodbye.
  process.on('disconnect', () => process.exit(0)).on('SIGINT', () => undefined);
  process.send?.('ready');
}

void main(Number(process.argv[2]));
