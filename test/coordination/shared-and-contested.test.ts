import { derive } from '@courtyard/coordination/responsibility/rules/derive';
import type { ClaimFact, Question } from '@courtyard/coordination/responsibility/rules/facts';
import { claimSources, mayState, type ClaimSource } from '@courtyard/shared/claim/claim-sources';
import {
  claimStances,
  responsibilityRoles,
  type ResponsibilityRole,
} from '@courtyard/shared/vocabulary-terms';
import {
  accepts,
  building,
  clearwater,
  compound,
  contests,
  derivation,
  disclaims,
  factsOf,
  hasNoAuthority,
  liesDormant,
  machineWorks,
  orchardStreet,
  potteryWorks,
  subdistrict,
} from './support/facts';
import { mattersWith } from './support/matters';

const asOf = '2019-07-01';
const ownership: Question = { matterCode: 'STRUCTURE_SAFETY', role: 'OWNER', asOf };
const nobody = { status: 'VACANT', gaps: ['NO_CLAIM'], deFacto: 'UNPERFORMED' } as const;

const titleOf = (holderId: string, more: Partial<ClaimFact> = {}) =>
  accepts({ id: `clm:${holderId.slice(4)}`, role: 'OWNER', holderId, ...more });
const claimed = (...TITLE: ClaimFact[]) => factsOf({ claims: { TITLE } });
const byBoth = {
  holders: [machineWorks, potteryWorks],
  bases: ['clm:plane-tree:machine-works', 'clm:plane-tree:pottery-works'],
} as const;
const disputed = { status: 'DISPUTED', gaps: ['CONFLICTING_CLAIMS'] } as const;

describe('two holders of one role', () => {
  it('share it under one agreement, since the later of them came', () => {
    const agreementId = 'agr:plane-tree:joint-ownership';
    const facts = claimed(
      titleOf(machineWorks, { agreementId, validFrom: '1998-05-01' }),
      titleOf(potteryWorks, { agreementId, validFrom: '2004-09-01' }),
    );

    expect(derive(facts, ownership)).toEqual(
      derivation(ownership, { status: 'SHARED', ...byBoth, since: '2004-09-01' }),
    );
  });

  it('share it under one agreement also from different sources', () => {
    const agreementId = 'ctr:plane-tree:joint-upkeep';
    const upkeep: Question = { ...ownership, role: 'MAINTAINER' };
    const facts = factsOf({
      claims: {
        TITLE: [titleOf(machineWorks, { role: 'MAINTAINER', placeId: compound, agreementId })],
        CONTRACT: [titleOf(clearwater, { role: 'MAINTAINER', agreementId })],
      },
    });

    expect(derive(facts, upkeep)).toEqual(
      derivation(upkeep, {
        status: 'SHARED',
        holders: [clearwater, machineWorks],
        bases: ['clm:plane-tree:clearwater-property', 'clm:plane-tree:machine-works'],
      }),
    );
  });

  it('share it where the matter allows that', () => {
    const security: Question = { matterCode: 'SECURITY', role: 'MAINTAINER', asOf };
    const upkeep = { matterCode: 'SECURITY', role: 'MAINTAINER' } as const;
    const facts = claimed(titleOf(machineWorks, upkeep), titleOf(potteryWorks, upkeep));

    expect(derive(facts, security)).toEqual(derivation(security, { status: 'SHARED', ...byBoth }));
    expect(
      derive({ ...facts, matters: mattersWith({ SECURITY: { shareAllowed: false } }) }, security),
    ).toEqual(derivation(security, { ...disputed, ...byBoth }));
  });

  it.each([
    { told: 'no agreement', agreements: [null, null] },
    { told: 'one agreement that only one of them cites', agreements: ['agr:plane-tree:north', null] },
    { told: 'two agreements', agreements: ['agr:plane-tree:north', 'agr:plane-tree:south'] },
  ])('are rivals with $told', ({ agreements: [first = null, second = null] }) => {
    const facts = claimed(
      titleOf(machineWorks, { agreementId: first, validFrom: '1998-05-01' }),
      titleOf(potteryWorks, { agreementId: second, validFrom: '2004-09-01' }),
    );

    expect(derive(facts, ownership)).toEqual(
      derivation(ownership, { ...disputed, ...byBoth, since: '2004-09-01' }),
    );
  });

  it('are one where the same holder speaks twice', () => {
    const facts = claimed(
      titleOf(machineWorks, { id: 'clm:south-wing', validFrom: '2004-09-01' }),
      titleOf(machineWorks, { id: 'clm:north-wing', validFrom: '1998-05-01' }),
    );

    expect(derive(facts, ownership)).toEqual(
      derivation(ownership, {
        status: 'ACTIVE',
        holders: [machineWorks],
        bases: ['clm:north-wing', 'clm:south-wing'],
        since: '1998-05-01',
      }),
    );
  });
});

