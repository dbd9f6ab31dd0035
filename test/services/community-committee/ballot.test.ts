import type { BallotCounts } from '@courtyard/community-committee/rule-set/rules/ballot-counts';
import {
  isMajorityReached,
  isQuorumReached,
  type Threshold,
} from '@courtyard/community-committee/rule-set/rules/judge-ballot';

/** Two thirds take part, more than half of them agree, by heads and by area. */
const owners: Threshold = {
  measures: ['HEADS', 'AREA'],
  quorumNumerator: 2,
  quorumDenominator: 3,
  majorityNumerator: 1,
  majorityDenominator: 2,
  majorityIncludesBound: false,
  majorityOf: 'PARTICIPATING',
};

const withoutVote: Threshold = { ...owners, majorityNumerator: null };

function counts(cast: number, agreed: number, area: number | null = cast): BallotCounts {
  const none = { heads: 0, area: 0 };
  return {
    electorate: { heads: 600, area: 600 },
    cast: { heads: cast, area },
    for: { heads: agreed, area: agreed },
    against: none,
    abstain: none,
  };
}

describe('the meter of a vote', () => {
  it.each([
    ['reaches the quorum at its bound', counts(400, 0), true],
    ['misses it by one head', counts(399, 0), false],
    ['cannot tell where the area is not stated', counts(400, 0, null), null],
    ['is sure that it is missed by heads, whatever the area is', counts(399, 0, null), false],
    ['cannot tell where nothing is stated', null, null],
  ])('%s', (_, stated, reached) => {
    expect(isQuorumReached(owners, { counts: stated, unanimous: null })).toBe(reached);
  });

  it('shows a majority only beyond its bound, and of a vote of all even without sums', () => {
    const majority = (stated: BallotCounts | null, unanimous: boolean | null = null) =>
      isMajorityReached(owners, { counts: stated, unanimous });

    expect([
      majority(counts(400, 200)),
      majority(counts(400, 201)),
      majority(null, true),
      majority(null),
    ]).toEqual([false, true, true, null]);
  });

  it('shows nothing under a rule without a vote', () => {
    const vote = { counts: counts(600, 600), unanimous: true };
    expect([isQuorumReached(withoutVote, vote), isMajorityReached(withoutVote, vote)]).toEqual([null, null]);
  });
});
