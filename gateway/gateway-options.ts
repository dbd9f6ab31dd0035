import type { Tracer } from '@opentelemetry/api';
import type { Logger } from '@courtyard/shared/service/log';
import type { GatherMetrics } from '@courtyard/shared/service/metrics';
import { standardLimits, type DocumentLimits } from './engine/limits/document-limits';
import type { PersistedMode } from './engine/persisted-documents/persisted-documents';

/** Who plans and executes: Courtyard's own engine, or Apollo's packages to compare it with. */
export type EngineName = 'courtyard' | 'apollo';

/** Values by the name of a subgraph, as settings write it: lower case, with hyphens. */
export type BySubgraph<Value> = Readonly<Record<string, Value>>;

/** What one operation may be estimated to cost. */
export interface CostLimits {
  readonly anonymous: number;
  readonly signedIn: number;
  /** The part that may fall to one subgraph. */
  readonly subgraphs: BySubgraph<number>;
}

/** How tokens are verified. */
export interface TokenSettings {
  /** Address or file of the keys. */
  readonly jwks: string;
  readonly issuer: string;
  readonly audience: string;
}

/** How the gateway treats callers and subgraphs. All of it may be left out. */
export interface GatewayPolicy {
  readonly engine: EngineName;
  /** Addresses in place of those of the supergraph. */
  readonly subgraphUrls: BySubgraph<string>;
  /** Where events of subgraphs come from, if not from where they answer: http(s) for SSE, ws(s) for graphql-ws. */
  readonly subgraphStreamUrls: BySubgraph<string>;
  /** Longest time for one answer of one subgraph. */
  readonly subgraphTimeoutMs: number;
  /** The same for single subgraphs. */
  readonly subgraphTimeoutsMs: BySubgraph<number>;
  readonly subgraphMaxBytes: number;
  /** Requests to one subgraph at once. */
  readonly subgraphConcurrency: number;
  /** Null takes no tokens: everybody is anonymous. */
  readonly tokens: TokenSettings | null;
  readonly introspection: boolean;
  readonly limits: DocumentLimits;
  readonly cost: CostLimits;
  readonly planBudgetMs: number;
  readonly maxFetches: number;
  /** Errors that an answer tells in full. */
  readonly maxErrors: number;
  /** Subscriptions that may be open at once, and WebSocket connections. */
  readonly maxStreams: number;
  /** The same for one caller: whoever signed in, else one address. */
  readonly maxStreamsPerCaller: number;
  /** Whether equal queries that are under way at the same time are answered once. */
  readonly sharesQueries: boolean;
  /** Whether usual answers go by the short way; without it all go by the long one, which is slower and gives the same. */
  readonly fastPath: boolean;
  /** Sites whose pages may ask; none unless they are named. */
  readonly corsOrigins: readonly string[];
  /** Headers of callers that subgraphs get, in lower case. */
  readonly forwardHeaders: readonly string[];
  /** Null runs any document. */
  readonly persistedDocuments: { readonly file: string; readonly mode: PersistedMode } | null;
  readonly tracer: Tracer | null;
}

export interface GatewayOptions extends Partial<GatewayPolicy> {
  readonly supergraph: string;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Where the built pages lie; null serves the graph alone. */
  readonly consoleFolder: string | null;
  readonly log: Logger;
  /** Where the gateway is several processes, which tell their metrics as one. */
  readonly gatherMetrics?: GatherMetrics | null;
}

/** What holds where nothing else is said; settings and options start from here. */
export const standardPolicy: GatewayPolicy = {
  engine: 'courtyard',
  subgraphUrls: {},
  subgraphStreamUrls: {},
  subgraphTimeoutMs: 2_000,
  subgraphTimeoutsMs: {},
  subgraphMaxBytes: 8 * 1_048_576,
  subgraphConcurrency: 100,
  tokens: null,
  introspection: true,
  limits: standardLimits,
  cost: { anonymous: 5_000, signedIn: 20_000, subgraphs: {} },
  planBudgetMs: 2_000,
  maxFetches: 60,
  maxErrors: 50,
  maxStreams: 10_000,
  maxStreamsPerCaller: 200,
  sharesQueries: false,
  fastPath: true,
  corsOrigins: [],
  forwardHeaders: [],
  persistedDocuments: null,
  tracer: null,
};

/** The value of a subgraph among those that settings name: `PROPERTY_COMPANY` is `property-company`. */
export function ofSubgraph<Value>(values: BySubgraph<Value>, name: string): Value | undefined {
  const written = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  if (Object.hasOwn(values, name)) return values[name];
  return Object.hasOwn(values, written) ? values[written] : undefined;
}