describe('a contested claim', () => {
  const contest = (holderId: string, more: Partial<ClaimFact> = {}) =>
    contests({ id: 'clm:contest', role: 'OWNER', holderId, validFrom: '2018-02-01', ...more });
  const held = { holders: [machineWorks], bases: ['clm:plane-tree:machine-works'] } as const;

  it.each(claimSources)(
    'is in dispute when another party contests it, from whatever source: %s',
    (source) => {
      const TITLE = [titleOf(machineWorks, { validFrom: '1998-05-01' })];
      const contesting = [contest(orchardStreet)];
      const facts = factsOf({
        claims: { TITLE, [source]: source === 'TITLE' ? [...TITLE, ...contesting] : contesting },
      });

      expect(derive(facts, ownership)).toEqual(
        derivation(ownership, {
          ...disputed,
          holders: [machineWorks],
          bases: ['clm:contest', 'clm:plane-tree:machine-works'],
          since: '2018-02-01',
        }),
      );
    },
  );

  it('stands when its own holder contests it', () => {
    const facts = claimed(titleOf(machineWorks), contest(machineWorks));

    expect(derive(facts, ownership)).toEqual(derivation(ownership, { status: 'ACTIVE', ...held }));
  });

  it('is in dispute wherever above the contest was raised', () => {
    const facts = factsOf({
      claims: {
        TITLE: [titleOf(machineWorks)],
        MANDATE: [contest(orchardStreet, { placeId: subdistrict })],
      },
    });

    expect(derive(facts, ownership)).toEqual(
      derivation(ownership, {
        ...disputed,
        holders: [machineWorks],
        bases: ['clm:contest', 'clm:plane-tree:machine-works'],
        since: '2018-02-01',
      }),
    );
  });

  it.each([
    { told: 'has ended', more: { validTo: '2019-01-01' } },
    { told: 'is yet to come', more: { validFrom: '2019-09-01' } },
    { told: 'is about another matter', more: { matterCode: 'LIFTS' } },
    { told: 'is about another role', more: { role: 'FUNDER' } },
    { told: 'is about another place', more: { placeId: 'plc:plane-tree:lane-9' } },
  ] as const)('stands when the contest $told', ({ more }) => {
    const facts = claimed(titleOf(machineWorks), contest(orchardStreet, more));

    expect(derive(facts, ownership)).toEqual(derivation(ownership, { status: 'ACTIVE', ...held }));
  });

  it.each([potteryWorks, orchardStreet])(
    'is in dispute although it is shared when %s contests it',
    (party) => {
      const agreementId = 'agr:plane-tree:joint-ownership';
      const facts = claimed(
        titleOf(machineWorks, { agreementId }),
        titleOf(potteryWorks, { agreementId }),
        contest(party),
      );

      expect(derive(facts, ownership)).toEqual(
        derivation(ownership, {
          ...disputed,
          holders: byBoth.holders,
          bases: ['clm:contest', ...byBoth.bases],
          since: '2018-02-01',
        }),
      );
    },
  );

  it('leaves no dispute where nobody accepted the role', () => {
    const dormant = liesDormant({ id: 'clm:dormant', role: 'OWNER', holderId: machineWorks });

    expect(derive(claimed(contest(orchardStreet)), ownership)).toEqual(derivation(ownership, nobody));
    expect(derive(claimed(dormant, contest(orchardStreet)), ownership)).toEqual(
      derivation(ownership, {
        status: 'DORMANT',
        gaps: ['HOLDER_DORMANT'],
        deFacto: 'UNPERFORMED',
        holders: [machineWorks],
        bases: ['clm:dormant'],
      }),
    );
  });
});

