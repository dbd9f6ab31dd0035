import { nameOutside } from '../planning/internal-names';
import type { PlanNode, QueryPlan } from '../planning/plan';
import { compileEntityFetch } from './entity-fetch';
import { compileRootFetch } from './root-fetch';
import type { PlanSurroundings, Step } from './run';

/** Turns a plan into what runs it, once for all its runs. */
export function compilePlan({ node }: QueryPlan, surroundings: PlanSurroundings): Step {
  if (node === undefined) return () => undefined;
  if (node.kind === 'Subscription') throw new Error('A subscription is not run as one operation.');
  return compileNode(node, [], surroundings);
}

function compileNode(
  node: PlanNode,
  path: readonly (string | number)[],
  surroundings: PlanSurroundings,
): Step {
  switch (node.kind) {
    case 'Fetch':
      return node.requires === undefined
        ? compileRootFetch(node, surroundings)
        : compileEntityFetch(node, path, surroundings);
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
      throw new Error('Nothing is deferred here.');
  }
}

function inSequence(steps: readonly Step[]): Step {
  const [only, ...others] = steps;
  if (only !== undefined && others.length === 0) return only;
  return async (run) => {
    for (const step of steps) await step(run);
  };
}

function inParallel(steps: readonly Step[]): Step {
  return async (run) => void (await Promise.all(steps.map(async (step) => step(run))));
}
