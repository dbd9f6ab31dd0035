import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLScalarType,
  type GraphQLSchema,
} from 'graphql';
import { createSmallStreams, type SmallStreams } from './small-streams';

type Row = Readonly<Record<string, unknown>>;

/** A resolver; as a method, so that a test may say more exactly what it takes. */
export type Resolver = { resolve(source: Row, given: Row): unknown }['resolve'];

/** Resolvers by type and field. `__resolveReference` and `__resolveType` stand among the fields. */
export type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolver>> | GraphQLScalarType>>;

export interface SmallSubgraph {
  readonly name: string;
  /** SDL without its link to the specification, which is the same everywhere. */
  readonly typeDefs: string;
  readonly resolvers?: Resolvers;
}

/** What one subgraph was asked. */
export interface RecordedRequest {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** How a subgraph answers instead of telling what it has. */
export type Fault =
  | { readonly json: unknown }
  | { readonly text: string; readonly status?: number; readonly contentType?: string }
  | 'connection reset';

/** Decides per request; undefined lets the subgraph answer. */
export type FaultRule = (request: RecordedRequest) => Fault | undefined;

interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** The subgraphs of a small graph: what they were asked, and how they fail. */
export interface SmallSubgraphs {
  readonly requests: RecordedRequest[];
  /** What was not valid in the schema of the subgraph that got it. */
  readonly refused: string[];
  readonly streams: SmallStreams;
  failWhen(rule: FaultRule): void;
  answer(
    name: string,
    body: string,
    headers: RecordedRequest['headers'],
  ): Promise<Reply | 'connection reset'>;
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@tag",
  "@interfaceObject", "@context", "@fromContext", "@authenticated", "@requiresScopes", "@policy",
  "@cost", "@listSize", "FieldSet", "ContextFieldValue"
])`;

/** The schema of a subgraph as composition takes it. */
export function linkedTypeDefs({ typeDefs }: SmallSubgraph): DocumentNode {
  return parse(typeDefs.includes('@link') ? typeDefs : `${link}\n${typeDefs}`, { noLocation: true });
}

export function createSmallSubgraphs(subgraphs: readonly SmallSubgraph[]): SmallSubgraphs {
  const schemas = new Map(subgraphs.map((subgraph) => [subgraph.name, createSchema(subgraph)]));
  const executors = new Map([...schemas].map(([name, schema]) => [name, createExecutor(schema)]));
  const requests: RecordedRequest[] = [];
  const refused: string[] = [];
  let fault: FaultRule = () => undefined;
  return {
    requests,
    refused,
    streams: createSmallStreams(schemas),
    failWhen: (rule) => void (fault = rule),
    answer: async (subgraph, body, headers) => {
      const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
      const request = { subgraph, query, variables: variables ?? {}, headers };
      requests.push(request);
      const instead = fault(request);
      if (instead === 'connection reset') return instead;
      if (instead !== undefined) return replyOf(instead);
      const run = executors.get(subgraph);
      if (run === undefined) throw new Error(`There is no subgraph ${subgraph}.`);
      const result = await run(query, request.variables);
      // Without data the document was refused before it ran, which no engine may bring about.
      if (result.data === undefined) refused.push(`${subgraph}: ${result.errors?.[0]?.message}\n${query}`);
      return replyOf({ json: result });
    },
  };
}

/** Each subgraph under its own path, over real HTTP. */
export async function listenForSubgraphs(
  subgraphs: SmallSubgraphs,
): Promise<{ url(name: string): string; close(): Promise<void> }> {
  const server = createServer((request, response) => void serve(subgraphs, request, response));
  subgraphs.streams.listen(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (name) => `http://127.0.0.1:${port}/${name}`,
    close: async () => {
      await subgraphs.streams.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

async function serve(
  subgraphs: SmallSubgraphs,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = (request.url ?? '').slice(1);
  if (subgraphs.streams.serve(name, request, response)) return;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const reply = await subgraphs.answer(name, Buffer.concat(chunks).toString('utf8'), request.headers);
  if (reply === 'connection reset') return void request.socket.destroy();
  response.writeHead(reply.status, { 'content-type': reply.contentType }).end(reply.text);
}

function replyOf(fault: Exclude<Fault, 'connection reset'>): Reply {
  if ('json' in fault) {
    return { status: 200, contentType: 'application/json', text: JSON.stringify(fault.json) };
  }
  const { status = 200, contentType = 'application/json', text } = fault;
  return { status, contentType, text };
}

type Executor = (query: string, variables: RecordedRequest['variables']) => Promise<ExecutionResult>;

function createSchema(subgraph: SmallSubgraph): GraphQLSchema {
  return buildSubgraphSchema([
    {
      typeDefs: linkedTypeDefs(subgraph),
      resolvers: (subgraph.resolvers ?? {}) as Record<
        string,
        Record<string, GraphQLFieldResolver<unknown, unknown>>
      >,
    },
  ]);
}

function createExecutor(schema: GraphQLSchema): Executor {
  const known = new Map<string, Checked>();
  return async (query, variableValues) => {
    const { document, errors } = known.get(query) ?? check(schema, query);
    known.set(query, { document, errors });
    return errors.length > 0 ? { errors } : execute({ schema, document, variableValues });
  };
}

interface Checked {
  readonly document: DocumentNode;
  readonly errors: ReturnType<typeof validate>;
}

function check(schema: GraphQLSchema, query: string): Checked {
  const document = parse(query, { noLocation: true });
  return { document, errors: validate(schema, document) };
}
