import type { GatewayInterface, GatewaySchemaLoadOrUpdateCallback } from '@apollo/server-gateway-interface';
import type { GraphQLSchema } from 'graphql';
import { refusal } from '@courtyard/shared/errors/refusal';
import { createServedGraph, type ServedGraph, type ServedGraphOptions } from './served-graph';
import { executeOperation } from './execute-operation';
import type { OperationOptions } from './operation-options';
import type { AnswerRequest, OperationRequest } from './operation-request';
import { createSubgraphRegister, type CreateClient } from './subgraph-register';

export interface EngineOptions<Context>
  extends OperationOptions<Context>, Omit<ServedGraphOptions, 'register'> {
  /** The composed supergraph, as text. */
  readonly supergraph: string;
  readonly createClient: CreateClient;
  /** How many of the plans used last are made anew before another graph takes over. */
  readonly plansToWarm?: number;
}

/** What Apollo Server takes as its gateway, with a graph that can be replaced while it serves. */
export interface Engine<Context extends object = object> extends GatewayInterface {
  /** As its executor does, from less of a request; null where only an executor will do. */
  readonly answer: AnswerRequest<Context> | null;
  /**
   * Serves another supergraph from now on; operations under way end on the one they began with. Throws
   * `SupergraphRefused`, or what the planner says, and keeps serving the old one, where the new one cannot be served.
   */
  replaceSupergraph(supergraph: string): Promise<void>;
}

/** An engine for any Federation 2 supergraph. */
export function createEngine<Context extends object>(options: EngineOptions<Context>): Engine<Context> {
  const register = createSubgraphRegister(options.createClient);
  const listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  // An operation carries the schema it was checked against, and so finds the graph it began with.
  const graphs = new WeakMap<GraphQLSchema, ServedGraph>();
  let current: ServedGraph | null = null;
  let hasStopped = false;

  const open = async (supergraph: string): Promise<ServedGraph> => {
    const graph = createServedGraph(supergraph, { ...options, register });
    graphs.set(graph.state.schema, graph);
    try {
      await graph.state.ready;
      return graph;
    } catch (error) {
      await graph.retire();
      throw error;
    }
  };
  const serve = (graph: ServedGraph) => {
    const before = current;
    current = graph;
    for (const listener of listeners) announce(graph, listener);
    void before?.retire();
  };
  const replace = async (supergraph: string) => {
    const next = await open(supergraph);
    await next.state.plans.warm(current?.state.plans.recent(options.plansToWarm ?? 100) ?? []);
    if (!hasStopped) return serve(next);
    await next.retire();
    throw new Error('The engine has stopped.');
  };
  const answer: AnswerRequest<Context> = async (request) => {
    const graph = graphs.get(request.schema) ?? current;
    if (graph === null) throw new Error('No graph is loaded.');
    const done = graph.enter();
    try {
      return await executeOperation(graph, request, options);
    } finally {
      done();
    }
  };

  return {
    load: async () => {
      if (current === null) serve(await open(options.supergraph));
      return { executor: (request) => answer(request as OperationRequest<Context>) };
    },
    answer,
    onSchemaLoadOrUpdate: (listener) => {
      listeners.add(listener);
      if (current !== null) announce(current, listener);
      return () => void listeners.delete(listener);
    },
    replaceSupergraph: oneAfterTheOther(replace),
    stop: async () => {
      hasStopped = true;
      current?.streams.endAll(refusal('SHUTTING_DOWN'));
      await current?.retire();
      await register.close();
    },
  };
}

function announce(
  { state: { reading, schema } }: ServedGraph,
  listener: GatewaySchemaLoadOrUpdateCallback,
): void {
  listener({ apiSchema: schema, coreSupergraphSdl: reading.sdl });
}

/** So that the graph that was named last is served in the end, however long another takes. */
function oneAfterTheOther(replace: Engine['replaceSupergraph']): Engine['replaceSupergraph'] {
  let last: Promise<void> = Promise.resolve();
  return (supergraph) => {
    const replaced = last.then(() => replace(supergraph));
    last = replaced.catch(() => undefined);
    return replaced;
  };
}
