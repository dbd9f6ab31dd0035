import { parseArgs } from 'node:util';
import { z } from 'zod';
import { portSetting, readSettings } from '@courtyard/shared/settings';

export interface GatewaySettings {
  readonly supergraphFile: string;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Longest time for one answer of one subgraph. */
  readonly subgraphTimeoutMs: number;
  /** Addresses that replace those of the supergraph, by the name of the subgraph. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
}

/** Reads the command line first, then the environment; what is wrong stops the start and is named. */
export function readGatewaySettings(
  commandLine: readonly string[],
  { supergraphFile, environment = process.env }: { supergraphFile: string; environment?: NodeJS.ProcessEnv },
): GatewaySettings {
  const { values } = parseArgs({
    args: [...commandLine],
    options: { supergraph: { type: 'string' }, port: { type: 'string' } },
  });
  const settings = readSettings(
    {
      PORT: portSetting.default(4000),
      HOST: z.string().default('127.0.0.1'),
      // Timers count in 32 bits and end at once beyond.
      SUBGRAPH_TIMEOUT_MS: z.coerce.number().int().min(1).max(600_000).default(2_000),
    },
    { ...environment, ...(values.port === undefined ? {} : { PORT: values.port }) },
  );
  return {
    supergraphFile: values.supergraph ?? supergraphFile,
    host: settings.HOST,
    port: settings.PORT,
    subgraphTimeoutMs: settings.SUBGRAPH_TIMEOUT_MS,
    subgraphUrls: subgraphUrls(environment),
  };
}

/** `SUBGRAPH_URL_PROPERTY_COMPANY` replaces the address of the subgraph `property-company`. */
function subgraphUrls(environment: NodeJS.ProcessEnv): Record<string, string> {
  const prefix = 'SUBGRAPH_URL_';
  const names = Object.keys(environment).filter((name) => name.startsWith(prefix) && environment[name]);
  const urls = readSettings(
    Object.fromEntries(
      names.map((name) => [name, z.url({ protocol: /^https?$/, error: 'expected an http(s) address' })]),
    ),
    environment,
  );
  return Object.fromEntries(
    Object.entries(urls).map(([name, url]) => [
      name.slice(prefix.length).toLowerCase().replaceAll('_', '-'),
      url,
    ]),
  );
}
