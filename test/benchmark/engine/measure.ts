import { once } from 'node:events';
import type { Started } from '../servers';
import type { Answers } from './answers';
import type { Operation } from './graph/operations';
import type { Options } from './options';
import { treeTimes, usedByTree } from './process-tree';
import { bodyOf, type Running } from './running';
import { askSubgraphs } from './subgraph-messages';

/** What one contender did in one round. */
export interface Round {
  /** Milliseconds of processor time for each request. */
  readonly processor: number;
  readonly perSecond: number;
  /** Milliseconds until an answer. */
  readonly p50: number;
  readonly p99: number;
  /** Requests to subgraphs for each request. */
  readonly fetches: number;
}

export interface Measured {
  readonly operation: Operation;
  /** By the contenders' keys. */
  readonly rounds: ReadonlyMap<string, readonly Round[]>;
}

export interface Surroundings {
  readonly running: readonly Running[];
  readonly answers: Answers;
  readonly load: Started;
  readonly subgraphs: Started;
  readonly options: Options;
  readonly say: (progress: string) => void;
  readonly signal: AbortSignal;
}

/** As many as the public benchmark keeps. */
export const connections = 50;

/** Warms everybody up, then lets them take turns, beginning with another one each time. */
export async function measure(operation: Operation, surroundings: Surroundings): Promise<Measured> {
  const { running, options, say } = surroundings;
  say(`${operation.name}: warming up`);
  for (const one of running) await warmUp(operation, one, surroundings);
  const rounds = new Map<string, Round[]>(running.map(({ contender }) => [contender.key, []]));
  for (let round = 0; round < options.rounds; round += 1) {
    say(`${operation.name}: round ${round + 1} of ${options.rounds}`);
    const from = round % running.length;
    for (const one of [...running.slice(from), ...running.slice(0, from)]) {
      rounds.get(one.contender.key)?.push(await measureRound(operation, one, surroundings));
    }
  }
  return { operation, rounds };
}

/** Until it has worked long enough for its code to be compiled, however much of its core others take. */
async function warmUp(operation: Operation, one: Running, surroundings: Surroundings): Promise<void> {
  const { warmUpMs } = surroundings.options;
  const before = treeTimes(one.pid);
  const until = Date.now() + 5 * warmUpMs;
  do await send(operation, one, warmUpMs / 4, surroundings);
  while (usedByTree(before, treeTimes(one.pid)) < warmUpMs && Date.now() < until);
}

async function measureRound(operation: Operation, one: Running, surroundings: Surroundings): Promise<Round> {
  const fetched = async () => (await askSubgraphs(surroundings.subgraphs, 'count')).count;
  const [fetchesBefore, before] = [await fetched(), treeTimes(one.pid)];
  const sent = await send(operation, one, surroundings.options.roundMs, surroundings);
  const [after, fetchesAfter] = [treeTimes(one.pid), await fetched()];
  return {
    processor: usedByTree(before, after) / sent.answered,
    perSecond: (1_000 * sent.answered) / sent.milliseconds,
    p50: sent.p50,
    p99: sent.p99,
    fetches: (fetchesAfter - fetchesBefore) / sent.answered,
  };
}

interface Sent {
  readonly answered: number;
  readonly milliseconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly failure?: string;
}

/** Throws where an answer is not the one that was compared with the others'. */
async function send(
  { name, query }: Operation,
  { contender, url, gone }: Running,
  milliseconds: number,
  { load, answers, signal }: Surroundings,
): Promise<Sent> {
  const answer = answers.get(contender.key)?.get(name);
  load.child.send({ url, body: bodyOf(query), answer, connections, milliseconds });
  const message = once(load.child, 'message', { signal }) as Promise<[Sent]>;
  const [sent] = await Promise.race([message, load.gone, gone]);
  if (sent.failure !== undefined) throw new Error(`${name}, ${contender.name}: ${sent.failure}`);
  return sent;
}
