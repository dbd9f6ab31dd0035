import type { FetchDataRewrite } from '../planning/plan';
import type { SubgraphError } from '../subgraphs/subgraph-client';
import type { BatchAnswer } from './batch-answer';
import type { EntityQuestion, Place } from './entity-loader';
import type { Represented } from './fast-representations';
import { isFields, type Fields } from './fields';
import { locateError } from './locate-error';
import { copyByNames, mergeFields } from './merge-answer';
import type { Merging } from './merging';
import type { Problem } from './problems';
import { renamedPath } from './rewrites';
import type { PlanSurroundings, Run } from './run';

/** All of an entity fetch that stays the same from run to run. */
export interface EntityFetch {
  readonly surroundings: PlanSurroundings;
  readonly question: EntityQuestion;
  /** Of the caller's variables. */
  readonly variableUsages: readonly string[] | undefined;
  readonly outputRewrites: readonly FetchDataRewrite[] | undefined;
  readonly merging: Merging;
  /** What the fetch is to bring. */
  readonly brings: ReadonlySet<string>;
}

interface Asked {
  readonly objects: readonly Fields[];
  readonly represented: Represented;
}

/** Gives all objects what the subgraph said of them; whatever is not usual goes the general way. */
export function settleUsual(fetch: EntityFetch, places: readonly Place[], asked: Asked, run: Run): void {
  const { fillIn } = fetch.merging;
  if (fillIn === null || !places.every(hasEntity)) {
    return settleEach(fetch, places, objectsByText(asked), run);
  }
  const entities = places.map((place) => take(fetch, place));
  let conflicts: number[] | null = null;
  const { objects, represented } = asked;
  for (let index = 0; index < objects.length; index += 1) {
    const object = objects[index];
    const entity = entities[represented.places[index] ?? -1];
    if (object === undefined || !isFields(entity) || fillIn(object, entity)) continue;
    (conflicts ??= []).push(index);
  }
  if (conflicts !== null) mergeConflicts(fetch, entities, asked, conflicts);
}

/** Where values meet others, in the order of the general way: it may decide which one stays. */
function mergeConflicts(
  { merging: { names }, surroundings: { isInterface } }: EntityFetch,
  entities: readonly unknown[],
  { objects, represented: { places } }: Asked,
  conflicts: readonly number[],
): void {
  const inOrder = conflicts.toSorted((one, other) => (places[one] ?? 0) - (places[other] ?? 0));
  for (const index of inOrder) {
    const object = objects[index];
    const entity = entities[places[index] ?? -1];
    if (object !== undefined && isFields(entity)) mergeFields(object, entity, names, isInterface);
  }
}

function hasEntity({ batch: { answer } }: Place): boolean {
  return answer?.kind === 'entities' && answer.errors === null;
}

function objectsByText({ objects, represented: { texts, places } }: Asked): Fields[][] {
  const groups = texts.map((): Fields[] => []);
  for (const [index, object] of objects.entries()) groups[places[index] ?? -1]?.push(object);
  return groups;
}

/** By the second time others may have added to the entity, which a copy by name leaves out. */
function take({ merging: { names, isFlat } }: EntityFetch, place: Place): unknown {
  const { answer } = place.batch;
  const entity = answer?.kind === 'entities' ? answer.entities[place.index] : null;
  if (isFlat) return entity;
  if (place.isTaken) return copyByNames(entity, names);
  place.isTaken = true;
  return entity;
}

function answerOf({ batch: { answer } }: Place): BatchAnswer {
  if (answer === null) throw new Error('A batch is settled before its answer is read.');
  return answer;
}

/** Gives the objects of each place what came for it, or the reason why nothing did. */
export function settleEach(
  fetch: EntityFetch,
  places: readonly Place[],
  objectsByPlace: ReadonlyArray<readonly Fields[]>,
  run: Run,
): void {
  const problemsOf = problemsOnce(run, fetch.question.subgraph);
  for (const [index, place] of places.entries()) {
    const objects = objectsByPlace[index] ?? [];
    const answer = answerOf(place);
    if (answer.kind !== 'entities') miss(fetch, problemsOf(answer), objects, run);
    else
      settle(
        fetch,
        { entity: take(fetch, place), errors: answer.errors?.get(place.index) ?? [] },
        objects,
        run,
      );
  }
}

interface Given {
  readonly entity: unknown;
  readonly errors: readonly SubgraphError[];
}

/** Gives the objects that one representation stands for what the subgraph said of it. */
function settle(
  { question: { subgraph }, merging: { names }, brings, outputRewrites, surroundings }: EntityFetch,
  { entity, errors }: Given,
  objects: readonly Fields[],
  run: Run,
): void {
  const { isInterface } = surroundings;
  if (isFields(entity)) for (const object of objects) mergeFields(object, entity, names, isInterface);
  for (const error of errors) {
    const problem = run.problemOf(subgraph, error);
    const path = renamedPath(error.path ?? [], outputRewrites);
    for (const from of objects) locateError(run.failures, { from, path, otherwise: brings }, problem);
  }
}

function miss(
  { brings: names }: EntityFetch,
  problems: readonly Problem[],
  objects: readonly Fields[],
  { failures }: Run,
): void {
  for (const problem of problems) {
    for (const object of objects) failures.addAt(object, { names }, problem);
  }
}

type Failed = Exclude<BatchAnswer, { kind: 'entities' }>;

/** What failed for many objects at once is one problem, and stands in the log once. */
function problemsOnce(run: Run, subgraph: string): (answer: Failed) => readonly Problem[] {
  const known = new Map<unknown, readonly Problem[]>();
  return (answer) => {
    const problems =
      known.get(answer) ??
      (answer.kind === 'failed'
        ? [run.failureOf(subgraph, answer)]
        : answer.errors.map((error) => run.problemOf(subgraph, error)));
    known.set(answer, problems);
    return problems;
  };
}
