import fc from 'fast-check';
import { findCycle } from '@courtyard/coordination/feasibility/rules/cycle';
import type {
  BlockerFact,
  ConditionFact,
  FeasibilityFacts,
} from '@courtyard/coordination/feasibility/rules/facts';
import { judgeAction, type Feasibility } from '@courtyard/coordination/feasibility/rules/judge-action';
import type { ClaimFact, FundFact } from '@courtyard/coordination/responsibility/rules/facts';
import { claimSources } from '@courtyard/shared/claim/claim-sources';
import { actions, type Action } from '@courtyard/shared/vocabulary-terms';
import { anyAnsweredRepair, anySources } from './support/any-facts';
import { courtyard35, courtyardOwner, departments } from './support/courtyard-35';
import {
  accepts,
  building,
  clearwater,
  compound,
  contests,
  disclaims,
  factsOf,
  hasNoAuthority,
  liesDormant,
  machineWorks,
  neighbors,
  orchardStreet,
  potteryWorks,
  stairwell,
  without,
} from './support/facts';

const asOf = '2019-07-01';

const condition = (told: Partial<ConditionFact> = {}): ConditionFact => ({
  placeId: building,
  action: 'REPAIR',
  kind: 'OWNER_CONSENT',
  state: 'MET',
  needs: null,
  holderId: machineWorks,
  validFrom: null,
  validTo: null,
  ...told,
});
const title = (role: ClaimFact['role'], more: Partial<ClaimFact> = {}) =>
  accepts({ id: `clm:${role.toLowerCase()}:${more.holderId ?? ''}`, role, holderId: machineWorks, ...more });

interface Told {
  readonly claims?: Partial<FeasibilityFacts['claims']>;
  readonly conditions?: Partial<FeasibilityFacts['conditions']>;
  readonly funds?: FeasibilityFacts['funds'];
}

/** Building 2, whose owner pays and agrees to repairs, unless it is told otherwise. */
function building2({ claims, conditions, funds = [] }: Told = {}): FeasibilityFacts {
  return {
    ...factsOf({ claims: { TITLE: [title('OWNER'), title('FUNDER')], ...claims } }),
    funds,
    conditions: { TITLE: [condition()], CONTRACT: [], MANDATE: [], COMPACT: [], ...conditions },
  };
}

const judged = (facts: FeasibilityFacts, action: Action = 'REPAIR') => judgeAction(facts, { action, asOf });
const free: Feasibility = { action: 'REPAIR', asOf, feasible: 'YES', blockers: [], cycle: null };
const unknown: Feasibility = { ...free, feasible: 'UNKNOWN' };
const blockedBy = (...blockers: ReadonlyArray<Partial<BlockerFact> & Pick<BlockerFact, 'kind'>>) => ({
  ...free,
  feasible: 'NO',
  blockers: blockers.map((blocker) => ({ needs: null, holderId: null, since: null, ...blocker })),
});

describe('the renovation of courtyard 35', () => {
  const renovated = (facts: FeasibilityFacts, action: Action, day: string) =>
    judgeAction(facts, { action, asOf: day });

  it.each(['2018-01-01', '2018-06-30', '2019-02-28'])('is blocked on %s', (day) => {
    expect(renovated(courtyard35, 'BUILD', day)).toEqual({
      ...blockedBy(
        { kind: 'FUNDING' },
        { kind: 'NO_AUTHORITY', holderId: departments },
        { kind: 'OWNER_CONSENT', holderId: courtyardOwner, since: '2018-01-01' },
      ),
      action: 'BUILD',
      asOf: day,
    });
  });

  it.each(['2019-03-01', '2019-07-01'])('may go ahead on %s', (day) => {
    expect(renovated(courtyard35, 'BUILD', day)).toEqual({ ...free, action: 'BUILD', asOf: day });
  });

  it('did not free what the owner was not asked about', () => {
    expect(renovated(courtyard35, 'CHANGE_USE', '2019-07-01')).toEqual({
      ...blockedBy({ kind: 'OWNER_CONSENT', holderId: courtyardOwner }),
      action: 'CHANGE_USE',
    });
  });
});

