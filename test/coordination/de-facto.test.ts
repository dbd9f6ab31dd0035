import { claimSources } from '@courtyard/shared/claim/claim-sources';
import { derive } from '@courtyard/coordination/responsibility/rules/derive';
import type { ClaimFact, Question } from '@courtyard/coordination/responsibility/rules/facts';
import {
  accepts,
  building,
  clearwater,
  compound,
  derivation,
  evidence,
  factsOf,
  gardenZone,
  liesDormant,
  machineWorks,
  neighbors,
  orchardStreet,
  stairwell,
  willowStreet,
  without,
} from './support/facts';

const asOf = '2019-07-01';
const question: Question = { matterCode: 'STRUCTURE_SAFETY', role: 'MAINTAINER', asOf };
const vacant = { status: 'VACANT', gaps: ['NO_CLAIM'] } as const;

describe('evidence', () => {
  const performed = { ...vacant, deFacto: 'PERFORMED' } as const;
  const unperformed = { ...vacant, deFacto: 'UNPERFORMED' } as const;
  const title = accepts({ id: 'clm:title', role: 'MAINTAINER', holderId: machineWorks });
  const active = { status: 'ACTIVE', holders: [machineWorks], bases: ['clm:title'] } as const;

  it('tells what is done, whatever the paper says', () => {
    const done = [evidence({})];
    const undone = [evidence({ performed: false })];

    expect(derive(factsOf({ performance: done }), question)).toEqual(derivation(question, performed));
    expect(derive(factsOf({ claims: { TITLE: [title] }, performance: undone }), question)).toEqual(
      derivation(question, { ...active, deFacto: 'UNPERFORMED' }),
    );
  });

  it('is needed to know what is done where somebody holds the role', () => {
    const facts = factsOf({ claims: { TITLE: [title] } });

    expect(derive(facts, question)).toEqual(derivation(question, active));
  });

  it.each([
    { told: 'ended a year before the day', fact: evidence({ to: '2018-07-01' }) },
    { told: 'began on the day', fact: evidence({ from: asOf }) },
    { told: 'holds for the compound', fact: evidence({ placeId: compound }) },
  ])('counts when it $told', ({ fact }) => {
    expect(derive(factsOf({ performance: [fact] }), question)).toEqual(derivation(question, performed));
  });

  it.each([
    { told: 'ended more than a year before', fact: evidence({ to: '2018-06-30' }) },
    { told: 'begins on the day after', fact: evidence({ from: '2019-07-02' }) },
    { told: 'is about another place', fact: evidence({ placeId: stairwell }) },
    { told: 'is about another role', fact: evidence({ role: 'SELF_GOVERNOR' }) },
    { told: 'is about another matter', fact: evidence({ matterCode: 'LIFTS' }) },
    {
      told: 'is about a matter that does not inherit',
      fact: evidence({ matterCode: 'PROPERTY_MANAGEMENT' }),
    },
  ])('does not count when it $told', ({ fact }) => {
    expect(derive(factsOf({ performance: [fact] }), question)).toEqual(derivation(question, unperformed));
  });

  it('of a group of matters counts for those in it', () => {
    const sanitation: Question = { ...question, matterCode: 'SANITATION' };
    const facts = factsOf({ performance: [evidence({ matterCode: 'ENVIRONMENT' })] });

    expect(derive(facts, sanitation)).toEqual(derivation(sanitation, performed));
  });

  it.each([
    { told: 'the newest', newest: true, deFacto: 'PERFORMED' },
    { told: 'the newest', newest: false, deFacto: 'UNPERFORMED' },
  ] as const)('decides by $told, which says performed: $newest', ({ newest, deFacto }) => {
    const performance = [
      evidence({ from: '2019-05-01', to: '2019-06-01', performed: newest }),
      evidence({ from: '2018-12-01', to: '2019-01-01', performed: !newest }),
    ];

    expect(derive(factsOf({ performance }), question)).toEqual(derivation(question, { ...vacant, deFacto }));
  });

  it('as new as other evidence has to agree with it', () => {
    const performance = [
      evidence({ from: '2019-05-01', to: '2019-06-01' }),
      evidence({ from: '2019-01-01', to: '2019-06-01', performed: false }),
    ];

    expect(derive(factsOf({ performance }), question)).toEqual(derivation(question, unperformed));
  });

  it('is as new as the day that is asked about, however long it goes on after it', () => {
    const complaint = evidence({ from: '2019-06-01', to: '2019-07-20', performed: false });
    const series = (to: string | null) => evidence({ from: '2015-07-01', to });

    for (const to of [null, '2019-07-02', '2019-12-31']) {
      expect(derive(factsOf({ performance: [series(to), complaint] }), question)).toEqual(
        derivation(question, unperformed),
      );
    }
  });

  it('that goes on is newer than what has ended', () => {
    const performance = [
      evidence({ from: '2019-06-01', to: null }),
      evidence({ from: '2019-05-01', to: '2019-06-15', performed: false }),
    ];

    expect(derive(factsOf({ performance }), question)).toEqual(derivation(question, performed));
  });

  it('is believed while a claim source could not be asked', () => {
    const facts = without(factsOf({ performance: [evidence({})] }), 'TITLE');

    expect(derive(facts, question)).toEqual(
      derivation(question, {
        status: 'UNKNOWN',
        gaps: ['SOURCE_UNAVAILABLE'],
        deFacto: 'PERFORMED',
        unavailable: ['TITLE'],
      }),
    );
  });
});

