import { Kind, type SelectionSetNode } from 'graphql';
import type { FetchNode } from '../planning/plan';
import { contextReader } from './contexts';
import type { Asking } from './entity-loader';
import { compileRepresentAll, type RepresentAll } from './fast-representations';
import { compileTargets } from './fast-targets';
import { fetchText, variablesText } from './fetch-text';
import type { Fields } from './fields';
import { compileMerging } from './merging';
import { compileRepresentation } from './representations';
import { applyRewrites } from './rewrites';
import type { PlanSurroundings, Run, Step } from './run';
import { selectedNames } from './selected-names';
import { settleEach, settleUsual, type EntityFetch } from './settle-entities';
import { findTargets, findTargetsBelow } from './targets';

/** Prepares the fetch of what one subgraph adds to entities that others gave. */
export function compileEntityFetch(
  node: FetchNode,
  path: readonly (string | number)[],
  surroundings: PlanSurroundings,
): Step {
  const fetch = prepare(node, surroundings);
  const readContexts = contextReader(node.contextRewrites, surroundings.schema);
  if (readContexts === null) {
    return surroundings.fastPath === false ? generally(fetch, node, path) : fast(fetch, node, path);
  }
  const represent = textOf(fetch, node);
  return async (run) => {
    const byContexts = grouped(findTargetsBelow(run.root, path), readContexts, ({ object }) => object);
    await Promise.all(
      [...byContexts].map(([contexts, objects]) => fetchEach(fetch, objects, { run, contexts, represent })),
    );
  };
}

function prepare(node: FetchNode, surroundings: PlanSurroundings): EntityFetch {
  const { serviceName: subgraph, inputRewrites, outputRewrites, variableUsages } = node;
  const { operation, nameless, bodyWith } = fetchText(node);
  const merging = compileMerging(
    selectedNames(entitySelection(operation.selectionSet)),
    outputRewrites,
    surroundings,
  );
  const brings = new Set(merging.names.keys());
  brings.delete('__typename');
  const key = `${subgraph}\n${nameless}\n${JSON.stringify([inputRewrites, outputRewrites])}\n`;
  const question = { subgraph, key, bodyWith, tidy: merging.tidy };
  return { surroundings, question, variableUsages, outputRewrites, merging, brings };
}

/** The usual way: all objects at once, by what was written for this fetch. */
function fast(fetch: EntityFetch, node: FetchNode, path: readonly (string | number)[]): Step {
  const findAll = compileTargets(path);
  const representAll = compileRepresentAll(node.requires ?? [], node.inputRewrites, fetch.surroundings);
  return (run) => {
    const found = findAll(run.root);
    if (found.length === 0) return undefined;
    return fetchAll(fetch, run.sharesObjects === true ? [...new Set(found)] : found, { run, representAll });
  };
}

function fetchAll(
  fetch: EntityFetch,
  objects: readonly Fields[],
  { run, representAll }: { readonly run: Run; readonly representAll: RepresentAll },
): Promise<void> | undefined {
  const represented = representAll(objects);
  const { texts, places } = represented;
  if (run.failures.hasAny()) {
    for (const [index, object] of objects.entries()) if (places[index] === -1) run.failures.excuse(object);
  }
  if (texts.length === 0) return undefined;
  if (texts.length < objects.length) run.sharesObjects ||= !fetch.merging.isFlat;
  const loaded = run.loader.load(askingFor(fetch, run, ''), texts);
  return loaded.then((found) => settleUsual(fetch, found, { objects, represented }, run));
}

type RepresentOne = (object: Fields) => string | undefined;

/** The general way, which the usual one has to agree with. */
function generally(fetch: EntityFetch, node: FetchNode, path: readonly (string | number)[]): Step {
  const represent = textOf(fetch, node);
  return (run) => {
    const objects = findTargets(run.root, path);
    return objects.length === 0 ? undefined : fetchEach(fetch, objects, { run, contexts: '', represent });
  };
}

function textOf({ surroundings }: EntityFetch, { requires = [], inputRewrites }: FetchNode): RepresentOne {
  const { represent } = compileRepresentation(requires, surroundings);
  return (object) => {
    const representation = represent(object);
    if (representation === undefined) return undefined;
    applyRewrites(inputRewrites, representation, surroundings.schema);
    return JSON.stringify(representation);
  };
}

interface Each {
  readonly run: Run;
  readonly contexts: string;
  readonly represent: RepresentOne;
}

async function fetchEach(fetch: EntityFetch, objects: readonly Fields[], each: Each): Promise<void> {
  const { run, contexts } = each;
  const byText = represented(objects, each);
  if (byText.size === 0) return;
  if (byText.size < objects.length) run.sharesObjects ||= !fetch.merging.isFlat;
  const found = await run.loader.load(askingFor(fetch, run, contexts), [...byText.keys()]);
  settleEach(fetch, found, [...byText.values()], run);
}

/** The objects by what is sent for them. */
function represented(
  objects: readonly Fields[],
  { represent, run: { failures } }: Each,
): Map<string, Fields[]> {
  const byText = new Map<string, Fields[]>();
  for (const object of objects) {
    const text = represent(object);
    if (text === undefined) {
      // Where nothing went wrong, the graph itself lacks it, and that is worth an error.
      if (failures.hasAny()) failures.excuse(object);
      continue;
    }
    const same = byText.get(text);
    if (same === undefined) byText.set(text, [object]);
    else same.push(object);
  }
  return byText;
}

function askingFor({ question, variableUsages }: EntityFetch, run: Run, contexts: string): Asking {
  const own = variablesText(variableUsages, run.variables);
  const variables = own === '' || contexts === '' ? own + contexts : `${own},${contexts}`;
  return { question, variables, run };
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