describe('an action', () => {
  it('may go ahead where the owner agrees, somebody pays and nothing is in the way', () => {
    expect(judged(building2())).toEqual(free);
  });

  it.each([
    { kind: 'PERMIT', state: 'UNMET' },
    { kind: 'PERMIT', state: 'PENDING' },
    { kind: 'QUORUM', state: 'UNMET' },
    { kind: 'FUNDING', state: 'PENDING' },
    { kind: 'TITLE_UNCLEAR', state: 'UNMET' },
    { kind: 'NO_AUTHORITY', state: 'UNMET' },
  ] as const)('is blocked by a condition $kind that is $state', ({ kind, state }) => {
    const permit = condition({ kind, state, holderId: orchardStreet, validFrom: '2019-02-01' });

    expect(judged(building2({ conditions: { MANDATE: [permit] } }))).toEqual(
      blockedBy({ kind, holderId: orchardStreet, since: '2019-02-01' }),
    );
  });

  it.each([
    { matterCode: 'PUBLIC_FACILITIES', answer: free },
    {
      matterCode: 'STRUCTURE_SAFETY',
      answer: blockedBy({ kind: 'FUNDING' }, { kind: 'TITLE_UNCLEAR' }),
    },
  ])('at a facility rests with whoever owns and pays for $matterCode', ({ matterCode, answer }) => {
    const facts = building2({
      claims: { TITLE: [title('OWNER', { matterCode }), title('FUNDER', { matterCode })] },
    });

    expect(judged({ ...facts, place: { ...facts.place, kind: 'FACILITY' } })).toEqual(answer);
  });

  it('is blocked by what has to be done first', () => {
    const first = condition({
      kind: 'PREREQUISITE',
      state: 'UNMET',
      needs: 'CONTRACT_MANAGER',
      holderId: null,
    });

    expect(judged(building2({ conditions: { MANDATE: [first] } }))).toEqual(
      blockedBy({ kind: 'PREREQUISITE', needs: 'CONTRACT_MANAGER' }),
    );
  });

  it.each([
    { told: 'is met', changes: { state: 'MET' } },
    { told: 'is for another action', changes: { action: 'DEMOLISH' } },
    { told: 'was lifted on the day', changes: { validTo: asOf } },
    { told: 'is yet to come', changes: { validFrom: '2019-07-02' } },
    { told: 'is for another place', changes: { placeId: stairwell } },
  ] as const)('is not blocked by a condition that $told', ({ changes }) => {
    const permit = condition({ kind: 'PERMIT', state: 'UNMET', holderId: orchardStreet, ...changes });

    expect(judged(building2({ conditions: { MANDATE: [permit] } }))).toEqual(free);
  });

  it.each([
    { told: 'of the compound', changes: { placeId: compound } },
    { told: 'of that day', changes: { validFrom: asOf, validTo: '2019-07-02' } },
  ])('is blocked by a condition $told', ({ changes }) => {
    const permit = condition({ kind: 'PERMIT', state: 'UNMET', holderId: orchardStreet, ...changes });

    expect(judged(building2({ conditions: { MANDATE: [permit] } }))).toEqual(
      blockedBy({
        kind: 'PERMIT',
        holderId: orchardStreet,
        since: 'validFrom' in changes ? changes.validFrom : null,
      }),
    );
  });

  it('is blocked once by what two sides state alike, in an order that does not depend on them', () => {
    const permit = condition({ kind: 'PERMIT', state: 'UNMET', holderId: orchardStreet });
    const vote = condition({ kind: 'QUORUM', state: 'PENDING', holderId: neighbors });
    const blocked = blockedBy(
      { kind: 'PERMIT', holderId: orchardStreet },
      { kind: 'QUORUM', holderId: neighbors },
    );

    expect(judged(building2({ conditions: { MANDATE: [permit], COMPACT: [vote, permit] } }))).toEqual(
      blocked,
    );
    expect(judged(building2({ conditions: { MANDATE: [vote, permit], COMPACT: [vote] } }))).toEqual(blocked);
  });
});

