import { refusal } from '@courtyard/shared/errors/refusal';
import { readAuthorizationRules, type AuthorizationRules } from './authorization/authorization-rules';
import { readCostRules, type CostRules, type CostSettings } from './cost/cost-rules';
import { createGraphState, type GraphState, type GraphStateOptions } from './graph-state';
import type { SubgraphRegister, TakenClients } from './subgraph-register';
import { createGraphSources, type SourceOptions } from './streams/graph-sources';
import { createOpenStreams, type OpenStreams } from './streams/open-streams';
import type { SharedSources } from './streams/shared-sources';
import { createTurns, type TakeTurn } from './streams/turns';
import { readSupergraph, subgraphAddresses, type SupergraphReading } from './supergraph/read-supergraph';

export interface ServedGraphOptions extends GraphStateOptions, SourceOptions {
  readonly register: SubgraphRegister;
  /** Addresses that stand over those of the supergraph, by the name of the subgraph. */
  readonly subgraphUrls?: Readonly<Record<string, string>>;
  readonly cost?: CostSettings;
}

/** A graph with its subgraphs, for as long as somebody is answered from it. */
export interface ServedGraph {
  readonly state: GraphState;
  readonly client: TakenClients['client'];
  readonly authorization: AuthorizationRules;
  readonly cost: CostRules;
  /** What is open of subscriptions. */
  readonly streams: OpenStreams;
  readonly sources: SharedSources;
  /** A turn to answer an event. */
  readonly takeTurn: TakeTurn;
  /** Holds the graph open; the answer lets it go. */
  enter(): () => void;
  /** Closes the graph once nobody is answered from it; subscriptions end now. */
  retire(): Promise<void>;
}

/** Events that are answered at once; as many as one subgraph is asked at once, unless somebody sets that otherwise. */
const mostEventsAtOnce = 100;

/** Throws `SupergraphRefused`. */
export function createServedGraph(supergraph: string, options: ServedGraphOptions): ServedGraph {
  const reading = readSupergraph(supergraph);
  const addresses = subgraphAddresses(reading, options.subgraphUrls);
  const { client, giveBack } = options.register.take(addresses);
  // First of all, since its planner takes its time on a thread of its own.
  const state = openState(reading, options, giveBack);
  const { authorization, cost } = readRules(reading, options, () => [state.close(), giveBack()]);
  const streams = createOpenStreams();
  const sources = createGraphSources(addresses, options);
  let underWay = 0;
  let onEmpty: (() => void) | null = null;
  const closed = async () => void (await Promise.all([state.close(), giveBack(), sources.close()]));

  return {
    state,
    client,
    authorization,
    cost,
    streams,
    sources,
    takeTurn: createTurns(mostEventsAtOnce),
    enter: () => {
      underWay += 1;
      return () => {
        underWay -= 1;
        if (underWay === 0) onEmpty?.();
      };
    },
    retire: async () => {
      streams.endAll(refusal('GRAPH_CHANGED'));
      // A request may have been checked against this graph and not have entered it yet.
      await new Promise((resolve) => setImmediate(resolve));
      if (underWay > 0) await new Promise<void>((resolve) => (onEmpty = resolve));
      await closed();
    },
  };
}

function readRules(
  reading: SupergraphReading,
  options: ServedGraphOptions,
  close: () => readonly Promise<void>[],
): Pick<ServedGraph, 'authorization' | 'cost'> {
  try {
    return { authorization: readAuthorizationRules(reading), cost: readCostRules(reading, options.cost) };
  } catch (error) {
    void Promise.allSettled(close());
    throw error;
  }
}

function openState(
  reading: SupergraphReading,
  options: GraphStateOptions,
  giveBack: TakenClients['giveBack'],
): GraphState {
  try {
    return createGraphState(reading, options);
  } catch (error) {
    void giveBack();
    throw error;
  }
}