describe('a holder that refuses', () => {
  const held = derivation(ownership, {
    status: 'ACTIVE',
    holders: [machineWorks],
    bases: ['clm:plane-tree:machine-works'],
  });
  const refusal = (more: Partial<ClaimFact> = {}) =>
    disclaims({ id: 'clm:refusal', role: 'OWNER', holderId: machineWorks, ...more });

  it('a nearer place does not fill the role there', () => {
    const facts = claimed(titleOf(machineWorks, { placeId: compound }), refusal({ placeId: building }));

    expect(derive(facts, ownership)).toEqual(derivation(ownership, nobody));
  });

  it('the same place does not fill the role there', () => {
    expect(derive(claimed(titleOf(machineWorks), refusal()), ownership)).toEqual(
      derivation(ownership, nobody),
    );
  });

  it('for want of authority does not fill the role either', () => {
    const powerless = hasNoAuthority({ id: 'clm:powerless', role: 'OWNER', holderId: machineWorks });

    expect(derive(claimed(titleOf(machineWorks), powerless), ownership)).toEqual(
      derivation(ownership, { ...nobody, gaps: ['NO_AUTHORITY'] }),
    );
  });

  it.each([
    { told: 'a farther place', more: { placeId: compound } },
    { told: 'in a time that is over', more: { validTo: '2019-01-01' } },
    { told: 'from later on', more: { validFrom: '2019-09-01' } },
    { told: 'another role', more: { role: 'FUNDER' } },
    { told: 'for another', more: { holderId: potteryWorks } },
  ] as const)('$told still fills the role', ({ more }) => {
    expect(derive(claimed(titleOf(machineWorks), refusal(more)), ownership)).toEqual(held);
  });

  it('in the list of another source still fills the role', () => {
    const facts = factsOf({ claims: { TITLE: [titleOf(machineWorks)], MANDATE: [refusal()] } });

    expect(derive(facts, ownership)).toEqual(held);
  });

  it('a whole group of matters still fills the role for the one it accepted', () => {
    const greening: Question = { ...ownership, matterCode: 'GREENING' };
    const facts = claimed(
      titleOf(machineWorks, { matterCode: 'GREENING' }),
      refusal({ matterCode: 'ENVIRONMENT' }),
    );

    expect(derive(facts, greening)).toEqual({ ...held, matterCode: 'GREENING' });
  });

  it('one matter out of a group that it accepted does not fill the role for that one', () => {
    const greening: Question = { ...ownership, matterCode: 'GREENING' };
    const facts = claimed(
      titleOf(machineWorks, { matterCode: 'ENVIRONMENT' }),
      refusal({ matterCode: 'GREENING' }),
    );

    expect(derive(facts, greening)).toEqual(derivation(greening, nobody));
  });

  it('a group of matters at a nearer place does not fill the role there', () => {
    const greening: Question = { ...ownership, matterCode: 'GREENING' };
    const facts = claimed(
      titleOf(machineWorks, { matterCode: 'GREENING', placeId: compound }),
      refusal({ matterCode: 'ENVIRONMENT', placeId: building }),
    );

    expect(derive(facts, greening)).toEqual(derivation(greening, nobody));
  });

  it('leaves a shared role to its partner', () => {
    const agreementId = 'agr:plane-tree:joint-ownership';
    const facts = claimed(
      titleOf(machineWorks, { agreementId, validFrom: '2004-09-01' }),
      titleOf(potteryWorks, { agreementId, validFrom: '1998-05-01' }),
      refusal(),
    );

    expect(derive(facts, ownership)).toEqual(
      derivation(ownership, {
        status: 'ACTIVE',
        holders: [potteryWorks],
        bases: ['clm:plane-tree:pottery-works'],
        since: '1998-05-01',
      }),
    );
  });

  it('settles no dispute among rivals', () => {
    const facts = claimed(titleOf(machineWorks), titleOf(potteryWorks), refusal());

    expect(derive(facts, ownership)).toEqual(derivation(ownership, { ...disputed, ...byBoth }));
  });

  it('settles no dispute with another that contests', () => {
    const contest = contests({ id: 'clm:contest', role: 'OWNER', holderId: potteryWorks });
    const facts = claimed(titleOf(machineWorks), contest, refusal());

    expect(derive(facts, ownership)).toEqual(
      derivation(ownership, {
        ...disputed,
        holders: [machineWorks],
        bases: ['clm:contest', 'clm:plane-tree:machine-works'],
      }),
    );
  });

  it('leaves the role to a former holder as lapsed, and to a dormant one as dormant', () => {
    const former = titleOf(potteryWorks, { id: 'clm:former', validTo: '2010-01-01' });
    const dormant = liesDormant({ id: 'clm:dormant', role: 'OWNER', holderId: potteryWorks });
    const left = { deFacto: 'UNPERFORMED', holders: [potteryWorks] } as const;

    expect(derive(claimed(titleOf(machineWorks), refusal(), former), ownership)).toEqual(
      derivation(ownership, {
        ...left,
        status: 'LAPSED',
        gaps: ['CLAIM_LAPSED'],
        bases: ['clm:former'],
        since: '2010-01-01',
      }),
    );
    expect(derive(claimed(titleOf(machineWorks), refusal(), dormant), ownership)).toEqual(
      derivation(ownership, {
        ...left,
        status: 'DORMANT',
        gaps: ['HOLDER_DORMANT'],
        bases: ['clm:dormant'],
      }),
    );
  });
});

