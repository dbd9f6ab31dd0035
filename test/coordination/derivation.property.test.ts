import fc from 'fast-check';
import { derive, type Derivation } from '@courtyard/coordination/responsibility/rules/derive';
import { gapKinds } from '@courtyard/coordination/responsibility/rules/gaps';
import type { ClaimFact, Facts } from '@courtyard/coordination/responsibility/rules/facts';
import type { Status } from '@courtyard/coordination/responsibility/rules/status';
import { claimSources, rolesHeldBy } from '@courtyard/shared/claim/claim-sources';
import {
  anyAnsweredCase,
  anyCase,
  anyClaim,
  anyDisclaimer,
  anySources,
  type Told,
} from './support/any-facts';
import { without } from './support/facts';

const runs = { numRuns: 1000 };

/** What an answer may look like when sources are missing, by what it is when all of them answered. */
const statusesWhenAHolderIsMissing: Readonly<Record<Status, readonly Status[]>> = {
  ACTIVE: ['ACTIVE', 'UNKNOWN'],
  SHARED: ['ACTIVE', 'SHARED', 'UNKNOWN'],
  DISPUTED: ['ACTIVE', 'SHARED', 'DISPUTED', 'UNKNOWN'],
  DORMANT: ['UNKNOWN'],
  LAPSED: ['UNKNOWN'],
  VACANT: ['UNKNOWN'],
  UNKNOWN: ['UNKNOWN'],
};

describe('a derivation', () => {
  it('does not depend on the order in which anything is told', () => {
    fc.assert(
      fc.property(
        anyCase.chain((known) => fc.tuple(fc.constant(known), shuffled(known.facts))),
        ([{ facts, question }, reordered]) => {
          expect(derive(reordered, question)).toEqual(derive(facts, question));
        },
      ),
      runs,
    );
  });

  it('is the same each time, and leaves the facts alone', () => {
    fc.assert(
      fc.property(anyCase, ({ facts, question }) => {
        const copy = structuredClone(facts);
        const first = derive(facts, question);

        expect(derive(facts, question)).toEqual(first);
        expect(derive(copy, question)).toEqual(first);
        expect(facts).toEqual(copy);
      }),
      runs,
    );
  });

  it('names its gaps once each, in their order', () => {
    fc.assert(
      fc.property(anyCase, ({ facts, question }) => {
        const { gaps } = derive(facts, question);

        expect(gaps).toEqual(gapKinds.filter((kind) => gaps.includes(kind)));
      }),
      runs,
    );
  });

  it('has a gap unless it is filled, and names nobody as holder of what nobody held', () => {
    fc.assert(
      fc.property(anyCase, ({ facts, question }) => {
        const { status, gaps, holders, bases } = derive(facts, question);

        const isFilled = status === 'ACTIVE' || status === 'SHARED';
        expect(gaps.filter((gap) => gap !== 'FUND_LOCKED').length === 0).toBe(isFilled);
        expect(holders.length === 0).toBe(status === 'VACANT' || status === 'UNKNOWN');
        expect(bases.length === 0).toBe(holders.length === 0);
      }),
      runs,
    );
  });

  it('does not change by claims that have not begun', () => {
    fc.assert(
      fc.property(
        anyCase,
        anyClaim,
        fc.constantFrom(...claimSources),
        ({ facts, question }, claim, source) => {
          const later = { ...claim, validFrom: '2021-01-01' };

          expect(derive(telling(facts, { source, claim: later }), question)).toEqual(derive(facts, question));
        },
      ),
      runs,
    );
  });
});

describe('a source that did not answer', () => {
  it('makes an answer unknown or provisional, and nothing else', () => {
    fc.assert(
      fc.property(anyAnsweredCase, anySources, ({ facts, question }, missing) => {
        const whole = derive(facts, question);
        const partial = derive(without(facts, ...missing), question);

        expect(partial.unavailable).toEqual(missing);
        expect(partial.provisional || partial.status === 'UNKNOWN').toBe(missing.length > 0);
        const mayHold = missing.some((source) => rolesHeldBy[source].includes(question.role));
        if (mayHold) expect(statusesWhenAHolderIsMissing[whole.status]).toContain(partial.status);
        // Only a contest can be missed from a source that may not hold the role.
        else expect([partial.status, 'DISPUTED']).toContain(whole.status);
      }),
      runs,
    );
  });

  it('never lets a role look vacant, lapsed or dormant that it may hold', () => {
    fc.assert(
      fc.property(anyCase, ({ facts, question }) => {
        const { status, unavailable } = derive(facts, question);

        const mayHold = unavailable.some((source) => rolesHeldBy[source].includes(question.role));
        if (mayHold) expect(['ACTIVE', 'SHARED', 'DISPUTED', 'UNKNOWN']).toContain(status);
        else expect(status).not.toBe('UNKNOWN');
      }),
      runs,
    );
  });

  it('adds no holder, no basis, no stand-in and no reason that the whole answer would not have', () => {
    fc.assert(
      fc.property(anyAnsweredCase, anySources, ({ facts, question }, missing) => {
        const whole = derive(facts, question);
        const partial = derive(without(facts, ...missing), question);

        expect(whole.holders).toEqual(expect.arrayContaining([...partial.holders]));
        expect(whole.standIns.fallbacks).toEqual(expect.arrayContaining([...partial.standIns.fallbacks]));
        // Where a contest was missed, the dispute and all that would follow from it was missed, too.
        if (whole.status === 'DISPUTED') return;
        expect(whole.bases).toEqual(expect.arrayContaining([...partial.bases]));
        expect(whole.standIns.compacts).toEqual(expect.arrayContaining([...partial.standIns.compacts]));
        expect([...whole.gaps, 'NO_CLAIM', 'SOURCE_UNAVAILABLE']).toEqual(
          expect.arrayContaining([...partial.gaps]),
        );
        expect([whole.deFacto, 'UNKNOWN']).toContain(partial.deFacto);
      }),
      runs,
    );
  });

  it('is the only reason for an unknown role', () => {
    fc.assert(
      fc.property(anyAnsweredCase, ({ facts, question }) => {
        expect(derive(facts, question)).toMatchObject({ provisional: false, unavailable: [] });
        expect(derive(facts, question).status).not.toBe('UNKNOWN');
        expect(derive(facts, question).gaps).not.toContain('SOURCE_UNAVAILABLE');
      }),
      runs,
    );
  });
});

