import { once } from 'node:events';
import type { Started } from '../servers';
import type { Answers } from './answers';
import { operations } from './graph/operations';
import { bodyOf, question, type Running } from './running';
import { askSubgraphs, type RecordedFetch } from './subgraph-messages';

/** One operation as the floor answers it. */
interface Prepared {
  readonly body: string;
  readonly waves: ReadonlyArray<readonly RecordedFetch[]>;
  readonly answer: string;
}

/** Writes down what our gateway asks the subgraphs, and has the floor do just that. */
export async function layFloor(
  floor: Started,
  { ours, subgraphs, answers }: { ours: Running; subgraphs: Started; answers: Answers },
): Promise<void> {
  const prepared: Prepared[] = [];
  for (const { name, query } of operations) {
    await askSubgraphs(subgraphs, 'record');
    await (await fetch(ours.url, question(query))).text();
    const { recorded } = await askSubgraphs(subgraphs, 'recorded');
    const answer = answers.get(ours.contender.key)?.get(name) ?? '';
    prepared.push({ body: bodyOf(query), waves: inWaves(recorded), answer });
  }
  const ready = once(floor.child, 'message');
  floor.child.send(prepared);
  await Promise.race([ready, floor.gone]);
}

function inWaves(recorded: readonly RecordedFetch[]): RecordedFetch[][] {
  const waves = [...new Set(recorded.map(({ wave }) => wave))];
  return waves.map((wave) => recorded.filter((fetched) => fetched.wave === wave));
}
