import { compileFor, runPlan } from './both-ways';
import { subgraphsThatMayLie } from './hostile-answers';
import { plans } from './library-plans';

const mischiefs = [0, 0.02, 0.1, 0.3];
const runs = 40;

describe('what is written for a plan', () => {
  it.each(Object.entries(plans))('does what the general way does: %s', async (name, plan) => {
    const [written, general] = [compileFor(plan, true), compileFor(plan, false)];
    for (const probability of mischiefs) {
      for (let number = 0; number < runs; number += 1) {
        const seed = `${name}/${probability}/${number}`;
        const answerOf = subgraphsThatMayLie(seed, { probability });

        const outcomes = [await runPlan(written, answerOf), await runPlan(general, answerOf)];

        expect({ seed, ...outcomes[0] }).toEqual({ seed, ...outcomes[1] });
        // Also in the order of fields, and in what equality does not see.
        expect(JSON.stringify(outcomes[0])).toBe(JSON.stringify(outcomes[1]));
      }
    }
  });

  it('was tried on answers in which much is there and much is wrong', async () => {
    const step = compileFor(plans['objects below, shared and asked again'], true);
    const seen = { length: 0, problems: 0, excused: 0 };
    for (let number = 0; number < runs; number += 1) {
      const outcome = await runPlan(step, subgraphsThatMayLie(`seen/${number}`, { probability: 0.02 }));
      seen.length = Math.max(seen.length, JSON.stringify(outcome.root).length);
      seen.problems += outcome.problems.length;
      seen.excused += outcome.excused.length;
    }

    expect([seen.length > 2_000, seen.problems > 20, seen.excused > 2]).toEqual([true, true, true]);
  });
});
