import fc from 'fast-check';
import type {
  Answer,
  ClaimFact,
  Facts,
  FundFact,
  PerformanceFact,
  PlaceFact,
  Question,
} from '@courtyard/coordination/responsibility/rules/facts';
import type { ConditionFact, FeasibilityFacts } from '@courtyard/coordination/feasibility/rules/facts';
import { claimSources, type ClaimSource } from '@courtyard/shared/claim/claim-sources';
import { actions, claimStances, responsibilityRoles } from '@courtyard/shared/vocabulary-terms';
import {
  accepts,
  building,
  clearwater,
  compound,
  gardenZone,
  machineWorks,
  orchardStreet,
  placeOf,
  stairwell,
  subdistrict,
} from './facts';
import { allMatters } from './matters';

const day = fc.constantFrom('2016-01-01', '2017-06-30', '2018-06-30', '2019-03-01', '2020-01-01');
const seldom = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
const dayOrNone = fc.oneof(fc.constant(null), day);
const holderId = fc.constantFrom(machineWorks, clearwater, orchardStreet);
const placeId = fc.constantFrom(building, building, building, compound, subdistrict, gardenZone, stairwell);
const asked = 'GREENING';
const matterCode = fc.constantFrom(asked, asked, asked, asked, 'ENVIRONMENT', 'HEDGES', 'STRUCTURE_SAFETY');
const role = fc.oneof(
  fc.constantFrom(...responsibilityRoles),
  fc.constantFrom('OWNER', 'MAINTAINER', 'FUNDER', 'FUNDER'),
);

interface Case {
  readonly facts: Facts;
  readonly question: Question;
}

/** Questions about greening, so that claims and questions meet often. */
export const anyQuestion: fc.Arbitrary<Question> = fc.record({
  matterCode: fc.constant(asked),
  role,
  asOf: day,
});

export const anyClaim: fc.Arbitrary<ClaimFact> = fc.record({
  id: fc.uuid().map((tail) => `clm:plane-tree:${tail}`),
  placeId,
  matterCode,
  role,
  basis: fc.constantFrom('ENTRUSTMENT', 'ENTRUSTMENT', 'ENTRUSTMENT', 'EMERGENCY_FALLBACK'),
  stance: fc.oneof(fc.constantFrom(...claimStances), fc.constant('ACCEPTED')),
  holderId,
  validFrom: dayOrNone,
  validTo: seldom(day),
  endedBy: seldom(day),
  exceptMatters: fc.oneof(
    { weight: 8, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.constant([asked]) },
  ),
  agreementId: fc.constantFrom(null, null, 'ctr:plane-tree:garden', 'cmp:plane-tree:hedges'),
});

/** Claims of which most bear on a question. */
const claimsAbout = ({ role: askedRole }: Question): fc.Arbitrary<ClaimFact[]> => {
  const near = fc
    .tuple(anyClaim, fc.constantFrom(building, building, compound))
    .map(([claim, place]): ClaimFact => ({
      ...claim,
      placeId: place,
      matterCode: asked,
      role: askedRole,
      basis: 'ENTRUSTMENT',
      endedBy: null,
    }));
  const compact = anyClaim.map((claim): ClaimFact => ({
    ...claim,
    matterCode: asked,
    role: 'SELF_GOVERNOR',
    stance: 'ACCEPTED',
  }));
  return fc.array(fc.oneof(anyClaim, compact, near, near, near), { maxLength: 4, size: 'medium' });
};

/** A claim with the source that keeps it. */
export interface Told {
  readonly source: ClaimSource;
  readonly claim: ClaimFact;
}

const anyTold: fc.Arbitrary<Told> = fc.record({ source: fc.constantFrom(...claimSources), claim: anyClaim });

/** A disclaimer of the asked role, by anybody or by one who spoke already. */
export const anyDisclaimer = ({ facts, question }: Case): fc.Arbitrary<Told> => {
  const spoken = claimSources.flatMap((source) =>
    (facts.claims[source] ?? []).map((claim) => ({ source, claim })),
  );
  return fc
    .oneof(anyTold, spoken.length === 0 ? anyTold : fc.constantFrom(...spoken))
    .map(({ source, claim }) => ({
      source,
      claim: { ...claim, id: 'clm:plane-tree:disclaimer', role: question.role, stance: 'DISCLAIMED' },
    }));
};

const anyPlace: fc.Arbitrary<PlaceFact> = fc
  .record({
    straddles: fc.constantFrom(false, false, true),
    zones: fc.constantFrom(new Set<string>(), new Set([gardenZone])),
  })
  .map(placeOf);

const anyMatters = fc
  .record({ inheritsDown: fc.boolean(), shareAllowed: fc.boolean() })
  .map(
    ({ inheritsDown, shareAllowed }) =>
      new Map(
        allMatters.map((matter) => [
          matter.code,
          matter.code === 'ENVIRONMENT'
            ? { ...matter, inheritsDown }
            : { ...matter, shareAllowed: matter.code === asked ? shareAllowed : matter.shareAllowed },
        ]),
      ),
  );