describe('the consent of the owner', () => {
  const consent = (told: Partial<ConditionFact>) => building2({ conditions: { TITLE: [condition(told)] } });
  const neverAsked = blockedBy({ kind: 'OWNER_CONSENT', holderId: machineWorks });

  it.each(['PENDING', 'UNMET'] as const)('blocks while it is %s', (state) => {
    expect(judged(consent({ state, validFrom: '2019-04-01' }))).toEqual(
      blockedBy({ kind: 'OWNER_CONSENT', holderId: machineWorks, since: '2019-04-01' }),
    );
  });

  it.each([
    { told: 'nobody ever asked for it', conditions: [] },
    { told: 'it was given for another action', conditions: [condition({ action: 'DEMOLISH' })] },
    { told: 'it was given by another', conditions: [condition({ holderId: potteryWorks })] },
    { told: 'it was taken back', conditions: [condition({ validTo: asOf })] },
    { told: 'it was given for another place', conditions: [condition({ placeId: stairwell })] },
  ])('blocks where $told', ({ conditions }) => {
    expect(judged(building2({ conditions: { TITLE: conditions } }))).toEqual(neverAsked);
  });

  it('frees where it was given for the whole compound', () => {
    expect(judged(consent({ placeId: compound }))).toEqual(free);
  });

  it.each(actions)('is needed for %s', (action) => {
    expect(judged(building2({ conditions: { TITLE: [] } }), action)).toEqual({ ...neverAsked, action });
  });

  it('is needed from each who shares the ownership', () => {
    const agreementId = 'agr:plane-tree:joint-ownership';
    const TITLE = [
      title('OWNER', { agreementId }),
      title('OWNER', { agreementId, holderId: potteryWorks }),
      title('FUNDER'),
    ];
    const both = [condition(), condition({ holderId: potteryWorks })];

    expect(judged(building2({ claims: { TITLE }, conditions: { TITLE: both } }))).toEqual(free);
    expect(judged(building2({ claims: { TITLE } }))).toEqual(
      blockedBy({ kind: 'OWNER_CONSENT', holderId: potteryWorks }),
    );
    expect(judged(building2({ claims: { TITLE }, conditions: { TITLE: [] } }))).toEqual(
      blockedBy(
        { kind: 'OWNER_CONSENT', holderId: machineWorks },
        { kind: 'OWNER_CONSENT', holderId: potteryWorks },
      ),
    );
  });
});

describe('an owner', () => {
  const owned = (...OWNERS: ClaimFact[]) => building2({ claims: { TITLE: [...OWNERS, title('FUNDER')] } });

  it('that is nobody leaves the title unclear', () => {
    expect(judged(owned())).toEqual(blockedBy({ kind: 'TITLE_UNCLEAR' }));
  });

  it('that has a rival leaves the title unclear, since the rival came', () => {
    const rivals = owned(title('OWNER'), title('OWNER', { holderId: potteryWorks, validFrom: '2017-03-01' }));

    expect(judged(rivals)).toEqual(blockedBy({ kind: 'TITLE_UNCLEAR', since: '2017-03-01' }));
  });

  it('that is contested leaves the title unclear', () => {
    const contest = contests({
      id: 'clm:contest',
      role: 'OWNER',
      holderId: potteryWorks,
      validFrom: '2018-11-01',
    });

    expect(judged(owned(title('OWNER'), contest))).toEqual(
      blockedBy({ kind: 'TITLE_UNCLEAR', since: '2018-11-01' }),
    );
  });

  it.each([
    {
      told: 'lies dormant',
      claim: liesDormant({
        id: 'clm:dormant',
        role: 'OWNER',
        holderId: potteryWorks,
        validFrom: '2012-01-01',
      }),
    },
    { told: 'is gone', claim: title('OWNER', { holderId: potteryWorks, validTo: '2012-01-01' }) },
  ])('that $told consents to nothing', ({ claim }) => {
    expect(judged(owned(claim))).toEqual(
      blockedBy({ kind: 'OWNER_CONSENT', holderId: potteryWorks, since: '2012-01-01' }),
    );
  });
});

