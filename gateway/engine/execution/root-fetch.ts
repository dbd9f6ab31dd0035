import type { FetchNode } from '../planning/plan';
import { fetchText, variablesText } from './fetch-text';
import type { Fields } from './fields';
import { locateError } from './locate-error';
import { mergeFields, withoutExtras } from './merge-answer';
import { applyRewrites, renamedPath } from './rewrites';
import type { PlanSurroundings, Step } from './run';
import { namesAfter, selectedNames } from './selected-names';

/** Prepares the fetch of root fields. */
export function compileRootFetch(node: FetchNode, { schema, isInterface }: PlanSurroundings): Step {
  const { serviceName: subgraph, outputRewrites, variableUsages } = node;
  const kind = String(node.operationKind) === 'mutation' ? 'mutation' : 'query';
  const { operation, bodyWith } = fetchText(node);
  const asked = selectedNames(operation.selectionSet);
  const names = namesAfter(asked, outputRewrites);
  const roots = new Set(names.keys());
  return async (run) => {
    const { headers, signal, failures, root } = run;
    const body = bodyWith(variablesText(variableUsages, run.variables));
    const answer = await run.client(subgraph).ask({ body, kind, headers, ...(signal && { signal }) });
    if (answer.kind === 'failed') {
      failures.addAt(root, { names: roots }, run.failureOf(subgraph, answer));
      return;
    }
    if (answer.data !== null) {
      const data = withoutExtras(answer.data, asked) as Fields;
      applyRewrites(outputRewrites, data, schema);
      mergeFields(root, data, names, isInterface);
    }
    failures.omit(answer.omittedErrors ?? 0);
    for (const error of answer.errors) {
      const problem = run.problemOf(subgraph, error);
      const path = renamedPath(error.path ?? [], outputRewrites);
      if (answer.data === null && path.length === 0) failures.addAt(root, { names: roots }, problem);
      else locateError(failures, { from: root, path, otherwise: null }, problem);
    }
  };
}