const compact = (more: Partial<ClaimFact> = {}) =>
  accepts({
    id: 'clm:garden',
    placeId: gardenZone,
    role: 'SELF_GOVERNOR',
    holderId: neighbors,
    agreementId: 'cmp:plane-tree:garden',
    ...more,
  });
const emergency = (more: Partial<ClaimFact> = {}) =>
  accepts({
    id: 'clm:emergency',
    role: 'FALLBACK',
    basis: 'EMERGENCY_FALLBACK',
    holderId: orchardStreet,
    ...more,
  });
const place = { zones: new Set([gardenZone]) };

describe('a compact of the neighbors', () => {
  const compensated = {
    deFacto: 'COMPENSATED',
    standIns: { compacts: ['cmp:plane-tree:garden'], fallbacks: [] },
  } as const;

  it.each([gardenZone, building, compound])('makes up for a missing maintainer, stated for %s', (placeId) => {
    const facts = factsOf({ place, claims: { COMPACT: [compact({ placeId })] } });

    expect(derive(facts, question)).toEqual(derivation(question, { ...vacant, ...compensated }));
  });

  it('makes up for a maintainer that lapsed or lies dormant', () => {
    const COMPACT = [compact()];
    const lapsed = accepts({ id: 'clm:old', role: 'MAINTAINER', holderId: clearwater, validTo: asOf });
    const dormant = liesDormant({ id: 'clm:dormant', role: 'MAINTAINER', holderId: machineWorks });

    expect(derive(factsOf({ place, claims: { CONTRACT: [lapsed], COMPACT } }), question)).toEqual(
      derivation(question, {
        ...compensated,
        status: 'LAPSED',
        gaps: ['CLAIM_LAPSED'],
        holders: [clearwater],
        bases: ['clm:old'],
        since: asOf,
      }),
    );
    expect(derive(factsOf({ place, claims: { TITLE: [dormant], COMPACT } }), question)).toEqual(
      derivation(question, {
        ...compensated,
        status: 'DORMANT',
        gaps: ['HOLDER_DORMANT'],
        holders: [machineWorks],
        bases: ['clm:dormant'],
      }),
    );
  });

  it('is named once for all who hold it, beside others', () => {
    const COMPACT = [
      compact({ id: 'clm:two', placeId: building, agreementId: 'cmp:plane-tree:stairs' }),
      compact(),
      compact({ id: 'clm:three', holderId: machineWorks }),
    ];

    expect(derive(factsOf({ place, claims: { COMPACT } }), question)).toEqual(
      derivation(question, {
        ...vacant,
        deFacto: 'COMPENSATED',
        standIns: { compacts: ['cmp:plane-tree:garden', 'cmp:plane-tree:stairs'], fallbacks: [] },
      }),
    );
  });

  it('is not named where somebody maintains the place', () => {
    const contract = accepts({ id: 'clm:contract', role: 'MAINTAINER', holderId: clearwater });
    const facts = factsOf({ place, claims: { CONTRACT: [contract], COMPACT: [compact()] } });

    expect(derive(facts, question)).toEqual(
      derivation(question, { status: 'ACTIVE', holders: [clearwater], bases: ['clm:contract'] }),
    );
  });

  it('makes up for no other role', () => {
    const ownership: Question = { ...question, role: 'OWNER' };
    const facts = factsOf({ place, claims: { COMPACT: [compact()] } });

    expect(derive(facts, ownership)).toEqual(derivation(ownership, { ...vacant, deFacto: 'UNPERFORMED' }));
  });

  it.each([
    { told: 'has ended', claim: compact({ validTo: asOf }) },
    { told: 'is yet to begin', claim: compact({ validFrom: '2019-07-02' }) },
    { told: 'holds for another matter', claim: compact({ matterCode: 'LIFTS' }) },
    { told: 'leaves the matter out', claim: compact({ exceptMatters: ['STRUCTURE_SAFETY'] }) },
    { told: 'holds for another place', claim: compact({ placeId: stairwell }) },
    { told: 'is only disclaimed', claim: { ...compact(), stance: 'DISCLAIMED' } as const },
    { told: 'rests on no agreement', claim: compact({ agreementId: null }) },
  ])('makes up for nothing where it $told', ({ claim }) => {
    const facts = factsOf({ place, claims: { COMPACT: [claim] } });

    expect(derive(facts, question)).toEqual(derivation(question, { ...vacant, deFacto: 'UNPERFORMED' }));
  });

  it('is known only from those who may conclude it', () => {
    const facts = factsOf({ place, claims: { MANDATE: [compact()] } });

    expect(derive(facts, question)).toEqual(derivation(question, { ...vacant, deFacto: 'UNPERFORMED' }));
  });
});

