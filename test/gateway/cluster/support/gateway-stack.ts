import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findFreePort } from '../../../../system/free-port';
import { yards } from '../../../engine/gateway/support/yards';
import { startFaultProxy, type FaultProxy } from '../../../engine/support/fault-proxy';
import { composeSmallGraph } from '../../../engine/support/small-graph';
import { createSmallSubgraphs, listenForSubgraphs } from '../../../engine/support/small-subgraphs';
import { eventually } from '../../../system/support/eventually';
import { runProgram, type RunningProgram } from '../../../system/support/running-program';
import { temporaryFolder } from '../../../system/support/temporary-folder';

const root = path.join(__dirname, '..', '..', '..', '..');

/** One line of the log. */
export interface Line {
  readonly msg: string;
  readonly worker?: number;
  readonly pid?: number;
  readonly requestId?: string;
}

export interface GatewayStack {
  readonly url: string;
  readonly run: RunningProgram;
  /** Before the subgraph `works`. */
  readonly proxy: FaultProxy;
  readonly lines: (msg: string) => Line[];
  readonly untilSaid: (times: number, msg: string) => Promise<Line[]>;
  /** Puts another supergraph in the place of the file: the same, changed. */
  readonly changeSupergraph: (change: (typeDefs: string) => string) => void;
  readonly close: () => Promise<void>;
}

/** The compiled gateway as the command starts it, over subgraphs that answer from memory. */
export async function startGatewayStack(environment: Record<string, string>): Promise<GatewayStack> {
  const subgraphs = await listenForSubgraphs(createSmallSubgraphs(yards));
  const proxy = await startFaultProxy({ target: subgraphs.url('works') });
  const urlOf = (name: string) =>
    name === 'works' ? proxy.url.replace('/graphql', '/works') : subgraphs.url(name);
  const file = path.join(temporaryFolder(), 'supergraph.graphql');
  const put = (change: (typeDefs: string) => string) => {
    const changed = yards.map((each) => ({ ...each, typeDefs: change(each.typeDefs) }));
    writeFileSync(`${file}.next`, composeSmallGraph(changed, urlOf));
    renameSync(`${file}.next`, file);
  };
  put((typeDefs) => typeDefs);
  const port = await findFreePort();
  const run = gateway(['--supergraph', file, '--port', String(port)], environment);
  const lines = (msg: string) => linesOf(run.output()).filter((line) => line.msg === msg);
  return {
    url: `http://127.0.0.1:${port}`,
    run,
    proxy,
    lines,
    untilSaid: (times, msg) =>
      eventually(() => {
        const found = lines(msg);
        return found.length >= times && found;
      }),
    changeSupergraph: put,
    close: async () => {
      proxy.release();
      run.send('SIGTERM');
      await run.ended;
      await Promise.all([proxy.close(), subgraphs.close()]);
    },
  };
}

/** As a terminal would run it. */
export function gateway(
  words: readonly string[],
  environment: Record<string, string> = {},
  flags: readonly string[] = [],
): RunningProgram {
  return runProgram([...flags, path.join(root, 'bin', 'courtyard.js'), 'gateway', ...words], {
    LOG_LEVEL: 'info',
    NODE_OPTIONS: '',
    ...environment,
  });
}

/** What is not written to its end yet, or no line of the log, is left out. */
function linesOf(output: string): Line[] {
  return output.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as Line];
    } catch {
      return [];
    }
  });
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Asks on a connection of its own, which workers take in turns. */
export async function ask(url: string, query: string): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: await response.json() };
}

export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
