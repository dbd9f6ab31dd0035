import { once } from 'node:events';
import { graphql, type GraphQLSchema } from 'graphql';
import { subgraphs } from './graph/subgraphs';
import { createReadyMadeServer, httpAnswer } from './ready-made-server';
import type { RecordedFetch, SubgraphCommand, SubgraphReply } from './subgraph-messages';

// All subgraphs in one process: each distinct request is computed once, and then answered from memory.

/** While recording, answers are held until no further request has come for this long: those belong together. */
const quietMs = 150;

let count = 0;
let wave = 0;
let isRecording = false;
let recorded: RecordedFetch[] = [];
let held: Array<() => void> = [];
let quiet: NodeJS.Timeout | undefined;

function answering(schema: GraphQLSchema, url: string) {
  const answers = new Map<string, Buffer>();
  return (body: string) => {
    count += 1;
    const known = answers.get(body);
    if (known !== undefined && !isRecording) return known;
    return computed(schema, body).then(async (answer) => {
      answers.set(body, answer);
      if (isRecording) await recordAndHold({ url, body, wave });
      return answer;
    });
  };
}

async function computed(schema: GraphQLSchema, body: string): Promise<Buffer> {
  const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
  return httpAnswer(JSON.stringify(await graphql({ schema, source: query, variableValues: variables })));
}

function recordAndHold(fetch: RecordedFetch): Promise<void> {
  recorded.push(fetch);
  clearTimeout(quiet);
  quiet = setTimeout(() => {
    wave += 1;
    const released = held;
    held = [];
    for (const release of released) release();
  }, quietMs);
  return new Promise((resolve) => held.push(resolve));
}

function obey(command: SubgraphCommand): void {
  const reply: SubgraphReply = { count, recorded: command === 'recorded' ? recorded : [] };
  if (command !== 'count') {
    isRecording = command === 'record';
    recorded = [];
    wave = 0;
  }
  process.send?.(reply);
}

async function main(ports: readonly string[]): Promise<void> {
  for (const [index, { schema }] of subgraphs.entries()) {
    const port = Number(ports[index]);
    const server = createReadyMadeServer(answering(schema, `http://127.0.0.1:${port}/graphql`));
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  }
  // Ends with the benchmark, also when that is killed and cannot say goodbye.
  process.on('disconnect', () => process.exit(0)).on('SIGINT', () => undefined);
  process.on('message', (command: SubgraphCommand) => obey(command));
  process.send?.({ count, recorded } satisfies SubgraphReply);
}

void main(process.argv.slice(2));
