import { Kind, type SelectionSetNode } from 'graphql';
import type { FetchDataRewrite, FetchNode } from '../planning/plan';
import { contextReader } from './contexts';
import type { EntityOutcome, EntityQuestion } from './entity-loader';
import { fetchText, variablesText } from './fetch-text';
import { isFields, type Fields } from './fields';
import { locateError } from './locate-error';
import { copyByNames, mergeFields, withoutExtras } from './merge-answer';
import type { Problem } from './problems';
import { compileRepresentation, type Represent } from './representations';
import { applyRewrites, renamedPath } from './rewrites';
import type { PlanSurroundings, Run, Step } from './run';
import { namesAfter, selectedNames, type SelectedNames } from './selected-names';
import { findTargets, findTargetsBelow } from './targets';

/** All of an entity fetch that stays the same from run to run. */
interface EntityFetch {
  readonly surroundings: PlanSurroundings;
  readonly subgraph: string;
  /** Of the caller's variables. */
  readonly variableUsages: readonly string[] | undefined;
  /** Equal for fetches that ask the same. */
  readonly key: string;
  readonly bodyWith: (variables: string) => string;
  readonly represent: Represent;
  readonly inputRewrites: readonly FetchDataRewrite[] | undefined;
  readonly outputRewrites: readonly FetchDataRewrite[] | undefined;
  /** The names in the form in which answers are kept. */
  readonly names: SelectedNames;
  /** What the fetch is to bring. */
  readonly brings: ReadonlySet<string>;
  readonly tidy: EntityQuestion['tidy'];
  readonly copy: EntityQuestion['copy'];
}

/** Prepares the fetch of what one subgraph adds to entities that others gave. */
export function compileEntityFetch(
  node: FetchNode,
  path: readonly (string | number)[],
  surroundings: PlanSurroundings,
): Step {
  const fetch = prepare(node, surroundings);
  const readContexts = contextReader(node.contextRewrites, surroundings.schema);
  if (readContexts === null) {
    return (run) => {
      const objects = findTargets(run.root, path);
      return objects.length === 0 ? undefined : fetchFor(fetch, objects, { run, contexts: '' });
    };
  }
  return async (run) => {
    const byContexts = grouped(findTargetsBelow(run.root, path), readContexts, ({ object }) => object);
    await Promise.all(
      [...byContexts].map(([contexts, objects]) => fetchFor(fetch, objects, { run, contexts })),
    );
  };
}

function prepare(node: FetchNode, surroundings: PlanSurroundings): EntityFetch {
  const { serviceName: subgraph, inputRewrites, outputRewrites, variableUsages, requires = [] } = node;
  const { operation, nameless, bodyWith } = fetchText(node);
  const asked = selectedNames(entitySelection(operation.selectionSet));
  const names = namesAfter(asked, outputRewrites);
  const brings = new Set(names.keys());
  brings.delete('__typename');
  return {
    surroundings,
    subgraph,
    variableUsages,
    key: `${subgraph}\n${nameless}\n${JSON.stringify([inputRewrites, outputRewrites])}\n`,
    bodyWith,
    represent: compileRepresentation(requires, surroundings),
    inputRewrites,
    outputRewrites,
    names,
    brings,
    tidy: (entity) => {
      const kept = withoutExtras(entity, asked);
      applyRewrites(outputRewrites, kept, surroundings.schema);
      return kept;
    },
    copy: (entity) => copyByNames(entity, names),
  };
}

async function fetchFor(
  fetch: EntityFetch,
  objects: readonly Fields[],
  { run, contexts }: { readonly run: Run; readonly contexts: string },
): Promise<void> {
  const byRepresentation = represented(fetch, objects, run);
  if (byRepresentation.size === 0) return;
  const question = questionOf(fetch, run, contexts);
  const outcomes = await run.loader.load(question, [...byRepresentation.keys()]);
  const problemsOf = problemsOnce(run, fetch.subgraph);
  let index = 0;
  for (const same of byRepresentation.values()) {
    const outcome = outcomes[index];
    index += 1;
    if (outcome?.kind === 'entity') settle(fetch, outcome, same, run);
    else if (outcome !== undefined) miss(fetch, problemsOf(outcome), same, run);
  }
}

/** The objects by what is sent for them. */
function represented(
  { represent, inputRewrites, surroundings }: EntityFetch,
  objects: readonly Fields[],
  { failures }: Run,
): Map<string, Fields[]> {
  const byRepresentation = new Map<string, Fields[]>();
  for (const object of objects) {
    const representation = represent(object);
    if (representation === undefined) {
      // Where nothing went wrong, the graph itself lacks it, and that is worth an error.
      if (failures.all.length > 0) failures.excuse(object);
      continue;
    }
    applyRewrites(inputRewrites, representation, surroundings.schema);
    const text = JSON.stringify(representation);
    const same = byRepresentation.get(text);
    if (same === undefined) byRepresentation.set(text, [object]);
    else same.push(object);
  }
  return byRepresentation;
}

function questionOf(fetch: EntityFetch, run: Run, contexts: string): EntityQuestion {
  const { subgraph, key, bodyWith, variableUsages, tidy, copy } = fetch;
  const own = variablesText(variableUsages, run.variables);
  const variables = own === '' || contexts === '' ? own + contexts : `${own},${contexts}`;
  const before = variables === '' ? '' : `${variables},`;
  return {
    client: run.client(subgraph),
    key: key + variables,
    bodyWith: (representations) => bodyWith(`${before}"representations":[${representations}]`),
    headers: run.headers,
    signal: run.signal,
    tidy,
    copy,
    onOmitted: (count) => run.failures.omit(count),
    onStray: (errors) => {
      for (const error of errors) run.failures.add(run.problemOf(subgraph, error));
    },
  };
}

/** Gives the objects that one representation stands for what the subgraph said of it. */
function settle(
  { subgraph, names, brings, outputRewrites, surroundings: { isInterface } }: EntityFetch,
  { take, errors }: Extract<EntityOutcome, { kind: 'entity' }>,
  objects: readonly Fields[],
  run: Run,
): void {
  const entity = take();
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

type Failed = Exclude<EntityOutcome, { kind: 'entity' }>;

/** What failed for many objects at once is one problem, and stands in the log once. */
function problemsOnce(run: Run, subgraph: string): (outcome: Failed) => readonly Problem[] {
  const known = new Map<unknown, readonly Problem[]>();
  return (outcome) => {
    const cause = outcome.kind === 'failed' ? outcome : outcome.errors;
    const problems =
      known.get(cause) ??
      (outcome.kind === 'failed'
        ? [run.failureOf(subgraph, outcome)]
        : outcome.errors.map((error) => run.problemOf(subgraph, error)));
    known.set(cause, problems);
    return problems;
  };
}

function entitySelection({ selections }: SelectionSetNode): SelectionSetNode {
  const [entities] = selections;
  if (entities?.kind !== Kind.FIELD || entities.selectionSet === undefined) {
    throw new Error('An entity fetch asks for _entities.');
  }
  return entities.selectionSet;
}

function grouped<Item, Value>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  valueOf: (item: Item) => Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [valueOf(item)]);
    else group.push(valueOf(item));
  }
  return groups;
}
