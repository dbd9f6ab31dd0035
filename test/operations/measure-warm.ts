import type { GraphAnswer, WholeGraph } from '../support/whole-graph';
import type { Cost } from './operation';

/** An answer without errors, and what it cost. */
export interface Measured {
  readonly data: NonNullable<GraphAnswer['data']>;
  readonly cost: Cost;
}

/** Asks once before, so that nothing is counted that only the first to ask pays for. */
export async function measureWarm(
  graph: WholeGraph,
  document: string,
  variables: Record<string, unknown>,
): Promise<Measured> {
  await graph.query(document, variables);
  const { answer, requests, statements } = await graph.measure(document, variables);
  expect(answer).toEqual({ data: expect.anything() as object });
  return { data: answer.data ?? {}, cost: { requests, statements } };
}
