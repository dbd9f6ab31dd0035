import path from 'node:path';
import { projectFolder } from '../servers';

/** What a program is told about its surroundings. */
export interface Place {
  readonly port: number;
  readonly supergraphFile: string;
  /** Names, addresses and schemas of the subgraphs as JSON, for who composes by itself. */
  readonly subgraphs: string;
}

/** How a contender is started. */
export interface Program {
  readonly file: string;
  readonly args?: readonly string[];
  readonly nodeArguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** One row of the table. */
export interface Contender {
  readonly key: string;
  readonly name: string;
  /** Of this benchmark's own package file; the first one names its version in the table. */
  readonly packages: readonly string[];
  /** The one with code for particular machines only. */
  readonly nativePackage?: string;
  readonly path: string;
  readonly programAt: (place: Place) => Program;
}

/** Limits of ours that the operations need raised; all others stay as they are. The heavy one is estimated at 24,420. */
export const raisedLimits: Readonly<Record<string, string>> = { COST_LIMIT: '25000' };

/** Ours comes first: the others are compared with it. */
export const contenders: readonly Contender[] = [
  ours('courtyard', 'Courtyard'),
  ours('courtyard-shared', 'Courtyard, sharing between requests', { SHARING: 'queries' }),
  {
    key: 'apollo',
    name: 'Apollo Gateway, standalone',
    packages: ['@apollo/gateway', '@apollo/server'],
    path: '/',
    programAt: (place) => peerProgram('apollo.mjs', place),
  },
  hive('hive', 'Hive Gateway with router-runtime, sharing off', 'nothing'),
  hive('hive-fetches', 'Hive Gateway with router-runtime, equal fetches shared (its standard)', 'fetches'),
  hive('hive-operations', 'Hive Gateway with router-runtime, as the public benchmark sets it', 'operations'),
  {
    key: 'mercurius',
    name: 'Mercurius gateway',
    packages: ['@mercuriusjs/gateway', 'mercurius', 'fastify'],
    path: '/graphql',
    programAt: (place) => peerProgram('mercurius.mjs', place),
  },
  {
    key: 'floor',
    name: 'Floor: the same fetches and JSON.parse, ready-made body',
    packages: ['undici'],
    path: '/',
    programAt: (place) => peerProgram('floor.mjs', place),
  },
];

/** As an operator starts it. */
function ours(key: string, name: string, settings: Program['environment'] = {}): Contender {
  return {
    key,
    name,
    packages: [],
    path: '/graphql',
    programAt: ({ port, supergraphFile }) => ({
      file: path.join(projectFolder, 'bin', 'courtyard.js'),
      args: ['gateway', '--supergraph', supergraphFile, '--port', String(port), '--engine', 'courtyard'],
      environment: { ...raisedLimits, ...settings },
    }),
  };
}

/** `SHARING` is read by hive.config.mjs. */
function hive(key: string, name: string, sharing: 'nothing' | 'fetches' | 'operations'): Contender {
  return {
    key,
    name,
    packages: ['@graphql-hive/gateway', '@graphql-hive/router-runtime'],
    nativePackage: '@graphql-hive/router-query-planner',
    path: '/graphql',
    programAt: ({ port, supergraphFile }) => ({
      file: path.join(__dirname, 'node_modules', '@graphql-hive', 'gateway', 'dist', 'bin.js'),
      args: [
        ...['supergraph', supergraphFile, '--port', String(port), '--host', '127.0.0.1'],
        ...['--config-path', path.join(__dirname, 'programs', 'hive.config.mjs')],
      ],
      environment: { SHARING: sharing },
    }),
  };
}

function peerProgram(file: string, { port, supergraphFile, subgraphs }: Place): Program {
  return {
    file: path.join(__dirname, 'programs', file),
    environment: {
      PORT: String(port),
      SUPERGRAPH: supergraphFile,
      SUBGRAPHS: subgraphs,
      APOLLO_TELEMETRY_DISABLED: '1',
    },
  };
}
