import { compileDefer, markingEnd } from './compile-defer';
import { nameOutside } from '../planning/internal-names';
import type { PlanNode, QueryPlan } from '../planning/plan';
import { compileEntityFetch } from './entity-fetch';
import { compileRootFetch } from './root-fetch';
import type { PlanSurroundings, Run, Step } from './run';

/** Turns a plan into what runs it, once for all its runs. */
export function compilePlan({ node }: QueryPlan, surroundings: PlanSurroundings): Step {
  if (node === undefined) return () => undefined;
  if (node.kind === 'Subscription') throw new Error('A subscription is not run as one operation.');
  const step = compileNode(node, [], surroundings);
  // Runs that have lived for a while are among the old objects, which hold on to the young ones they lead to.
  return (run) =>
    step(run)?.then(() => {
      if (run.deferrals === undefined) run.loader.forget();
    });
}

function compileNode(
  node: PlanNode,
  path: readonly (string | number)[],
  surroundings: PlanSurroundings,
): Step {
  switch (node.kind) {
    case 'Fetch':
      return markingEnd(
        node,
        node.requires === undefined
          ? compileRootFetch(node, surroundings)
          : compileEntityFetch(node, path, surroundings),
      );
    case 'Flatten':
      return compileNode(node.node, [...path, ...node.path], surroundings);
    case 'Sequence':
      return inSequence(node.nodes.map((next) => compileNode(next, path, surroundings)));
    case 'Parallel':
      return inParallel(node.nodes.map((next) => compileNode(next, path, surroundings)));
    case 'Condition': {
      const { ifClause, elseClause } = node;
      const condition = nameOutside(node.condition);
      const yes = ifClause && compileNode(ifClause, path, surroundings);
      const no = elseClause && compileNode(elseClause, path, surroundings);
      return (run) => (run.conditions[condition] === true ? yes : no)?.(run);
    }
    case 'Defer':
      return compileDefer(node, (part) => compileNode(part, path, surroundings));
  }
}

function inSequence(steps: readonly Step[]): Step {
  const [only, ...others] = steps;
  if (only !== undefined && others.length === 0) return only;
  return async (run) => {
    for (const step of steps) {
      const done = step(run);
      if (done !== undefined) await done;
    }
  };
}

function inParallel(steps: readonly Step[]): Step {
  return (run) => {
    const underWay: Array<Promise<void>> = [];
    for (const step of steps) {
      const done = started(step, run);
      if (done !== undefined) underWay.push(done);
    }
    return underWay.length < 2 ? underWay[0] : Promise.all(underWay).then(nothing);
  };
}

/** A step that fails at once fails as the others do: as a promise that somebody waits for. */
function started(step: Step, run: Run): Promise<void> | undefined {
  try {
    return step(run);
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}

const nothing = (): void => undefined;