describe('a disclaimer', () => {
  const anyCaseWithDisclaimer = anyCase.chain((known) =>
    fc.record({ known: fc.constant(known), disclaimer: anyDisclaimer(known) }),
  );

  it('never removes a gap', () => {
    fc.assert(
      fc.property(anyCaseWithDisclaimer, ({ known: { facts, question }, disclaimer }) => {
        const { gaps } = derive(facts, question);
        const after = derive(telling(facts, disclaimer), question);

        expect(after.gaps).toEqual(expect.arrayContaining(gaps.filter((kind) => kind !== 'NO_CLAIM')));
        if (gaps.length > 0) expect(after.gaps).not.toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('never fills a role, and takes it only from the one who disclaims', () => {
    fc.assert(
      fc.property(anyCaseWithDisclaimer, ({ known: { facts, question }, disclaimer }) => {
        const before = derive(facts, question);
        const after = derive(telling(facts, disclaimer), question);

        const { holderId } = disclaimer.claim;
        if (before.status === 'ACTIVE' || before.status === 'SHARED') {
          const others = before.holders.filter((holder) => holder !== holderId);
          expect(before.holders).toEqual(expect.arrayContaining(filling(after)));
          expect(filling(after)).toEqual(expect.arrayContaining(others));
        } else expect(after).toEqual({ ...before, gaps: after.gaps });
      }),
      runs,
    );
  });
});

describe('stepping in for an emergency', () => {
  it('fills no role but its own, and lets none lie dormant or lapse', () => {
    const isStandIn = ({ role, basis, stance }: ClaimFact) =>
      (role === 'FALLBACK' || basis === 'EMERGENCY_FALLBACK') &&
      (stance === 'ACCEPTED' || stance === 'DORMANT');
    fc.assert(
      fc.property(anyCase, ({ facts, question }) => {
        fc.pre(question.role !== 'FALLBACK');
        const { status, holders, bases, since } = derive(facts, question);

        expect(derive(leavingOut(facts, isStandIn), question)).toMatchObject({
          status,
          holders,
          bases,
          since,
        });
      }),
      runs,
    );
  });
});

describe('a claim of a source that may not hold the role', () => {
  it('fills nothing, lies not dormant and does not lapse', () => {
    fc.assert(
      fc.property(
        anyCase,
        anyClaim,
        fc.constantFrom(...claimSources),
        ({ facts, question }, claim, source) => {
          fc.pre(!rolesHeldBy[source].includes(question.role));
          const overreach: ClaimFact = { ...claim, role: question.role, stance: 'ACCEPTED' };

          expect(derive(telling(facts, { source, claim: overreach }), question)).toEqual(
            derive(facts, question),
          );
        },
      ),
      runs,
    );
  });
});

function telling(facts: Facts, { source, claim }: Told): Facts {
  const answer = facts.claims[source];
  return answer === null ? facts : { ...facts, claims: { ...facts.claims, [source]: [...answer, claim] } };
}

/** The present holders: those of a role that lapsed or lies dormant do not fill it. */
function filling({ status, holders }: Derivation): readonly string[] {
  return status === 'ACTIVE' || status === 'SHARED' ? holders : [];
}

function leavingOut(facts: Facts, isLeftOut: (claim: ClaimFact) => boolean): Facts {
  const kept = claimSources.map((source) => [
    source,
    facts.claims[source]?.filter((claim) => !isLeftOut(claim)) ?? null,
  ]);
  return { ...facts, claims: Object.fromEntries(kept) as Facts['claims'] };
}

function shuffled({ claims, performance, funds, ...rest }: Facts): fc.Arbitrary<Facts> {
  const reordered = <Fact>(list: readonly Fact[] | null): fc.Arbitrary<readonly Fact[] | null> =>
    list === null
      ? fc.constant(null)
      : fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
  return fc.record({
    place: fc.constant(rest.place),
    matters: fc.constant(rest.matters),
    claims: fc.record({
      TITLE: reordered(claims.TITLE),
      CONTRACT: reordered(claims.CONTRACT),
      MANDATE: reordered(claims.MANDATE),
      COMPACT: reordered(claims.COMPACT),
    }),
    performance: reordered(performance),
    funds: reordered(funds),
  });
}
