import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { portSetting, readSettings } from '@courtyard/shared/settings';
import {
  standardPolicy,
  type BySubgraph,
  type CostLimits,
  type EngineName,
  type GatewayPolicy,
} from './gateway-options';
import type { DocumentLimits } from './engine/limits/document-limits';
import { headerNames, webOrigins } from './setting-lists';
import { StartRefused } from './start-refused';

export interface GatewaySettings extends Omit<GatewayPolicy, 'tracer'> {
  readonly supergraphFile: string;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Processes that serve. */
  readonly workers: number;
}

/** A whole number; timers count in 32 bits and end at once beyond what they can hold. */
const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const milliseconds = whole(1, 600_000);
const size = whole(1, 1_000_000_000);
const mostWorkers = 64;
const { limits, cost } = standardPolicy;

const rules = {
  PORT: portSetting.default(4000),
  HOST: z.string().default('127.0.0.1'),
  WORKERS: z
    .union([z.literal('auto'), whole(1, mostWorkers)], 'expected auto, or a number from 1 to 64')
    .default(1),
  ENGINE: z.enum(['courtyard', 'apollo']).default(standardPolicy.engine),
  SUBGRAPH_TIMEOUT_MS: milliseconds.default(standardPolicy.subgraphTimeoutMs),
  SUBGRAPH_MAX_BYTES: size.default(standardPolicy.subgraphMaxBytes),
  SUBGRAPH_CONCURRENCY: whole(1, 10_000).default(standardPolicy.subgraphConcurrency),
  JWT_JWKS: z.string().optional(),
  JWT_ISSUER: z.string().optional(),
  JWT_AUDIENCE: z.string().optional(),
  INTROSPECTION: z.enum(['on', 'off']).default('on'),
  COST_LIMIT: size.default(cost.anonymous),
  COST_LIMIT_SIGNED_IN: size.default(cost.signedIn),
  MAX_DEPTH: size.default(limits.depth),
  MAX_SELECTIONS: size.default(limits.selections),
  MAX_ALIASES: whole(0, 1_000_000).default(limits.aliases),
  MAX_ROOT_FIELDS: size.default(limits.rootFields),
  MAX_TOKENS: size.default(limits.tokens),
  MAX_DIRECTIVES: whole(0, 1_000_000).default(limits.directives),
  MAX_CONDITIONS: whole(0, 20).default(limits.conditions),
  PLAN_BUDGET_MS: milliseconds.default(standardPolicy.planBudgetMs),
  MAX_FETCHES: size.default(standardPolicy.maxFetches),
  MAX_ERRORS: size.default(standardPolicy.maxErrors),
  MAX_STREAMS: whole(0, 1_000_000).default(standardPolicy.maxStreams),
  MAX_STREAMS_PER_CALLER: whole(0, 1_000_000).default(standardPolicy.maxStreamsPerCaller),
  SHARING: z.enum(['off', 'queries']).default('off'),
  FAST_PATH: z.enum(['on', 'off']).default('on'),
  CORS_ORIGINS: webOrigins.default([]),
  FORWARD_HEADERS: headerNames.default([]),
  PERSISTED_DOCUMENTS: z.string().optional(),
  PERSISTED_MODE: z.enum(['off', 'log', 'safelist', 'id-only']).optional(),
};

type Read = z.infer<z.ZodObject<typeof rules>>;

/** Reads the command line first, then the environment; what is wrong stops the start and is named. */
export function readGatewaySettings(
  commandLine: readonly string[],
  { supergraphFile, environment = process.env }: { supergraphFile: string; environment?: NodeJS.ProcessEnv },
): GatewaySettings {
  const { supergraph, port, engine } = readCommandLine(commandLine);
  const given = { ...environment, ...(port && { PORT: port }), ...(engine && { ENGINE: engine }) };
  const read = inWords(() => readSettings(rules, given));
  return {
    supergraphFile: supergraph ?? supergraphFile,
    host: read.HOST,
    port: read.PORT,
    workers: read.WORKERS === 'auto' ? Math.min(availableParallelism(), mostWorkers) : read.WORKERS,
    engine: read.ENGINE satisfies EngineName,
    subgraphUrls: bySubgraph('SUBGRAPH_URL_', httpAddress, environment),
    subgraphStreamUrls: bySubgraph('SUBGRAPH_STREAM_URL_', streamAddress, environment),
    subgraphTimeoutMs: read.SUBGRAPH_TIMEOUT_MS,
    subgraphTimeoutsMs: bySubgraph('SUBGRAPH_TIMEOUT_MS_', milliseconds, environment),
    subgraphMaxBytes: read.SUBGRAPH_MAX_BYTES,
    subgraphConcurrency: read.SUBGRAPH_CONCURRENCY,
    tokens: readTokens(read),
    introspection: read.INTROSPECTION === 'on',
    limits: limitsOf(read),
    cost: costOf(read, environment),
    planBudgetMs: read.PLAN_BUDGET_MS,
    maxFetches: read.MAX_FETCHES,
    maxErrors: read.MAX_ERRORS,
    maxStreams: read.MAX_STREAMS,
    maxStreamsPerCaller: read.MAX_STREAMS_PER_CALLER,
    sharesQueries: read.SHARING === 'queries',
    fastPath: read.FAST_PATH === 'on',
    corsOrigins: read.CORS_ORIGINS,
    forwardHeaders: read.FORWARD_HEADERS,
    persistedDocuments: readPersisted(read),
  };
}

