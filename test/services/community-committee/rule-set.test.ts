import {
  contradictionIn,
  type BallotCounts,
} from '@courtyard/community-committee/rule-set/rules/ballot-counts';
import { reaches } from '@courtyard/community-committee/rule-set/rules/fractions';
import { holdsOn } from '@courtyard/community-committee/rule-set/rules/holds-on';
import { judgeBallot } from '@courtyard/community-committee/rule-set/rules/judge-ballot';
import { ruleSets } from '@courtyard/community-committee/article/rule-sets';

const none = { heads: null, area: null };
const nothingStated: BallotCounts = { electorate: none, cast: none, for: none, against: none, abstain: none };

function ruleOf(code: string) {
  const found = ruleSets.find((rule) => rule.code === code);
  if (found === undefined) throw new Error(`No rule ${code}.`);
  return found;
}

/** Sums in heads and, in the same proportion, in area. */
function votes(electorate: number, cast: number, agreed: number): BallotCounts {
  const both = (heads: number) => ({ heads, area: heads * 100 });
  return {
    electorate: both(electorate),
    cast: both(cast),
    for: both(agreed),
    against: both(cast - agreed),
    abstain: both(0),
  };
}

describe('a fraction', () => {
  it('counts its bound in or out to the last unit', () => {
    const twoThirds = { numerator: 2, denominator: 3 };

    expect(reaches(252, 378, { ...twoThirds, boundIncluded: true })).toBe(true);
    expect(reaches(252, 378, { ...twoThirds, boundIncluded: false })).toBe(false);
    expect(reaches(253, 379, { ...twoThirds, boundIncluded: true })).toBe(true);
    expect(reaches(252, 379, { ...twoThirds, boundIncluded: true })).toBe(false);
  });

  it('stays exact where products leave the safe integers of JavaScript', () => {
    const part = { numerator: 2, denominator: 3, boundIncluded: true };
    const whole = 9_007_199_254_740_990;

    expect(reaches(6_004_799_503_160_660, whole, part)).toBe(true);
    expect(reaches(6_004_799_503_160_659, whole, part)).toBe(false);
  });

  it('is unknown while a side is not stated', () => {
    expect(reaches(null, 379, { numerator: 1, denominator: 2, boundIncluded: false })).toBeNull();
  });
});

describe('a vote', () => {
  const judge = (code: string, counts: BallotCounts) =>
    judgeBallot(ruleOf(code), { counts, unanimous: null });

  it('needs two thirds to take part and more than half of them to agree in ordinary matters since 2021', () => {
    expect(judge('CC278-ORD', votes(300, 199, 199))).toBe('NO_QUORUM');
    expect(judge('CC278-ORD', votes(300, 200, 100))).toBe('REJECTED');
    expect(judge('CC278-ORD', votes(300, 200, 101))).toBe('ADOPTED');
  });

  it('needs three quarters of those who take part in special matters since 2021', () => {
    expect(judge('CC278-SPEC', votes(300, 200, 149))).toBe('REJECTED');
    expect(judge('CC278-SPEC', votes(300, 200, 150))).toBe('ADOPTED');
  });

  it('needed two thirds of all, not of those who take part, before 2021', () => {
    expect(judge('PL76-SPEC', votes(300, 200, 199))).toBe('REJECTED');
    expect(judge('PL76-SPEC', votes(300, 200, 200))).toBe('ADOPTED');
    expect(judge('PL76-ORD', votes(300, 300, 150))).toBe('REJECTED');
  });

  it('fails where the people agree and the owned area does not', () => {
    const counts = votes(300, 200, 150);
    const area = { ...counts, for: { heads: 150, area: 14_999 } };

    expect(judge('CC278-SPEC', area)).toBe('REJECTED');
  });

  it('is not decided while a sum that matters is not stated', () => {
    expect(judge('CC278-ORD', { ...votes(300, 200, 150), electorate: none })).toBeNull();
    expect(judge('RC-LOCAL', nothingStated)).toBeNull();
  });

  it('of all passes under every rule, stated without sums', () => {
    const verdicts = ruleSets.map((rule) => judgeBallot(rule, { counts: null, unanimous: true }));

    expect(new Set(verdicts)).toEqual(new Set(['ADOPTED']));
  });

  it('is found to contradict itself', () => {
    const counts = votes(300, 200, 150);

    expect(contradictionIn(counts, false)).toBeNull();
    expect(contradictionIn(nothingStated, null)).toBeNull();
    expect(contradictionIn(votes(300, 301, 150), null)).toBe('more heads voted than may vote');
    expect(contradictionIn({ ...counts, abstain: { heads: 1, area: 0 } }, null)).toBe(
      'the heads of the votes exceed those cast',
    );
    expect(contradictionIn(counts, true)).toBe('it is called unanimous, and somebody did not agree');
    expect(contradictionIn(votes(300, 200, 200), false)).toBe(
      'it is not called unanimous, and everybody agreed',
    );
  });
});

describe('a rule', () => {
  it('holds from its first day to the day before its end', () => {
    expect(holdsOn(ruleOf('CC278-ORD'), '2020-12-31')).toBe(false);
    expect(holdsOn(ruleOf('CC278-ORD'), '2021-01-01')).toBe(true);
    expect(holdsOn(ruleOf('PL76-SPEC'), '2020-12-31')).toBe(true);
    expect(holdsOn(ruleOf('PL76-SPEC'), '2021-01-01')).toBe(false);
  });

  it('is known to hold on an unknown day only where it has no bounds', () => {
    expect(holdsOn(ruleOf('PL76-SPEC'), null)).toBe(false);
    expect(holdsOn(ruleOf('RC-LOCAL'), null)).toBe(true);
  });
});