describe('the money', () => {
  const paid = (
    funders: readonly ClaimFact[],
    funds: FeasibilityFacts['funds'] = [],
    action: Action = 'REPAIR',
  ) =>
    judged(
      building2({
        claims: { TITLE: [title('OWNER'), ...funders] },
        conditions: { TITLE: actions.map((each) => condition({ action: each })) },
        funds,
      }),
      action,
    );
  const locked = (holderId: string): FundFact => ({
    holderId,
    state: 'LOCKED',
    validFrom: '2016-01-01',
    validTo: null,
  });

  it.each(['DEMOLISH', 'BUILD', 'REPAIR', 'INSTALL'] as const)('is needed for %s', (action) => {
    expect(paid([], [], action)).toEqual({ ...blockedBy({ kind: 'FUNDING' }), action });
  });

  it.each(['CHANGE_USE', 'CONTRACT_MANAGER', 'APPLY_RENOVATION'] as const)(
    'is not needed for %s',
    (action) => {
      expect(paid([], null, action)).toEqual({ ...free, action });
    },
  );

  it('is missing where the one who paid lies dormant or is gone', () => {
    const dormant = liesDormant({ id: 'clm:dormant', role: 'FUNDER', holderId: clearwater });
    const gone = title('FUNDER', { holderId: clearwater, validTo: '2018-01-01' });

    expect(paid([dormant])).toEqual(blockedBy({ kind: 'FUNDING', holderId: clearwater }));
    expect(paid([gone])).toEqual(blockedBy({ kind: 'FUNDING', holderId: clearwater, since: '2018-01-01' }));
  });

  it('is missing where the fund is locked, since it is', () => {
    const funder = title('FUNDER', { validFrom: '2010-01-01' });

    expect(paid([funder], [locked(machineWorks)])).toEqual(
      blockedBy({ kind: 'FUNDING', holderId: machineWorks, since: '2016-01-01' }),
    );
    expect(paid([funder], [{ ...locked(machineWorks), validTo: asOf }])).toEqual(free);
    expect(paid([funder], [locked(potteryWorks)])).toEqual(free);
  });

  it('is missing from the one of two whose fund is locked', () => {
    const agreementId = 'agr:plane-tree:joint-fund';
    const partners = [
      title('FUNDER', { agreementId }),
      title('FUNDER', { agreementId, holderId: potteryWorks }),
    ];

    expect(paid(partners, [locked(potteryWorks)])).toEqual(
      blockedBy({ kind: 'FUNDING', holderId: potteryWorks, since: '2016-01-01' }),
    );
    expect(paid(partners)).toEqual(free);
  });

  it('is missing where it is in dispute who pays', () => {
    const rivals = [
      title('FUNDER', { validFrom: '2010-01-01' }),
      title('FUNDER', { holderId: potteryWorks, validFrom: '2017-03-01' }),
    ];

    expect(paid(rivals)).toEqual(
      blockedBy(
        { kind: 'FUNDING', holderId: machineWorks, since: '2017-03-01' },
        { kind: 'FUNDING', holderId: potteryWorks, since: '2017-03-01' },
      ),
    );
  });
});

describe('the want of authority', () => {
  const powerless = hasNoAuthority({
    id: 'clm:powerless',
    role: 'MAINTAINER',
    holderId: orchardStreet,
    placeId: compound,
    validFrom: '2015-01-01',
  });
  const dormant = liesDormant({ id: 'clm:dormant', role: 'OWNER', holderId: machineWorks });
  const withoutOwner = (claims: Partial<FeasibilityFacts['claims']>) =>
    building2({ claims: { TITLE: [dormant, title('FUNDER')], MANDATE: [powerless], ...claims } });
  const ownerBlocks = { kind: 'OWNER_CONSENT', holderId: machineWorks } as const;

  it('blocks where neither an owner nor a maintainer acts', () => {
    expect(judged(withoutOwner({}))).toEqual(
      blockedBy({ kind: 'NO_AUTHORITY', holderId: orchardStreet, since: '2015-01-01' }, ownerBlocks),
    );
  });

  it('does not block where the owner acts', () => {
    expect(judged(building2({ claims: { MANDATE: [powerless] } }))).toEqual(free);
  });

  it('does not block where somebody maintains the place', () => {
    const contract = accepts({ id: 'clm:contract', role: 'MAINTAINER', holderId: clearwater });

    expect(judged(withoutOwner({ CONTRACT: [contract] }))).toEqual(blockedBy(ownerBlocks));
  });

  it('does not block once it is over, nor where the role is refused for other reasons', () => {
    const refusal = disclaims({ id: 'clm:refusal', role: 'MAINTAINER', holderId: orchardStreet });

    expect(judged(withoutOwner({ MANDATE: [{ ...powerless, validTo: asOf }, refusal] }))).toEqual(
      blockedBy(ownerBlocks),
    );
  });
});