describe('stepping in for an emergency', () => {
  const covered = { standIns: { compacts: [], fallbacks: [orchardStreet] } } as const;

  it('is what is done where nobody holds the role', () => {
    const facts = factsOf({ claims: { MANDATE: [emergency()] } });

    expect(derive(facts, question)).toEqual(
      derivation(question, { ...vacant, ...covered, deFacto: 'FALLBACK' }),
    );
  });

  it('comes after what the neighbors do', () => {
    const facts = factsOf({ place, claims: { MANDATE: [emergency()], COMPACT: [compact()] } });

    expect(derive(facts, question)).toEqual(
      derivation(question, {
        ...vacant,
        deFacto: 'COMPENSATED',
        standIns: { compacts: ['cmp:plane-tree:garden'], fallbacks: [orchardStreet] },
      }),
    );
  });

  it('is named also where somebody holds the role, and does not become its holder', () => {
    const contract = accepts({ id: 'clm:contract', role: 'MAINTAINER', holderId: clearwater });
    const facts = factsOf({ claims: { CONTRACT: [contract], MANDATE: [emergency()] } });

    expect(derive(facts, question)).toEqual(
      derivation(question, { ...covered, status: 'ACTIVE', holders: [clearwater], bases: ['clm:contract'] }),
    );
  });

  it('fills no role that its basis is only an emergency for', () => {
    const pumping = emergency({ role: 'MAINTAINER', holderId: clearwater });
    const facts = factsOf({ claims: { CONTRACT: [pumping] } });

    expect(derive(facts, question)).toEqual(
      derivation(question, {
        ...vacant,
        deFacto: 'FALLBACK',
        standIns: { compacts: [], fallbacks: [clearwater] },
      }),
    );
  });

  it('fills the role of stepping in', () => {
    const fallback: Question = { ...question, role: 'FALLBACK' };
    const facts = factsOf({ claims: { MANDATE: [emergency()] } });

    expect(derive(facts, fallback)).toEqual(
      derivation(fallback, { status: 'ACTIVE', holders: [orchardStreet], bases: ['clm:emergency'] }),
    );
  });

  it('for a zone is not stepping in for the whole place', () => {
    const facts = factsOf({ place, claims: { MANDATE: [emergency({ placeId: gardenZone })] } });

    expect(derive(facts, question)).toEqual(derivation(question, { ...vacant, deFacto: 'UNPERFORMED' }));
  });

  it('is done by all who say so, once each', () => {
    const MANDATE = [
      emergency({ id: 'clm:one', holderId: willowStreet }),
      emergency({ id: 'clm:two' }),
      emergency({ id: 'clm:three', placeId: compound }),
      emergency({ id: 'clm:ended', holderId: clearwater, validTo: asOf }),
    ];

    expect(derive(factsOf({ claims: { MANDATE } }), question)).toEqual(
      derivation(question, {
        ...vacant,
        deFacto: 'FALLBACK',
        standIns: { compacts: [], fallbacks: [orchardStreet, willowStreet] },
      }),
    );
  });
});

describe('that nothing is done', () => {
  const regulation: Question = { ...question, role: 'REGULATOR' };

  it('is said where everybody was asked', () => {
    expect(derive(factsOf({}), regulation)).toEqual(
      derivation(regulation, { ...vacant, deFacto: 'UNPERFORMED' }),
    );
  });

  it.each(claimSources.filter((source) => source !== 'MANDATE'))('is not known without %s', (source) => {
    expect(derive(without(factsOf({}), source), regulation)).toEqual(
      derivation(regulation, { ...vacant, provisional: true, unavailable: [source] }),
    );
  });

  it('is not known without those who keep the evidence', () => {
    expect(derive(factsOf({ performance: null }), regulation)).toEqual(derivation(regulation, vacant));
  });

  it('is not known of a role that is in dispute', () => {
    const TITLE = [
      accepts({ id: 'clm:one', role: 'MAINTAINER', holderId: machineWorks }),
      accepts({ id: 'clm:two', role: 'MAINTAINER', holderId: clearwater }),
    ];

    expect(derive(factsOf({ claims: { TITLE } }), question)).toEqual(
      derivation(question, {
        status: 'DISPUTED',
        gaps: ['CONFLICTING_CLAIMS'],
        holders: [clearwater, machineWorks],
        bases: ['clm:one', 'clm:two'],
      }),
    );
  });
});
