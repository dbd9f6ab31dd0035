import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { treeTimes, usedByTree } from '../engine/process-tree';
import type { Started } from '../servers';
import type { SourceCommand, SourceReport } from './beats';
import { residentMemory } from './memory';
import type { Options, Part } from './options';
import { readByEvents, readBySockets } from './readers';
import { balanceOf, createTally, percentile, type Balance, type Tally } from './tally';

export interface Surroundings {
  readonly gateway: Started;
  readonly source: Started;
  /** The gateway's address. */
  readonly url: string;
  readonly options: Options;
  readonly say: (progress: string) => void;
  readonly signal: AbortSignal;
}

export interface Measured extends Balance {
  readonly part: Part['name'];
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of the gateway's processor for one answer. */
  readonly processor: number;
  /** MiB once all are open, in the middle and at the end. */
  readonly memory: readonly [number, number, number];
  /** Subscriptions that the gateway has opened at the source. */
  readonly sources: number;
}

/** Opens all subscriptions of one part, half over events and half over WebSockets, and counts what they get. */
export async function measurePart(part: Part, surroundings: Surroundings): Promise<Measured> {
  const { url, options, say, gateway } = surroundings;
  const tally = createTally();
  const lines = part.linesFor(options.subscriptions);
  const half = Math.ceil(lines.length / 2);
  say(`${part.name}: opening ${lines.length} subscriptions`);
  const byEvents = await readByEvents(url, lines.slice(0, half), tally);
  const bySockets = readBySockets(url.replace('http', 'ws'), lines.slice(half), tally);
  await untilOpen(lines.length, surroundings);
  const atFirst = residentMemory(gateway.pid);
  const before = treeTimes(gateway.pid);
  const { report, inTheMiddle } = await beat([...new Set(lines)], surroundings);
  await untilReceived(tally, report, surroundings);
  const processor = usedByTree(before, treeTimes(gateway.pid));
  const memory = [atFirst, inTheMiddle, residentMemory(gateway.pid)] as const;
  const balance = balanceOf(tally, report.last);
  await byEvents.close();
  await bySockets.close();
  await untilOpen(0, surroundings);
  return {
    ...balance,
    part: part.name,
    p50: percentile(tally.latencies, 0.5),
    p99: percentile(tally.latencies, 0.99),
    processor: processor / balance.received,
    memory,
    sources: report.subscriptions,
  };
}

/** Lets the source beat for the given time. */
async function beat(lines: readonly string[], { source, gateway, options, say, signal }: Surroundings) {
  say(`${lines.length} lines beat every ${options.everyMs / 1_000} s for ${options.durationMs / 1_000} s`);
  tellSource(source, { kind: 'begin', lines, everyMs: options.everyMs });
  await sleep(options.durationMs / 2, undefined, { signal });
  const inTheMiddle = residentMemory(gateway.pid);
  await sleep(options.durationMs / 2, undefined, { signal });
  const reported = once(source.child, 'message') as Promise<[SourceReport]>;
  tellSource(source, { kind: 'end' });
  const [report] = await reported;
  return { report, inTheMiddle };
}

function tellSource({ child }: Started, command: SourceCommand): void {
  child.send(command);
}

/** Until the gateway says so itself; what is not open after a while will not be any more. */
async function untilOpen(amount: number, { url, gateway, signal }: Surroundings): Promise<void> {
  const address = new URL('/metrics', url);
  for (let attempt = 0; attempt < 600 && gateway.child.exitCode === null; attempt += 1) {
    const text = await (await fetch(address)).text();
    const open = [...text.matchAll(/^courtyard_streams_open\{.*\} (\d+)$/gm)];
    if (open.reduce((sum, [, count]) => sum + Number(count), 0) === amount) return;
    await sleep(100, undefined, { signal });
  }
  throw new Error(`Expected ${amount} subscriptions to be open.`);
}

/** What is still on its way arrives within seconds, or is lost. */
async function untilReceived(tally: Tally, { last }: SourceReport, { signal }: Surroundings): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (balanceOf(tally, last).lost === 0) return;
    await sleep(100, undefined, { signal });
  }
}
