import { buildSchema, execute, OperationTypeNode } from 'graphql';
import type { GatewayContext } from '@courtyard/gateway/context';
import type { Engine } from '@courtyard/gateway/engine/engine';
import { standardPolicy, type GatewayOptions } from '@courtyard/gateway/gateway-options';
import { startServer } from '@courtyard/gateway/gateway-server';
import { standardTimes, type StreamTimes } from '@courtyard/gateway/streams/stream-times';
import { createLog } from '@courtyard/shared/service/log';
import { createMetrics } from '@courtyard/shared/service/metrics';
import { eventually } from '../../../system/support/eventually';
import { createScriptedStream, type ScriptedStream } from './scripted-stream';

const sdl = `
  type Query { tree: String  song(words: Int!): String  header(name: String!): String  slow: String }
  type Mutation { plant(name: String!): String }
  type Subscription { leaf(tree: ID): String  flower: String }
`;

/** A subscription that was opened, as the engine sees it. */
export interface Opened {
  readonly stream: ScriptedStream;
  readonly context: GatewayContext;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface StreamGateway {
  readonly url: string;
  readonly socketUrl: string;
  /** The subscriptions that were opened, in the order in which they were. */
  readonly opened: Opened[];
  /** Waits for the subscription of this number, from 0. */
  nextOpened(index?: number): Promise<Opened>;
  /** The lines of the log with this message. */
  log(message: string): Array<Readonly<Record<string, unknown>>>;
  /** What is counted under a name, by the text of its labels. */
  metric(name: string): Promise<Record<string, number>>;
  /** Lets the query `slow` be answered. */
  answerSlow(): void;
  close(): Promise<void>;
}

export interface StreamGatewayOptions {
  readonly policy?: Partial<GatewayOptions>;
  readonly times?: Partial<StreamTimes>;
}

/** The real gateway around an engine whose subscriptions a test writes itself. */
export async function startStreamGateway({
  policy,
  times,
}: StreamGatewayOptions = {}): Promise<StreamGateway> {
  const lines: string[] = [];
  const log = createLog('gateway', { write: (line) => void lines.push(line) });
  log.level = 'info';
  const opened: Opened[] = [];
  let answerSlow: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => (answerSlow = resolve));
  const server = await startServer({
    engine: createStubEngine(opened, slow),
    sharing: null,
    metrics: createMetrics(),
    policy: {
      ...standardPolicy,
      supergraph: sdl,
      host: '127.0.0.1',
      port: 0,
      consoleFolder: null,
      log,
      ...policy,
    },
    streamTimes: { ...standardTimes, ...times },
  });
  return {
    url: `${server.url}/graphql`,
    socketUrl: `${server.url.replace('http', 'ws')}/graphql`,
    opened,
    nextOpened: (index = 0) => eventually(() => opened[index] ?? null),
    log: (message) =>
      lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === message),
    metric: async (name) => readMetric(await (await fetch(`${server.url}/metrics`)).text(), name),
    answerSlow: () => answerSlow(),
    close: () => server.close(),
  };
}

function createStubEngine(opened: Opened[], slow: Promise<void>): Engine<GatewayContext> {
  const schema = buildSchema(sdl);
  return {
    answer: null,
    onSchemaLoadOrUpdate: (listener) => {
      listener({ apiSchema: schema, coreSupergraphSdl: sdl });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor: async ({ document, operation, operationName, request: { variables = {} }, context }) => {
          const contextValue = context as unknown as GatewayContext;
          if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
            const stream = createScriptedStream();
            contextValue.takeStream?.(stream);
            opened.push({ stream, context: contextValue, variables });
            return { data: null };
          }
          const rootValue = rootFor(contextValue, slow);
          return execute({ schema, document, operationName, variableValues: variables, rootValue });
        },
      }),
    replaceSupergraph: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
}

function rootFor({ headers }: GatewayContext, slow: Promise<void>) {
  return {
    tree: 'plane',
    slow: () => slow.then(() => 'at last'),
    song: ({ words }: { words: number }) => 'la '.repeat(words),
    header: ({ name }: { name: string }) => headers[name] ?? null,
    plant: ({ name }: { name: string }) => name,
  };
}

function readMetric(text: string, name: string): Record<string, number> {
  const found = text.split('\n').flatMap((line) => {
    const [, labels = '', value] = new RegExp(`^${name}(\\{.*\\})? (\\S+)$`).exec(line) ?? [];
    return value === undefined ? [] : [[labels, Number(value)] as const];
  });
  return Object.fromEntries(found);
}
