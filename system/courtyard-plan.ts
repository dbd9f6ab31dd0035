import path from 'node:path';
import { checkPorts } from './check-ports';
import { findFreePorts } from './free-port';
import { gatewayPlan, servicePlan, type Addresses } from './process-plans';
import type { SystemPlan } from './run-system';
import { openDatabases } from './service-databases';
import { forEachService, serviceNames, type ServiceName } from './service-names';
import { askedPorts, type Settings } from './settings';
import { welcome } from './welcome';

/** Courtyard on one machine: five services on five databases, and the gateway before them. */
export function planCourtyard(settings: Settings, projectFolder: string): SystemPlan {
  const gateway = gatewayAddress(settings);
  return {
    stateFolder: settings.stateFolder,
    address: gateway,
    welcome: welcome(gateway, path.join(settings.stateFolder, 'logs')),
    restartDelay,
    check: () => checkPorts(askedPorts(settings)),
    layFoundation: async (folder, say, signal) => {
      const databases = await openDatabases({ settings, folder, say, signal, restartDelay });
      const addresses: Addresses = { gateway, services: await servicePorts(settings) };
      const services = serviceNames.map((name) =>
        servicePlan(name, projectFolder, { addresses, databases: databases.urls }),
      );
      return {
        processGroups: [[gatewayPlan(settings, projectFolder, addresses)], services],
        stop: (how) => databases.stop(how),
      };
    },
  };
}

/** Half a second at first, at most fifteen. */
function restartDelay(deaths: number): number {
  return Math.min(500 * 2 ** (deaths - 1), 15_000);
}

function gatewayAddress({ host, port }: Settings): string {
  // A server on all addresses is asked at the nearest of them.
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

async function servicePorts(settings: Settings): Promise<Record<ServiceName, number>> {
  const asked = new Set(askedPorts(settings).map(({ port }) => port));
  const free = (await findFreePorts(serviceNames.length + asked.size)).filter((port) => !asked.has(port));
  return forEachService((name) => settings.servicePorts[name] ?? free.pop() ?? 0);
}