describe('whether an action may go ahead', () => {
  const facts = building2();

  it.each(claimSources)('is unknown without the claims of %s, which may contest', (source) => {
    expect(judged(without(facts, source))).toEqual(unknown);
  });

  it.each(claimSources)('is unknown without the conditions of %s', (source) => {
    const missing = { ...facts, conditions: { ...facts.conditions, [source]: null } };

    expect(judged(missing)).toEqual(unknown);
  });

  it('is unknown without the state of the funds', () => {
    expect(judged({ ...facts, funds: null })).toEqual(unknown);
  });

  it('is unknown, and not refused, where the consent may be in a list that did not answer', () => {
    const missing = building2({ conditions: { TITLE: null, MANDATE: [] } });

    expect(judged(missing)).toEqual(unknown);
  });

  it('is known where something is known to block it, whoever else is missing', () => {
    const vote = condition({ kind: 'QUORUM', state: 'PENDING', holderId: neighbors });
    const missing: FeasibilityFacts = {
      ...without(facts, 'TITLE', 'CONTRACT', 'MANDATE'),
      funds: null,
      conditions: { TITLE: null, CONTRACT: null, MANDATE: null, COMPACT: [vote] },
    };

    expect(judged(missing)).toEqual(blockedBy({ kind: 'QUORUM', holderId: neighbors }));
  });

  it('is never yes without a source, and never no that the whole answer would not give', () => {
    const missing = fc.record({ claims: anySources, conditions: anySources, funds: fc.boolean() });
    fc.assert(
      fc.property(anyAnsweredRepair, missing, (known, { claims, conditions, funds }) => {
        const unanswered = Object.fromEntries(conditions.map((source) => [source, null]));
        const partial = judged({
          ...without(known, ...claims),
          funds: funds ? known.funds : null,
          conditions: { ...known.conditions, ...unanswered },
        });

        const whole = judged(known);
        expect(whole.feasible).not.toBe('UNKNOWN');
        expect([whole.feasible, 'UNKNOWN']).toContain(partial.feasible);
        if (claims.length > 0 || conditions.length > 0) expect(partial.feasible).not.toBe('YES');
        expect(partial.feasible === 'NO').toBe(partial.blockers.length > 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order of claims, conditions and funds', () => {
    fc.assert(
      fc.property(anyAnsweredRepair, (known) => {
        expect(judged(reversed(known))).toEqual(judged(known));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a chain of prerequisites', () => {
  const needs = (action: Action, needed: Action, more: Partial<ConditionFact> = {}) =>
    condition({ action, kind: 'PREREQUISITE', state: 'UNMET', needs: needed, holderId: null, ...more });
  const chained = (...MANDATE: ConditionFact[]) => building2({ conditions: { MANDATE } });
  const blockedBefore = (needed: Action) => blockedBy({ kind: 'PREREQUISITE', needs: needed });

  it('that comes to an end is no cycle', () => {
    const facts = chained(needs('REPAIR', 'APPLY_RENOVATION'), needs('APPLY_RENOVATION', 'CONTRACT_MANAGER'));

    expect(judged(facts)).toEqual(blockedBefore('APPLY_RENOVATION'));
  });

  it.each<{ cycle: Action[] }>([
    { cycle: ['REPAIR'] },
    { cycle: ['REPAIR', 'CONTRACT_MANAGER'] },
    { cycle: ['REPAIR', 'APPLY_RENOVATION', 'CONTRACT_MANAGER'] },
  ])('that leads back to the action is a cycle: $cycle', ({ cycle }) => {
    const links = cycle.map((action, index) => needs(action, cycle[(index + 1) % cycle.length] ?? action));

    expect(judged(chained(...links))).toEqual({ ...blockedBefore(cycle[1] ?? 'REPAIR'), cycle });
    expect(judged(chained(...links.reverse()))).toEqual({ ...blockedBefore(cycle[1] ?? 'REPAIR'), cycle });
  });

  it('that runs into a cycle further on shows that one', () => {
    const facts = chained(
      needs('REPAIR', 'APPLY_RENOVATION'),
      needs('APPLY_RENOVATION', 'CONTRACT_MANAGER'),
      needs('CONTRACT_MANAGER', 'APPLY_RENOVATION'),
    );

    expect(judged(facts)).toEqual({
      ...blockedBefore('APPLY_RENOVATION'),
      cycle: ['APPLY_RENOVATION', 'CONTRACT_MANAGER'],
    });
  });

  it('is broken where a prerequisite is met, is over or holds elsewhere', () => {
    const first = needs('REPAIR', 'CONTRACT_MANAGER');
    const back = (more: Partial<ConditionFact>) => chained(first, needs('CONTRACT_MANAGER', 'REPAIR', more));

    for (const more of [{ state: 'MET' }, { validTo: asOf }, { placeId: stairwell }] as const) {
      expect(judged(back(more))).toEqual(blockedBefore('CONTRACT_MANAGER'));
    }
  });

  it('may be put together from what several sources state', () => {
    const facts = building2({
      conditions: {
        CONTRACT: [needs('CONTRACT_MANAGER', 'REPAIR')],
        MANDATE: [needs('REPAIR', 'CONTRACT_MANAGER', { placeId: compound })],
      },
    });

    expect(judged(facts)).toEqual({
      ...blockedBefore('CONTRACT_MANAGER'),
      cycle: ['REPAIR', 'CONTRACT_MANAGER'],
    });
  });

  it('shows the shortest way round, first through the action itself', () => {
    const prerequisites = new Map<Action, Action[]>([
      ['REPAIR', ['BUILD', 'INSTALL']],
      ['BUILD', ['BUILD', 'DEMOLISH']],
      ['DEMOLISH', ['REPAIR']],
      ['INSTALL', ['REPAIR']],
    ]);

    expect(findCycle(prerequisites, 'REPAIR')).toEqual(['REPAIR', 'INSTALL']);
    expect(findCycle(prerequisites, 'BUILD')).toEqual(['BUILD']);
    expect(findCycle(prerequisites, 'DEMOLISH')).toEqual(['DEMOLISH', 'REPAIR', 'BUILD']);
    expect(findCycle(prerequisites, 'CHANGE_USE')).toBeNull();
  });

  it('shows the same of two ways round, whoever stated which first', () => {
    const links = [
      needs('REPAIR', 'INSTALL'),
      needs('REPAIR', 'BUILD'),
      needs('INSTALL', 'REPAIR'),
      needs('BUILD', 'REPAIR'),
    ];
    const blocked = {
      ...blockedBy({ kind: 'PREREQUISITE', needs: 'BUILD' }, { kind: 'PREREQUISITE', needs: 'INSTALL' }),
      cycle: ['REPAIR', 'BUILD'],
    };

    expect(judged(chained(...links))).toEqual(blocked);
    expect(judged(chained(...links.reverse()))).toEqual(blocked);
  });

  it('is a cycle exactly where some action reached needs itself in the end', () => {
    const anyLinks = fc.array(fc.tuple(fc.constantFrom(...actions), fc.constantFrom(...actions)), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(anyLinks, (links) => {
        const prerequisites = new Map(
          actions.map((action) => [action, links.filter(([from]) => from === action).map(([, to]) => to)]),
        );
        const after = (action: Action): Set<Action> => {
          const reached = new Set<Action>(prerequisites.get(action));
          for (const next of reached) for (const needed of prerequisites.get(next) ?? []) reached.add(needed);
          return reached;
        };
        const isCaught = [...after('REPAIR')].some((action) => after(action).has(action));

        const cycle = findCycle(prerequisites, 'REPAIR');
        expect(cycle !== null).toBe(isCaught);
        cycle?.forEach((action, index) => {
          expect(prerequisites.get(action)).toContain(cycle[(index + 1) % cycle.length]);
        });
        expect(new Set(cycle).size).toBe(cycle?.length ?? 0);
      }),
      { numRuns: 1000 },
    );
  });
});

function reversed(facts: FeasibilityFacts): FeasibilityFacts {
  const backwards = <Fact>(answers: Readonly<Record<string, readonly Fact[] | null>>) =>
    Object.fromEntries(claimSources.map((source) => [source, [...(answers[source] ?? [])].reverse()]));
  return {
    ...facts,
    claims: backwards(facts.claims) as unknown as FeasibilityFacts['claims'],
    conditions: backwards(facts.conditions) as unknown as FeasibilityFacts['conditions'],
    funds: [...(facts.funds ?? [])].reverse(),
  };
}
