import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runTypeScript, type RunningProgram } from './running-program';
import { temporaryFolder } from './temporary-folder';

/** What a process of the system does, as little as the contract asks for, and what a test wants to see of it. */
const program = `
const { appendFileSync } = require('node:fs');
const { createServer } = require('node:http');
const { NAME, PORT, EVENTS, MANNER } = process.env;
const tell = (event) => appendFileSync(EVENTS, JSON.stringify({ name: NAME, event, pid: process.pid }) + '\\n');
tell('started');
console.log(NAME + ' writes into its log');
if (MANNER === 'dies early') { console.error('no plane trees here'); process.exit(3); }
const server = createServer((request, response) => response.writeHead(MANNER === 'never ready' ? 503 : 200).end());
server.listen(Number(PORT), '127.0.0.1');
function end() {
  tell('asked to end');
  if (MANNER === 'stubborn') return;
  server.close(() => setTimeout(() => { tell('ended'); process.exit(0); }, 30));
}
process.on('SIGTERM', end);
process.on('disconnect', () => { if (MANNER !== 'stubborn') end(); });
`;

export type Manner = 'obedient' | 'dies early' | 'never ready' | 'stubborn';

export interface StandInSystem {
  readonly home: string;
  /** Starts a system on this state folder; several can be tried one after the other. */
  start(manners?: Readonly<Record<string, Manner>>): RunningProgram;
  events(): readonly { readonly name: string; readonly event: string; readonly pid: number }[];
  /** The process number that the part of this name had at its last start. */
  pidOf(name: string): number;
  log(name: string): string;
}

/** A system of a gateway, two services and a database that are not the real ones. */
export function standInSystem(ports: readonly [number, number, number]): StandInSystem {
  const folder = temporaryFolder();
  const [home, eventsFile] = [path.join(folder, 'home'), path.join(folder, 'events.ndjson')];
  writeFileSync(path.join(folder, 'stand-in.js'), program);
  const [gateway, company, street] = ports;

  function start(manners: Readonly<Record<string, Manner>> = {}): RunningProgram {
    const described = {
      folder,
      home,
      eventsFile,
      manners,
      groups: [
        [{ name: 'gateway', port: gateway }],
        [
          { name: 'property-company', port: company },
          { name: 'street-department', port: street },
        ],
      ],
    };
    return runTypeScript([path.join(__dirname, 'stand-in-system.ts'), JSON.stringify(described)]);
  }

  function events(): ReturnType<StandInSystem['events']> {
    if (!existsSync(eventsFile)) return [];
    const lines = readFileSync(eventsFile, 'utf8').split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line) as ReturnType<StandInSystem['events']>[number]);
  }

  return {
    home,
    start,
    events,
    pidOf: (name) => events().findLast((each) => each.name === name && each.event === 'started')?.pid ?? -1,
    log: (name) => readFileSync(path.join(home, 'logs', `${name}.log`), 'utf8'),
  };
}
