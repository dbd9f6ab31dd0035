import fc from 'fast-check';
import { coverProject, type FundingFacts } from '@courtyard/coordination/funding/rules/cover';
import type { PledgeFact } from '@courtyard/coordination/funding/rules/sums';
import { pledgeStates } from '@courtyard/shared/vocabulary-terms';

const pledge = (
  state: PledgeFact['state'],
  amountFen: bigint | null,
  disbursedFen: bigint | null = null,
) => ({
  id: `${state} ${amountFen}`,
  contributorId: 'owner',
  state,
  amountFen,
  disbursedFen,
});

function facts(own: readonly PledgeFact[] | null, more: Partial<FundingFacts> = {}): FundingFacts {
  return {
    budgetFen: 1000n,
    needsMoney: true,
    pledges: [
      ['COMMUNITY_COMMITTEE', []],
      ['PROPERTY_RIGHTS_UNIT', own],
      ['PROPERTY_COMPANY', []],
      ['STREET_DEPARTMENT', []],
    ],
    ...more,
  };
}

describe('the coverage of a project', () => {
  it('adds up what is promised and names what is missing', () => {
    const covered = coverProject(
      facts([
        pledge('COMMITTED', 200n),
        pledge('PARTLY_DISBURSED', 300n, 100n),
        pledge('DISBURSED', 50n),
        pledge('CONDITIONAL', 150n),
        pledge('LOCKED', 70n),
        pledge('INDICATED', 400n),
        pledge('WITHDRAWN', 500n, 20n),
      ]),
    );

    expect(covered).toMatchObject({
      committedFen: 550n,
      conditionalFen: 150n,
      disbursedFen: 150n,
      lockedFen: 70n,
      gapFen: 300n,
      complete: true,
      gaps: ['FUND_LOCKED'],
      unavailable: [],
    });
    expect(covered.contributors[0]?.pledgeIds).toHaveLength(7);
  });

  it('lists an amount that is not stated and leaves it out of every sum', () => {
    expect(coverProject(facts([pledge('COMMITTED', null), pledge('COMMITTED', 200n)]))).toMatchObject({
      committedFen: 200n,
      gapFen: 800n,
      complete: false,
      contributors: [{ committedFen: 200n, pledgeIds: ['COMMITTED 200', 'COMMITTED null'] }],
    });
  });

  it('says "not stated", and not zero, where nothing of what was promised is stated', () => {
    expect(coverProject(facts([pledge('COMMITTED', null)], { budgetFen: null }))).toMatchObject({
      committedFen: null,
      conditionalFen: 0n,
      disbursedFen: 0n,
      gapFen: null,
      complete: false,
      gaps: [],
    });
  });

  it('does not know what was paid of a pledge that is paid in part', () => {
    expect(coverProject(facts([pledge('PARTLY_DISBURSED', 1000n)]))).toMatchObject({
      disbursedFen: null,
      gapFen: 0n,
      complete: false,
    });
  });

  it('shows more than is needed as a gap below zero', () => {
    expect(coverProject(facts([pledge('SETTLED', 1200n)]))).toMatchObject({ gapFen: -200n, complete: true });
  });

  it.each([
    ['UNFUNDED', facts([])],
    ['UNFUNDED', facts([pledge('WITHDRAWN', 1000n), pledge('INDICATED', 1000n)])],
    // Whoever could not be asked may have promised something.
    ['SOURCE_UNAVAILABLE', facts(null)],
    [null, facts([pledge('COMMITTED', null)])],
    [null, facts([], { needsMoney: false })],
    [null, facts([], { needsMoney: null })],
  ])('has the gap %s', (gap, given) => {
    expect(coverProject(given).gaps).toEqual(gap === null ? [] : [gap]);
  });

  it('is never complete while somebody could not be asked', () => {
    expect(coverProject(facts(null))).toMatchObject({
      complete: false,
      unavailable: ['PROPERTY_RIGHTS_UNIT'],
    });
  });

  it('balances whenever it is complete, in whatever order the pledges come', () => {
    const amount = fc.option(fc.bigInt({ min: 0n, max: 10n ** 15n }));
    const pledges = fc.array(
      fc.record({
        id: fc.uuid(),
        contributorId: fc.constantFrom('owner', 'street', 'residents'),
        state: fc.constantFrom(...pledgeStates),
        amountFen: amount,
        disbursedFen: amount,
      }),
    );
    fc.assert(
      fc.property(pledges, amount, (own, budgetFen) => {
        const covered = coverProject(facts(own, { budgetFen }));
        expect(coverProject(facts([...own].reverse(), { budgetFen }))).toEqual(covered);
        const { committedFen, conditionalFen, gapFen } = covered;
        if (covered.complete)
          expect((committedFen ?? 0n) + (conditionalFen ?? 0n) + (gapFen ?? 0n)).toBe(budgetFen);
      }),
    );
  });
});
