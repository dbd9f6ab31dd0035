import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findFreePorts } from '../../../system/free-port';
import { serviceNames, settingSuffix, type ServiceName } from '../../../system/service-names';
import { signalProcess } from '../../../system/signal-process';
import { eventually } from '../../system/support/eventually';
import { runProgram } from '../../system/support/running-program';
import { temporaryFolder } from '../../system/support/temporary-folder';

const project = path.join(__dirname, '..', '..', '..');

/** A whole system as `npm start` runs it, in a folder and on ports of its own. */
export interface RunningSystem {
  readonly gateway: string;
  readonly services: Readonly<Record<ServiceName, string>>;
  /** The process of PostgreSQL that all others of it come from. */
  databasePid(): number;
  /** One that serves a connection of the property company. */
  connectionPid(): number;
  /** Halts all processes of PostgreSQL; answers with what lets them go on. */
  haltDatabase(): () => void;
  /** Waits until every service answers `/ready` so. */
  everyServiceIs(status: 200 | 503): Promise<void>;
  /** Waits until the system has said so where it was started. */
  says(words: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startSystem(): Promise<RunningSystem> {
  const home = temporaryFolder();
  const [gatewayPort = 0, ...ports] = await findFreePorts(serviceNames.length + 1);
  const portSettings: Record<string, string> = {};
  for (const [at, name] of serviceNames.entries())
    portSettings[`PORT_${settingSuffix(name)}`] = String(ports[at]);
  const program = runProgram([path.join(project, 'bin', 'start.mjs')], {
    ...portSettings,
    PORT: String(gatewayPort),
    COURTYARD_HOME: home,
    LOAD_DATA: 'article',
    LOG_LEVEL: 'warn',
  });
  const addresses = serviceNames.map((name, at) => [name, `http://127.0.0.1:${ports[at]}`] as const);
  await program.says('Ctrl-C');
  return {
    gateway: `http://127.0.0.1:${gatewayPort}`,
    services: Object.fromEntries(addresses) as Record<ServiceName, string>,
    ...database(path.join(home, 'postgres', 'cluster', 'postmaster.pid')),
    everyServiceIs: async (status) => {
      await Promise.all(
        addresses.map(([, url]) => eventually(async () => (await readiness(url)) === status)),
      );
    },
    says: (words) => program.says(words),
    stop: async () => {
      program.send('SIGTERM');
      expect(await program.ended).toBe(0);
    },
  };
}

function database(pidFile: string): Pick<RunningSystem, 'databasePid' | 'connectionPid' | 'haltDatabase'> {
  const databasePid = () => Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
  return {
    databasePid,
    connectionPid: () => {
      const connection = childrenOf(databasePid()).find(({ title }) => title.includes(' property_company '));
      if (connection === undefined) throw new Error('The property company has no connection.');
      return connection.pid;
    },
    haltDatabase: () => {
      const pids = [databasePid(), ...childrenOf(databasePid()).map(({ pid }) => pid)];
      for (const pid of pids) signalProcess(pid, 'SIGSTOP');
      return () => {
        for (const pid of pids) signalProcess(pid, 'SIGCONT');
      };
    },
  };
}

function childrenOf(parent: number): Array<{ readonly pid: number; readonly title: string }> {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return list.split('\n').flatMap((line) => {
    const [, pid, ppid, title = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(ppid) === parent ? [{ pid: Number(pid), title }] : [];
  });
}

async function readiness(url: string): Promise<number> {
  return (await fetch(`${url}/ready`)).status;
}
