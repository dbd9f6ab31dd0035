import path from 'node:path';
import type { ProcessPlan } from './process-life';
import { serviceNames, settingSuffix, type ServiceName } from './service-names';
import type { Settings } from './settings';

export interface Addresses {
  readonly gateway: string;
  /** Ports on 127.0.0.1. */
  readonly services: Readonly<Record<ServiceName, number>>;
}

interface Surroundings {
  readonly addresses: Addresses;
  readonly databases: Readonly<Record<ServiceName, string>>;
}

export function servicePlan(
  name: ServiceName,
  projectFolder: string,
  { addresses, databases }: Surroundings,
): ProcessPlan {
  const placeFeed = `http://127.0.0.1:${addresses.services.coordination}/index`;
  return {
    name,
    command: process.execPath,
    args: [commandFile(projectFolder), 'service', name],
    folder: projectFolder,
    environment: {
      ...sharedEnvironment(),
      DATABASE_URL: databases[name],
      HOST: '127.0.0.1',
      PORT: String(addresses.services[name]),
      LOAD_DATA: process.env.LOAD_DATA ?? 'article,cases',
      ...(name === 'coordination' ? { INDEX_FEEDS: indexFeeds(addresses) } : { PLACE_FEED_URL: placeFeed }),
    },
    readyUrl: `http://127.0.0.1:${addresses.services[name]}/ready`,
  };
}

export function gatewayPlan(settings: Settings, projectFolder: string, addresses: Addresses): ProcessPlan {
  const supergraph = path.join(projectFolder, 'gateway', 'supergraph.graphql');
  const subgraphUrls = serviceNames.map(
    (name) =>
      [
        `SUBGRAPH_URL_${settingSuffix(name)}`,
        `http://127.0.0.1:${addresses.services[name]}/graphql`,
      ] as const,
  );
  return {
    name: 'gateway',
    command: process.execPath,
    args: [
      ...youngGeneration(),
      commandFile(projectFolder),
      'gateway',
      '--port',
      String(settings.port),
      '--supergraph',
      supergraph,
    ],
    folder: projectFolder,
    environment: { ...sharedEnvironment(), ...Object.fromEntries(subgraphUrls), HOST: settings.host },
    readyUrl: `${addresses.gateway}/ready`,
  };
}

/** Room for what one request needs, as the gateway would give itself by one more process. Whoever has chosen it keeps it. */
function youngGeneration(): string[] {
  const flag = '--max-semi-space-size';
  const isChosen = process.env.NODE_OPTIONS?.replaceAll('_', '-').includes(flag);
  return isChosen ? [] : [`${flag}=64`];
}

function commandFile(projectFolder: string): string {
  return path.join(projectFolder, 'bin', 'courtyard.js');
}

/** Everything from outside but the settings of this start: no stakeholder learns where another's database is. */
function sharedEnvironment(): Record<string, string | undefined> {
  const passedOn = Object.entries(process.env).filter(([name]) => !/^(DATABASE|PORT)(_|$)/.test(name));
  return { ...Object.fromEntries(passedOn), APOLLO_TELEMETRY_DISABLED: '1' };
}

/** The indexes that coordination gathers, as its setting wants them. */
function indexFeeds({ services }: Addresses): string {
  return serviceNames
    .filter((name) => name !== 'coordination')
    .map((name) => `${name}=http://127.0.0.1:${services[name]}/index`)
    .join(',');
}
