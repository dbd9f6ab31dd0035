import { catalogue } from '@courtyard/shared/errors/catalogue';
import type { GatewayContext } from './context';
import { createEngine, type Engine } from './engine/engine';
import { warmPlanningThread, type WarmThread } from './engine/planning/planning-thread';
import { createWorkerPlanner } from './engine/planning/worker-planner';
import type { BreakerState } from './engine/subgraphs/breaker';
import type { Observe } from './engine/subgraphs/observation';
import { createSubgraphClient, type SubgraphClient } from './engine/subgraphs/subgraph-client';
import { inSpan } from './engine/telemetry/trace';
import type { EngineSurroundings } from './engine-surroundings';
import { ofSubgraph } from './gateway-options';
import { traceFetches } from './traced-fetches';

/** Plans that are kept; those used least make room. */
const mostPlans = 1_000;

/** Courtyard's own engine, with the settings of the gateway. The first thread that plans was begun beforehand. */
export function createCourtyardEngine(
  surroundings: EngineSurroundings,
  firstThread: WarmThread,
): Engine<GatewayContext> {
  const { log, metrics, cost } = surroundings;
  const timeoutOf = (subgraph: string) =>
    ofSubgraph(surroundings.subgraphTimeoutsMs, subgraph) ?? surroundings.subgraphTimeoutMs;
  const tracing = traceFetches();
  let first: WarmThread | null = firstThread;
  const takeThread = () => {
    const thread = first ?? warmPlanningThread();
    first = null;
    return thread;
  };
  const engine = createEngine<GatewayContext>({
    supergraph: surroundings.supergraph,
    subgraphUrls: surroundings.subgraphUrls,
    createClient: ({ name, url }) => tracing.client(createClient(name, url, surroundings, timeoutOf(name))),
    createPlanner: (supergraph) =>
      createWorkerPlanner(supergraph, { budgetMs: surroundings.planBudgetMs, takeThread }),
    mostPlans,
    mostFetches: surroundings.maxFetches,
    mostErrors: surroundings.maxErrors,
    fastPath: surroundings.fastPath,
    ...(surroundings.sharing && { sharing: surroundings.sharing }),
    onPlanned: (ms) => metrics.planDuration.observe(ms / 1_000),
    aroundPlanning: ({ trace }, work) => inSpan(trace, 'plan', work),
    callerOf: ({ caller }) => caller,
    streamTo: ({ takeStream }) => takeStream,
    partsTo: ({ takeParts }) => takeParts,
    streamUrls: surroundings.subgraphStreamUrls,
    onSourceOpened: (subgraph) => metrics.sourcesOpen.inc({ subgraph }),
    onSourceEnded: (subgraph) => metrics.sourcesOpen.dec({ subgraph }),
    streamObserver: {
      onStreamFault: ({ requestId }, err) => log.error({ requestId, err }, 'an event could not be answered'),
    },
    headersOf: ({ headers, trace }) => tracing.remember(headers, trace),
    costLimitOf: ({ kind }) => ({
      total: kind === 'anonymous' ? cost.anonymous : cost.signedIn,
      ofSubgraph: (subgraph) => ofSubgraph(cost.subgraphs, subgraph),
    }),
    showsCost: ({ showsCost }) => showsCost,
    // What changes something is brought to its end.
    signalOf: ({ observed, signal }) => (observed?.operation?.type === 'mutation' ? undefined : signal),
    timeoutOf,
    allowedCodes: codesForCallers,
    onProblem: ({ subgraph, code, reason, context: { requestId } }) =>
      log.warn({ requestId, subgraph, code, reason }, 'a subgraph could not give what it was asked for'),
  });
  return {
    ...engine,
    stop: async () => {
      await engine.stop();
      // Nobody may have come to use it.
      await firstThread.end();
    },
  };
}

/** What a subgraph may say in its own words; an internal error of its own is none of the caller's concern. */
const codesForCallers: ReadonlySet<string> = new Set(
  Object.keys(catalogue).filter((code) => code !== 'INTERNAL_SERVER_ERROR'),
);

function createClient(
  name: string,
  url: string,
  { subgraphUrls, subgraphMaxBytes, subgraphConcurrency, maxErrors, metrics }: EngineSurroundings,
  timeoutMs: number,
): SubgraphClient {
  return createSubgraphClient({
    name,
    url: ofSubgraph(subgraphUrls, name) ?? url,
    timeoutMs,
    maxBytes: subgraphMaxBytes,
    maxConcurrent: subgraphConcurrency,
    maxErrors,
    observe: observeInto(metrics),
  });
}

function observeInto({ duration, breakerOpen }: EngineSurroundings['metrics']): Observe {
  let known: BreakerState | null = null;
  return ({ subgraph, outcome, ms, breaker }) => {
    duration.observe({ subgraph, outcome: labels[outcome] }, ms / 1_000);
    if (breaker === known) return;
    known = breaker;
    breakerOpen.set({ subgraph }, breaker === 'closed' ? 0 : 1);
  };
}

const labels = {
  answered: 'answered',
  errors: 'errors',
  cancelled: 'cancelled',
  SUBGRAPH_UNAVAILABLE: 'unavailable',
  SUBGRAPH_TIMEOUT: 'timeout',
  SUBGRAPH_BAD_RESPONSE: 'bad_response',
} as const;
