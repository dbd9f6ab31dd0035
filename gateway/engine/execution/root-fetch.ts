import type { FetchNode } from '../planning/plan';
import type { SubgraphAnswer } from '../subgraphs/subgraph-client';
import { fetchText, variablesText } from './fetch-text';
import { isFields } from './fields';
import { locateError } from './locate-error';
import { mergeFields } from './merge-answer';
import { compileMerging, type Merging } from './merging';
import { renamedPath } from './rewrites';
import type { PlanSurroundings, Run, Step } from './run';
import { selectedNames } from './selected-names';

/** All of a root fetch that stays the same from run to run. */
interface RootFetch {
  readonly subgraph: string;
  readonly outputRewrites: FetchNode['outputRewrites'];
  readonly merging: Merging;
  readonly isInterface: PlanSurroundings['isInterface'];
  /** What the fetch is to bring. */
  readonly roots: ReadonlySet<string>;
}

/** Prepares the fetch of root fields. */
export function compileRootFetch(node: FetchNode, surroundings: PlanSurroundings): Step {
  const { serviceName: subgraph, outputRewrites, variableUsages } = node;
  const kind = String(node.operationKind) === 'mutation' ? 'mutation' : 'query';
  const { operation, bodyWith } = fetchText(node);
  const merging = compileMerging(selectedNames(operation.selectionSet), outputRewrites, surroundings);
  const roots = new Set(merging.names.keys());
  const fetch = { subgraph, outputRewrites, merging, isInterface: surroundings.isInterface, roots };
  return async (run) => {
    const { headers, signal } = run;
    const body = bodyWith(variablesText(variableUsages, run.variables));
    const call = { body, kind, headers } as const;
    settle(fetch, await run.client(subgraph).ask(signal === undefined ? call : { ...call, signal }), run);
  };
}

function settle(fetch: RootFetch, answer: SubgraphAnswer, run: Run): void {
  const { subgraph, outputRewrites, roots } = fetch;
  const { failures, root } = run;
  if (answer.kind === 'failed') {
    failures.addAt(root, { names: roots }, run.failureOf(subgraph, answer));
    return;
  }
  if (answer.data !== null) merge(fetch, answer.data, run);
  failures.omit(answer.omittedErrors ?? 0);
  for (const error of answer.errors) {
    const problem = run.problemOf(subgraph, error);
    const path = renamedPath(error.path ?? [], outputRewrites);
    if (answer.data === null && path.length === 0) failures.addAt(root, { names: roots }, problem);
    else locateError(failures, { from: root, path, otherwise: null }, problem);
  }
}

function merge({ merging, isInterface }: RootFetch, data: unknown, { root }: Run): void {
  const { tidy, fillIn, names } = merging;
  const kept = tidy === null ? data : tidy(data);
  if (!isFields(kept)) return;
  if (fillIn?.(root, kept) !== true) mergeFields(root, kept, names, isInterface);
}
