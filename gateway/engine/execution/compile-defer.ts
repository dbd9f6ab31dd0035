import { numberOfLabel } from '../defer/labelled-operation';
import type { FetchNode, PlanNode } from '../planning/plan';
import type { Step } from './run';

type DeferNode = Extract<PlanNode, { kind: 'Defer' }>;

/** Runs what is not deferred, and begins each deferred part as soon as the fetches have ended that it rests on. */
export function compileDefer({ primary, deferred }: DeferNode, compile: (node: PlanNode) => Step): Step {
  const first: Step = primary.node === undefined ? nothing : compile(primary.node);
  const parts = deferred.map(({ label, node, depends }) => ({
    fragment: numberOfLabel(label),
    step: node === undefined ? nothing : compile(node),
    fetches: depends.map(({ id }) => id),
  }));
  return (run) => {
    const { deferrals } = run;
    if (deferrals === undefined) throw new Error('A plan in parts is run in parts.');
    const begun = first(run) ?? Promise.resolve();
    // A fetch that is not made, since a condition leaves it out, does not tell that it has ended.
    const before = run.before === undefined ? begun : Promise.all([run.before, begun]);
    for (const { fragment, step, fetches } of parts) {
      const after = deferrals.afterFetches(fetches, before);
      deferrals.begin(fragment, after, { run: { ...run, before }, step });
    }
    return begun;
  };
}

/** A fetch on which deferred ones may rest tells that it has ended. */
export function markingEnd({ id }: FetchNode, step: Step): Step {
  if (id === undefined) return step;
  return (run) => {
    const mark = () => run.deferrals?.mark(id);
    const done = step(run);
    if (done === undefined) mark();
    return done?.then(mark);
  };
}

const nothing: Step = () => undefined;