/** Spelled out once more, so that a change of the rule is seen. */
const held: Readonly<Record<ClaimSource, readonly ResponsibilityRole[]>> = {
  TITLE: ['OWNER', 'MAINTAINER', 'FUNDER'],
  CONTRACT: ['MAINTAINER', 'FUNDER'],
  MANDATE: ['REGULATOR', 'ENFORCER', 'COORDINATOR', 'FALLBACK', 'FUNDER'],
  COMPACT: ['SELF_GOVERNOR', 'MAINTAINER', 'COORDINATOR'],
};
const pairs = claimSources.flatMap((source) => responsibilityRoles.map((role) => ({ source, role })));
const mayHold = pairs.filter(({ source, role }) => held[source].includes(role));
const mayNotHold = pairs.filter(({ source, role }) => !held[source].includes(role));

describe('a source', () => {
  const claim = { id: 'clm:plane-tree:one', holderId: machineWorks };
  const question = (role: ResponsibilityRole): Question => ({ ...ownership, role });

  it.each(mayHold)('$source may fill the role of $role, and leave it', ({ source, role }) => {
    const facts = factsOf({ claims: { [source]: [accepts({ ...claim, role })] } });
    const ended = factsOf({ claims: { [source]: [accepts({ ...claim, role, validTo: asOf })] } });
    const dormant = factsOf({ claims: { [source]: [liesDormant({ ...claim, role })] } });
    const left = { deFacto: 'UNPERFORMED', holders: [machineWorks], bases: [claim.id] } as const;

    expect(derive(facts, question(role))).toEqual(
      derivation(question(role), { status: 'ACTIVE', holders: [machineWorks], bases: [claim.id] }),
    );
    expect(derive(ended, question(role))).toEqual(
      derivation(question(role), { ...left, status: 'LAPSED', gaps: ['CLAIM_LAPSED'], since: asOf }),
    );
    expect(derive(dormant, question(role))).toEqual(
      derivation(question(role), { ...left, status: 'DORMANT', gaps: ['HOLDER_DORMANT'] }),
    );
  });

  it.each(mayHold)('$source makes $role unknown when it cannot be asked', ({ source, role }) => {
    expect(derive(factsOf({ claims: { [source]: null } }), question(role))).toEqual(
      derivation(question(role), {
        status: 'UNKNOWN',
        gaps: ['SOURCE_UNAVAILABLE'],
        unavailable: [source],
      }),
    );
  });

  it.each(mayNotHold)('$source never fills the role of $role', ({ source, role }) => {
    const overreach = factsOf({
      claims: {
        [source]: [
          accepts({ ...claim, role }),
          accepts({ ...claim, role, validTo: asOf }),
          accepts({ ...claim, role, basis: 'EMERGENCY_FALLBACK' }),
          liesDormant({ ...claim, role }),
        ],
      },
    });

    expect(derive(overreach, question(role))).toEqual(derivation(question(role), nobody));
  });

  it.each(mayNotHold)('$source leaves $role only provisional when it cannot be asked', ({ source, role }) => {
    expect(derive(factsOf({ claims: { [source]: null } }), question(role))).toEqual(
      derivation(question(role), {
        status: 'VACANT',
        gaps: ['NO_CLAIM'],
        provisional: true,
        unavailable: [source],
      }),
    );
  });

  it.each(mayNotHold)('$source may not state that it holds $role, awake or dormant', ({ source, role }) => {
    const stances = claimStances.filter((stance) => mayState(source, role, stance));

    expect(stances).toEqual(['DISCLAIMED', 'CONTESTED', 'NO_AUTHORITY']);
  });

  it.each(mayHold)('$source may state whatever it likes about $role', ({ source, role }) => {
    expect(claimStances.filter((stance) => mayState(source, role, stance))).toEqual(claimStances);
  });
});

describe('a party in several lists', () => {
  it('is one holder', () => {
    const upkeep: Question = { ...ownership, role: 'MAINTAINER' };
    const facts = factsOf({
      claims: {
        TITLE: [titleOf(machineWorks, { id: 'clm:title', role: 'MAINTAINER' })],
        COMPACT: [titleOf(machineWorks, { id: 'clm:compact', role: 'MAINTAINER' })],
      },
    });

    expect(derive(facts, upkeep)).toEqual(
      derivation(upkeep, {
        status: 'ACTIVE',
        holders: [machineWorks],
        bases: ['clm:compact', 'clm:title'],
      }),
    );
  });
});
