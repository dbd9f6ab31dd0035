import type { SubgraphAnswer, SubgraphError } from '../subgraphs/subgraph-client';
import type { Asking } from './entity-loader';

/** What came of asking for some entities. */
export type BatchAnswer =
  | {
      readonly kind: 'entities';
      /** As many as were asked for; null where the subgraph does not know one. */
      readonly entities: readonly unknown[];
      /** By the place of their entity, with paths from there on; null where there are none. */
      readonly errors: ReadonlyMap<number, readonly SubgraphError[]> | null;
    }
  /** Nothing came but errors. */
  | { readonly kind: 'refused'; readonly errors: readonly SubgraphError[] }
  | Extract<SubgraphAnswer, { kind: 'failed' }>;

/** Asks one subgraph for some entities, given as JSON texts. */
export async function askForEntities(
  { question, variables, run }: Asking,
  representations: readonly string[],
): Promise<BatchAnswer> {
  const before = variables === '' ? '' : `${variables},`;
  const body = question.bodyWith(`${before}"representations":[${representations.join()}]`);
  const { headers, signal } = run;
  const client = run.client(question.subgraph);
  const call = { body, kind: 'query', headers, representations: representations.length } as const;
  const answer = await client.ask(signal === undefined ? call : { ...call, signal });
  return answer.kind === 'failed'
    ? answer
    : readEntities(answer, { question, variables, run }, representations);
}

function readEntities(
  { data, errors, omittedErrors = 0 }: Extract<SubgraphAnswer, { kind: 'answered' }>,
  { question, run }: Asking,
  { length }: readonly string[],
): BatchAnswer {
  if (omittedErrors > 0) run.failures.omit(omittedErrors);
  const entities = data === null ? null : data._entities;
  if ((entities === null || entities === undefined) && errors.length > 0) return { kind: 'refused', errors };
  if (!Array.isArray(entities) || entities.length !== length) {
    const reason = `Expected ${length} entities, but got ${Array.isArray(entities) ? entities.length : 'no list'}.`;
    return { kind: 'failed', code: 'SUBGRAPH_BAD_RESPONSE', reason };
  }
  const { tidy } = question;
  if (tidy !== null) {
    for (let index = 0; index < length; index += 1) entities[index] = tidy(entities[index]);
  }
  return {
    kind: 'entities',
    entities,
    errors: errors.length === 0 ? null : byEntity(errors, length, { question, run }),
  };
}

/** Those that belong to no entity are told at once. */
function byEntity(
  errors: readonly SubgraphError[],
  count: number,
  { question: { subgraph }, run }: Pick<Asking, 'question' | 'run'>,
): ReadonlyMap<number, readonly SubgraphError[]> {
  const found = new Map<number, SubgraphError[]>();
  for (const error of errors) {
    const [first, index, ...rest] = error.path ?? [];
    if (first !== '_entities' || typeof index !== 'number' || index < 0 || index >= count) {
      run.failures.add(run.problemOf(subgraph, error));
      continue;
    }
    const here = found.get(index) ?? [];
    found.set(index, here);
    here.push({ ...error, path: rest });
  }
  return found;
}
