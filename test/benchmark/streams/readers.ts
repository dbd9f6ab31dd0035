import { request as httpRequest, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { document } from './beats';
import type { ReaderTally, Tally } from './tally';

export interface Readers {
  close(): Promise<void>;
}

/** The gateway lets no more operations run on one connection. */
const perConnection = 100;

/** Opens one subscription for each line, over server-sent events, each on a connection of its own. */
export async function readByEvents(url: string, lines: readonly string[], tally: Tally): Promise<Readers> {
  const responses: IncomingMessage[] = [];
  await inTurns(lines, 50, async (line) => {
    const reader = tally.add(line);
    const request = httpRequest(url, {
      method: 'POST',
      agent: false,
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    });
    request.end(JSON.stringify({ query: document, variables: { line } }));
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    responses.push(response);
    await read(response, { reader, tally });
  });
  return {
    close: () => {
      for (const response of responses) response.removeAllListeners('close').destroy();
      return Promise.resolve();
    },
  };
}

/** Resolves with the first bytes: the subscription is open. */
async function read(response: IncomingMessage, { reader, tally }: { reader: ReaderTally; tally: Tally }) {
  let rest = '';
  response.setEncoding('utf8').on('data', (text: string) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^event: next\ndata: (.*)$/.exec(block)?.[1];
      if (data !== undefined) note(JSON.parse(data), { reader, tally });
    }
  });
  response.on('error', () => undefined).on('close', () => (reader.broken ??= 'the connection closed'));
  if (response.statusCode !== 200) throw new Error(`A subscription is refused with ${response.statusCode}.`);
  await once(response, 'data');
}

/** Opens one subscription for each line over graphql-ws, a hundred on each connection. */
export function readBySockets(url: string, lines: readonly string[], tally: Tally): Readers {
  const groups = Array.from({ length: Math.ceil(lines.length / perConnection) }, (_, index) =>
    lines.slice(index * perConnection, (index + 1) * perConnection),
  );
  const clients = groups.map((group) => {
    const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
    for (const line of group) {
      const reader = tally.add(line);
      client.subscribe(
        { query: document, variables: { line } },
        {
          next: (answer) => note(answer, { reader, tally }),
          error: (error) => (reader.broken ??= JSON.stringify(error)),
          complete: () => (reader.broken ??= 'it was completed'),
        },
      );
    }
    return client;
  });
  return {
    close: async () => {
      for (const client of clients) await client.dispose();
    },
  };
}

function note(answer: unknown, { reader, tally }: { reader: ReaderTally; tally: Tally }): void {
  const { data, errors } = answer as {
    data?: { beat: { number: number; sentAt: number } | null } | null;
    errors?: unknown;
  };
  if (data?.beat) tally.note(reader, data.beat);
  else reader.broken ??= JSON.stringify(errors);
}

/** So many at a time. */
async function inTurns<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
