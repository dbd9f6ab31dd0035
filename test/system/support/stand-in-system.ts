// Runs a system of stand-ins as described by the argument, the way `courtyard start` runs the real one.
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { runSystem } from '../../../system/run-system';
import { sayToTerminal } from '../../../system/terminal';

interface Description {
  readonly folder: string;
  readonly home: string;
  readonly eventsFile: string;
  readonly manners: Readonly<Record<string, string>>;
  readonly groups: readonly (readonly { readonly name: string; readonly port: number }[])[];
}

const { folder, home, eventsFile, manners, groups } = JSON.parse(process.argv[2] ?? '{}') as Description;

const processGroups = groups.map((group) =>
  group.map(({ name, port }) => ({
    name,
    command: process.execPath,
    args: [path.join(folder, 'stand-in.js')],
    folder,
    environment: { NAME: name, PORT: String(port), EVENTS: eventsFile, MANNER: manners[name] },
    readyUrl: `http://127.0.0.1:${port}/ready`,
  })),
);

function tell(event: string): void {
  appendFileSync(eventsFile, `${JSON.stringify({ name: 'database', event, pid: process.pid })}\n`);
}

void runSystem(
  {
    stateFolder: home,
    address: 'http://127.0.0.1:4000',
    welcome: 'all is up',
    restartDelay: () => 50,
    check: () => Promise.resolve(),
    layFoundation: () => {
      tell('started');
      return Promise.resolve({ processGroups, stop: (how) => Promise.resolve(tell(how ?? 'ended')) });
    },
  },
  sayToTerminal(),
).then((code) => process.exit(code));
