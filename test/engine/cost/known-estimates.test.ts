import { estimateOnce } from '@courtyard/gateway/engine/cost/known-estimates';
import { orchardRules, questionOf } from './support/orchard';

const text = 'query ($n: Int) { trees(first: $n) { id } }';

describe('an estimate that was made before', () => {
  it('is not made again for the same operation and variables', () => {
    const rules = orchardRules();
    const question = questionOf(text, { n: 8 });
    const first = estimateOnce(rules, question);

    expect(first.total).toBe(8);
    expect(estimateOnce(rules, { ...question })).toBe(first);
  });

  it('is made anew for other variables, whatever was asked before', () => {
    const rules = orchardRules();
    const question = questionOf(text, { n: 8 });
    const totals = [8, 5, 8, undefined].map(
      (n) => estimateOnce(rules, { ...question, variables: n === undefined ? {} : { n } }).total,
    );

    expect(totals).toEqual([8, 5, 8, 3]);
  });

  it('is made anew under other rules', () => {
    const question = questionOf('{ plainTrees { id } }');
    const long = orchardRules({ defaultListSize: 100 });

    expect(estimateOnce(orchardRules(), question).total).toBe(10);
    expect(estimateOnce(long, question).total).toBe(100);
  });

  it('is still right when more variables were seen than are kept', () => {
    const rules = orchardRules();
    const question = questionOf(text);
    for (let n = 0; n < 100; n += 1)
      expect(estimateOnce(rules, { ...question, variables: { n } }).total).toBe(n);
    expect(estimateOnce(rules, { ...question, variables: { n: 1 } }).total).toBe(1);
  });
});