const anyEvidence: fc.Arbitrary<PerformanceFact> = fc.record({
  placeId,
  matterCode,
  role,
  performed: fc.boolean(),
  from: dayOrNone,
  to: dayOrNone,
});

const anyFund: fc.Arbitrary<FundFact> = fc.record({
  holderId,
  state: fc.constantFrom('AVAILABLE', 'LOCKED', 'LOCKED', 'EXHAUSTED', 'NONE'),
  validFrom: dayOrNone,
  validTo: seldom(day),
});

const mostlyAnswered = <Fact>(list: fc.Arbitrary<Fact[]>): fc.Arbitrary<Answer<Fact>> =>
  fc.oneof({ weight: 5, arbitrary: list }, { weight: 1, arbitrary: fc.constant(null) });

/** A question with facts where every source answered. */
export const anyAnsweredCase: fc.Arbitrary<Case> = anyQuestion.chain((question) => {
  const claims = claimsAbout(question);
  return fc.record({
    question: fc.constant(question),
    facts: fc.record({
      place: anyPlace,
      matters: anyMatters,
      claims: fc.record({ TITLE: claims, CONTRACT: claims, MANDATE: claims, COMPACT: claims }),
      performance: fc.array(anyEvidence, { maxLength: 2 }),
      funds: fc.array(anyFund, { maxLength: 2, size: 'medium' }),
    }),
  });
});

export const anySources: fc.Arbitrary<ClaimSource[]> = fc.subarray([...claimSources]);

/** A question with facts where some sources may not have answered. */
export const anyCase: fc.Arbitrary<Case> = fc
  .tuple(
    anyAnsweredCase,
    fc.oneof(fc.constant<ClaimSource[]>([]), anySources),
    mostlyAnswered(fc.array(anyEvidence, { maxLength: 2 })),
    mostlyAnswered(fc.array(anyFund, { maxLength: 2, size: 'medium' })),
  )
  .map(([{ facts, question }, missing, performance, funds]) => ({
    question,
    facts: {
      ...facts,
      claims: {
        TITLE: missing.includes('TITLE') ? null : facts.claims.TITLE,
        CONTRACT: missing.includes('CONTRACT') ? null : facts.claims.CONTRACT,
        MANDATE: missing.includes('MANDATE') ? null : facts.claims.MANDATE,
        COMPACT: missing.includes('COMPACT') ? null : facts.claims.COMPACT,
      },
      performance,
      funds,
    },
  }));

const anyCondition: fc.Arbitrary<ConditionFact> = fc
  .record({
    placeId,
    action: fc.constantFrom('REPAIR', 'REPAIR', ...actions),
    kind: fc.constantFrom('OWNER_CONSENT', 'OWNER_CONSENT', 'PREREQUISITE', 'QUORUM'),
    state: fc.constantFrom('MET', 'MET', 'PENDING', 'UNMET'),
    needs: fc.constantFrom(...actions),
    holderId: fc.option(holderId),
    validFrom: dayOrNone,
    validTo: seldom(day),
  } as const)
  .map((condition) => ({ ...condition, needs: condition.kind === 'PREREQUISITE' ? condition.needs : null }));

const titles = (['OWNER', 'FUNDER'] as const).map((held) =>
  accepts({ id: `clm:plane-tree:${held.toLowerCase()}`, role: held, holderId: machineWorks }),
);
const consent: ConditionFact = {
  placeId: building,
  action: 'REPAIR',
  kind: 'OWNER_CONSENT',
  state: 'MET',
  needs: null,
  holderId: machineWorks,
  validFrom: null,
  validTo: null,
};
const few = <Fact>(fact: fc.Arbitrary<Fact>, usual: readonly Fact[] = []) =>
  fc
    .tuple(fc.subarray([...usual], { minLength: Math.max(0, usual.length - 1) }), seldom(fact))
    .map(([kept, told]) => (told === null ? kept : [...kept, told]));
const structureClaim = fc
  .tuple(anyClaim, role)
  .map(([claim, held]): ClaimFact => ({ ...claim, matterCode: 'STRUCTURE_SAFETY', role: held }));

/** Facts about a repair, where every source answered: often the owner pays and agrees, and little is in the way. */
export const anyAnsweredRepair: fc.Arbitrary<FeasibilityFacts> = fc.record({
  place: anyPlace,
  matters: anyMatters,
  claims: fc.record({
    TITLE: few(structureClaim, titles),
    CONTRACT: few(structureClaim),
    MANDATE: few(structureClaim),
    COMPACT: few(structureClaim),
  }),
  performance: fc.constant([]),
  funds: few(anyFund),
  conditions: fc.record({
    TITLE: few(anyCondition, [consent]),
    CONTRACT: few(anyCondition),
    MANDATE: few(anyCondition, [consent]),
    COMPACT: few(anyCondition),
  }),
});