function readCommandLine(commandLine: readonly string[]) {
  const text = { type: 'string' } as const;
  return inWords(
    () =>
      parseArgs({ args: [...commandLine], options: { supergraph: text, port: text, engine: text } }).values,
  );
}

/** What is wrong with a setting is for the operator, who needs no place in the code. */
function inWords<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new StartRefused((error as Error).message);
  }
}

const httpAddress = z.url({ protocol: /^https?$/, error: 'expected an http(s) address' });
const streamAddress = z.url({ protocol: /^(https?|wss?)$/, error: 'expected an http(s) or ws(s) address' });

/** `SUBGRAPH_URL_PROPERTY_COMPANY` is the address of the subgraph `property-company`. */
function bySubgraph<Value>(
  prefix: string,
  rule: z.ZodType<Value>,
  environment: NodeJS.ProcessEnv,
): BySubgraph<Value> {
  const names = Object.keys(environment).filter((name) => name.startsWith(prefix) && environment[name]);
  const read = inWords(() =>
    readSettings(Object.fromEntries(names.map((name) => [name, rule.optional()])), environment),
  );
  return Object.fromEntries(
    Object.entries(read).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.slice(prefix.length).toLowerCase().replaceAll('_', '-'), value]],
    ),
  );
}

function limitsOf(read: Read): DocumentLimits {
  return {
    ...limits,
    depth: read.MAX_DEPTH,
    selections: read.MAX_SELECTIONS,
    aliases: read.MAX_ALIASES,
    rootFields: read.MAX_ROOT_FIELDS,
    tokens: read.MAX_TOKENS,
    directives: read.MAX_DIRECTIVES,
    conditions: read.MAX_CONDITIONS,
  };
}

function costOf(read: Read, environment: NodeJS.ProcessEnv): CostLimits {
  return {
    anonymous: read.COST_LIMIT,
    signedIn: read.COST_LIMIT_SIGNED_IN,
    subgraphs: bySubgraph('SUBGRAPH_COST_LIMIT_', size, environment),
  };
}

/** Half a rule for tokens would let in whom it should not. */
function readTokens(read: Read): GatewayPolicy['tokens'] {
  const { JWT_JWKS: jwks, JWT_ISSUER: issuer, JWT_AUDIENCE: audience } = read;
  if (jwks !== undefined && issuer !== undefined && audience !== undefined) return { jwks, issuer, audience };
  const missing = Object.entries({ JWT_JWKS: jwks, JWT_ISSUER: issuer, JWT_AUDIENCE: audience }).filter(
    ([, value]) => value === undefined,
  );
  if (missing.length === 3) return null;
  throw unusable(
    missing.map(([name]) => `${name} is missing: tokens need JWT_JWKS, JWT_ISSUER and JWT_AUDIENCE`),
  );
}

function readPersisted({
  PERSISTED_DOCUMENTS: file,
  PERSISTED_MODE: mode,
}: Read): GatewayPolicy['persistedDocuments'] {
  if (mode === 'off') return null;
  if (file !== undefined && mode !== undefined) return { file, mode };
  // A list that nobody enforces looks like one that is.
  if (file !== undefined)
    throw unusable(['PERSISTED_MODE is missing: expected off, log, safelist or id-only']);
  if (mode !== undefined) throw unusable([`PERSISTED_DOCUMENTS is missing: PERSISTED_MODE is "${mode}"`]);
  return null;
}

function unusable(problems: readonly string[]): StartRefused {
  return new StartRefused(
    `These settings cannot be used:${problems.map((problem) => `\n  ${problem}`).join('')}`,
  );
}
