import { createAsking } from './asking';
import { createBreaker, type BreakerSettings, type BreakerState } from './breaker';
import { systemClock, type Clock } from './clock';
import { createHttpPool, readAddress } from './http-pool';
import { createInFlight } from './in-flight';
import type { Observe } from './observation';
import type { SubgraphAnswer, SubgraphCall } from './subgraph-answer';

export type { SubgraphAnswer, SubgraphCall, SubgraphError } from './subgraph-answer';

export interface SubgraphClient {
  readonly name: string;
  /** Never rejects, and settles within the timeout. */
  ask(call: SubgraphCall): Promise<SubgraphAnswer>;
  /** Lets the calls under way finish and refuses new ones. */
  close(): Promise<void>;
}

/** What a look at the metrics finds. */
export interface SubgraphState {
  readonly breaker: BreakerState;
  readonly running: number;
  readonly waiting: number;
}

export interface SubgraphClientOptions {
  readonly name: string;
  readonly url: string;
  /** For a whole call, with its wait for a turn and its second attempt. */
  readonly timeoutMs: number;
  /** The largest body that is read. */
  readonly maxBytes: number;
  readonly connectTimeoutMs?: number;
  /** Requests at once; more wait for their turn. */
  readonly maxConcurrent?: number;
  readonly maxWaiting?: number;
  /** Errors of one answer that are kept; the others are counted. */
  readonly maxErrors?: number;
  readonly breaker?: Partial<BreakerSettings>;
  /** Called once per call, after it. */
  readonly observe?: Observe;
  readonly clock?: Clock;
}

const defaults = {
  connectTimeoutMs: 500,
  maxConcurrent: 100,
  maxWaiting: 1_000,
  maxErrors: 50,
  breaker: { failuresToOpen: 20, openMs: 2_000 },
};

/** Asks one subgraph, and believes and waits for as little as it can. */
export function createSubgraphClient(
  options: SubgraphClientOptions,
): SubgraphClient & { readonly state: SubgraphState } {
  const { name, timeoutMs, maxBytes, observe, clock = systemClock } = options;
  const { origin, path } = readAddress(options.url);
  const { connectTimeoutMs, maxConcurrent, maxWaiting, maxErrors } = { ...defaults, ...present(options) };
  const dispatcher = createHttpPool(origin, { connectTimeoutMs, timeoutMs });
  const breaker = createBreaker({ ...defaults.breaker, ...options.breaker }, clock);
  const inFlight = createInFlight({ most: maxConcurrent, mostWaiting: maxWaiting });
  const attempts = { dispatcher, maxBytes, maxErrors };
  const asking = createAsking({ name, path, timeoutMs, clock, breaker, inFlight, attempts, observe });

  return {
    name,
    ask: (call) => asking.ask(call),
    async close() {
      await asking.finish();
      await dispatcher.destroy();
    },
    get state() {
      return { breaker: breaker.state, running: inFlight.running, waiting: inFlight.waiting };
    },
  };
}

/** A setting handed on as undefined leaves the default in place. */
function present<Options extends object>(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Options;
}
