import { derive } from '@courtyard/coordination/responsibility/rules/derive';
import { matterAndAbove, matterDistance } from '@courtyard/coordination/responsibility/rules/matter-tree';
import type { ClaimFact, Question } from '@courtyard/coordination/responsibility/rules/facts';
import {
  accepts,
  brightHome,
  building,
  clearwater,
  compound,
  derivation,
  disclaims,
  factsOf,
  gardenZone,
  liesDormant,
  machineWorks,
  neighbors,
  orchardStreet,
  potteryWorks,
  stairwell,
  subdistrict,
  willowStreet,
} from './support/facts';
import { mattersWith } from './support/matters';

const asOf = '2019-07-01';
const nobody = { status: 'VACANT', gaps: ['NO_CLAIM'], deFacto: 'UNPERFORMED' } as const;

describe('a claim on a place', () => {
  const question: Question = { matterCode: 'STRUCTURE_SAFETY', role: 'MAINTAINER', asOf };
  const titleOf = (holderId: string, placeId: string) =>
    accepts({ id: `clm:${placeId}`, role: 'MAINTAINER', holderId, placeId });

  it.each([building, compound, subdistrict])('holds for what lies in it: %s', (placeId) => {
    const facts = factsOf({ claims: { TITLE: [titleOf(machineWorks, placeId)] } });

    expect(derive(facts, question)).toEqual(
      derivation(question, { status: 'ACTIVE', holders: [machineWorks], bases: [`clm:${placeId}`] }),
    );
  });

  it.each([stairwell, 'plc:plane-tree:lane-9'])(
    'does not hold for a place that lies elsewhere: %s',
    (placeId) => {
      const facts = factsOf({ claims: { TITLE: [titleOf(machineWorks, placeId)] } });

      expect(derive(facts, question)).toEqual(derivation(question, nobody));
    },
  );

  it('gives way to a claim of the same source on a nearer place', () => {
    const facts = factsOf({
      claims: {
        TITLE: [
          titleOf(machineWorks, compound),
          titleOf(potteryWorks, building),
          titleOf(orchardStreet, subdistrict),
        ],
      },
    });

    expect(derive(facts, question)).toEqual(
      derivation(question, { status: 'ACTIVE', holders: [potteryWorks], bases: [`clm:${building}`] }),
    );
  });

  it('gives way to a dormant claim of the same source on a nearer place', () => {
    const dormant = liesDormant({ id: 'clm:dormant', role: 'MAINTAINER', holderId: potteryWorks });
    const facts = factsOf({ claims: { TITLE: [titleOf(machineWorks, compound), dormant] } });

    expect(derive(facts, question)).toEqual(
      derivation(question, {
        status: 'DORMANT',
        gaps: ['HOLDER_DORMANT'],
        deFacto: 'UNPERFORMED',
        holders: [potteryWorks],
        bases: ['clm:dormant'],
      }),
    );
  });

  it('takes precedence over a dormant claim of the same source on a farther place', () => {
    const dormant = liesDormant({
      id: 'clm:dormant',
      role: 'MAINTAINER',
      holderId: potteryWorks,
      placeId: compound,
    });
    const facts = factsOf({ claims: { TITLE: [dormant, titleOf(machineWorks, building)] } });

    expect(derive(facts, question)).toEqual(
      derivation(question, { status: 'ACTIVE', holders: [machineWorks], bases: [`clm:${building}`] }),
    );
  });

  it('does not give way to a nearer claim that has ended', () => {
    const ended = { ...titleOf(potteryWorks, building), validTo: '2019-01-01' };
    const facts = factsOf({ claims: { TITLE: [titleOf(machineWorks, compound), ended] } });

    expect(derive(facts, question)).toEqual(
      derivation(question, { status: 'ACTIVE', holders: [machineWorks], bases: [`clm:${compound}`] }),
    );
  });

  it('does not give way to a nearer claim of another source', () => {
    const contract = accepts({ id: 'clm:contract', role: 'MAINTAINER', holderId: clearwater });
    const facts = factsOf({
      claims: { TITLE: [titleOf(machineWorks, subdistrict)], CONTRACT: [contract] },
    });

    expect(derive(facts, question)).toEqual(
      derivation(question, {
        status: 'DISPUTED',
        gaps: ['CONFLICTING_CLAIMS'],
        holders: [clearwater, machineWorks],
        bases: ['clm:contract', `clm:${subdistrict}`],
      }),
    );
  });

  it('rivals one on another place that is as near', () => {
    const enforcing = (holderId: string, placeId: string) =>
      accepts({ id: `clm:${placeId}`, role: 'ENFORCER', holderId, placeId });
    const enforcement: Question = { ...question, role: 'ENFORCER' };
    const facts = factsOf({
      place: {
        distances: new Map([
          [building, 0],
          ['plc:orchard:orchard-subdistrict', 1],
          ['plc:willow:willow-subdistrict', 1],
        ]),
      },
      claims: {
        MANDATE: [
          enforcing(orchardStreet, 'plc:orchard:orchard-subdistrict'),
          enforcing(willowStreet, 'plc:willow:willow-subdistrict'),
        ],
      },
    });

    expect(derive(facts, enforcement)).toEqual(
      derivation(enforcement, {
        status: 'DISPUTED',
        gaps: ['CONFLICTING_CLAIMS'],
        holders: [orchardStreet, willowStreet],
        bases: ['clm:plc:orchard:orchard-subdistrict', 'clm:plc:willow:willow-subdistrict'],
      }),
    );
  });

  it('fills a role for what lies in a zone, and not for the place that the zone divides', () => {
    const governing: Question = { ...question, role: 'SELF_GOVERNOR' };
    const compact = accepts({
      id: 'clm:garden',
      role: 'SELF_GOVERNOR',
      holderId: neighbors,
      placeId: gardenZone,
      agreementId: 'cmp:plane-tree:garden',
    });
    const claims = { COMPACT: [compact] };
    const divided = factsOf({ place: { zones: new Set([gardenZone]) }, claims });
    const inside = factsOf({
      place: {
        distances: new Map([
          [building, 0],
          [gardenZone, 1],
        ]),
      },
      claims,
    });

    expect(derive(divided, governing)).toEqual(derivation(governing, nobody));
    expect(derive(inside, governing)).toEqual(
      derivation(governing, { status: 'ACTIVE', holders: [neighbors], bases: ['clm:garden'] }),
    );
  });
});

describe('a claim on a matter', () => {
  const hedges: Question = { matterCode: 'HEDGES', role: 'MAINTAINER', asOf };
  const contractFor = (matterCode: string, holderId: string, more: Partial<ClaimFact> = {}) =>
    accepts({ id: `clm:${matterCode}`, matterCode, role: 'MAINTAINER', holderId, ...more });
  const activeBy = (holderId: string, matterCode: string) =>
    derivation(hedges, { status: 'ACTIVE', holders: [holderId], bases: [`clm:${matterCode}`] });

  it('holds below a matter that inherits down, whatever lies between', () => {
    const facts = factsOf({ claims: { CONTRACT: [contractFor('ENVIRONMENT', clearwater)] } });

    expect(derive(facts, hedges)).toEqual(activeBy(clearwater, 'ENVIRONMENT'));
  });

  it('does not hold below a matter that does not inherit down, which leaves a hole in the contract', () => {
    const facts = factsOf({ claims: { CONTRACT: [contractFor('GREENING', clearwater)] } });

    expect(derive(facts, hedges)).toEqual(derivation(hedges, { ...nobody, gaps: ['SCOPE_HOLE'] }));
  });

  it('holds below as soon as the vocabulary says so', () => {
    const facts = factsOf({
      matters: mattersWith({ GREENING: { inheritsDown: true }, ENVIRONMENT: { inheritsDown: false } }),
      claims: { CONTRACT: [contractFor('GREENING', clearwater)] },
    });

    expect(derive(facts, hedges)).toEqual(activeBy(clearwater, 'GREENING'));
  });

  it('never holds above or beside itself', () => {
    const environment: Question = { ...hedges, matterCode: 'ENVIRONMENT' };
    const sanitation: Question = { ...hedges, matterCode: 'SANITATION' };
    const facts = factsOf({ claims: { TITLE: [contractFor('HEDGES', clearwater)] } });

    expect(derive(facts, environment)).toEqual(derivation(environment, nobody));
    expect(derive(facts, sanitation)).toEqual(derivation(sanitation, nobody));
  });

  it('gives way to one on a nearer matter at the same place', () => {
    const facts = factsOf({
      claims: {
        CONTRACT: [contractFor('ENVIRONMENT', clearwater), contractFor('HEDGES', brightHome)],
      },
    });

    expect(derive(facts, hedges)).toEqual(activeBy(brightHome, 'HEDGES'));
  });

  it('gives way to one on a farther matter at a nearer place', () => {
    const facts = factsOf({
      claims: {
        CONTRACT: [
          contractFor('ENVIRONMENT', clearwater),
          contractFor('HEDGES', brightHome, { placeId: compound }),
        ],
      },
    });

    expect(derive(facts, hedges)).toEqual(activeBy(clearwater, 'ENVIRONMENT'));
  });

  it.each(['HEDGES', 'GREENING', 'ENVIRONMENT'])('does not hold where it leaves out %s', (left) => {
    const facts = factsOf({
      claims: { CONTRACT: [contractFor('ENVIRONMENT', clearwater, { exceptMatters: [left] })] },
    });

    expect(derive(facts, hedges)).toEqual(derivation(hedges, { ...nobody, gaps: ['SCOPE_HOLE'] }));
  });

  it('holds where it leaves out what lies above, beside or below', () => {
    const greening: Question = { ...hedges, matterCode: 'GREENING' };
    const exceptMatters = ['ENVIRONMENT', 'SANITATION', 'HEDGES'];
    const contract = contractFor('GREENING', clearwater, { exceptMatters });
    const facts = factsOf({ claims: { CONTRACT: [contract] } });

    expect(derive(facts, greening)).toEqual({ ...activeBy(clearwater, 'GREENING'), matterCode: 'GREENING' });
  });

  it('does not shadow another one where it leaves the matter out', () => {
    const facts = factsOf({
      claims: {
        CONTRACT: [
          contractFor('GREENING', clearwater, { exceptMatters: ['HEDGES'] }),
          contractFor('ENVIRONMENT', brightHome, { placeId: subdistrict }),
        ],
      },
    });

    expect(derive(facts, hedges)).toEqual(activeBy(brightHome, 'ENVIRONMENT'));
  });

  it('says nothing of a matter that the vocabulary does not have', () => {
    const ponds: Question = { ...hedges, matterCode: 'PONDS' };
    const facts = factsOf({ claims: { TITLE: [contractFor('PONDS', machineWorks)] } });

    expect(derive(facts, ponds)).toEqual(derivation(ponds, nobody));
  });
});

describe('the tree of matters', () => {
  it('leads from a matter to the top', () => {
    expect(matterAndAbove(mattersWith(), 'HEDGES')).toEqual(['HEDGES', 'GREENING', 'ENVIRONMENT']);
  });

  it('has no way from a matter that it does not hold', () => {
    expect(matterAndAbove(mattersWith(), 'PONDS')).toEqual([]);
  });

  it('ends where a matter above is missing', () => {
    const matters = mattersWith({ HEDGES: { parentCode: 'PONDS' } });

    expect(matterAndAbove(matters, 'HEDGES')).toEqual(['HEDGES']);
  });

  it.each<{ told: string; mistakes: Parameters<typeof mattersWith>[0]; path: string[] }>([
    { told: 'above itself', mistakes: { HEDGES: { parentCode: 'HEDGES' } }, path: ['HEDGES'] },
    {
      told: 'above the one it lies in',
      mistakes: { HEDGES: { parentCode: 'GREENING' }, GREENING: { parentCode: 'HEDGES' } },
      path: ['HEDGES', 'GREENING'],
    },
    {
      told: 'above its top',
      mistakes: { ENVIRONMENT: { parentCode: 'GREENING' } },
      path: ['HEDGES', 'GREENING', 'ENVIRONMENT'],
    },
  ])('ends although by mistake a matter stands $told', ({ mistakes, path }) => {
    expect(matterAndAbove(mattersWith(mistakes), 'HEDGES')).toEqual(path);
  });

  it('counts the steps, and hands a claim down in a loop as elsewhere', () => {
    const matters = mattersWith({
      GREENING: { parentCode: 'HEDGES', inheritsDown: true },
      HEDGES: { parentCode: 'GREENING' },
    });
    const distance = (code: string, matterCode: string, exceptMatters: string[] = []) =>
      matterDistance(matters, code, { matterCode, exceptMatters });

    expect(distance('HEDGES', 'HEDGES')).toBe(0);
    expect(distance('HEDGES', 'GREENING')).toBe(1);
    expect(distance('HEDGES', 'GREENING', ['HEDGES'])).toBeNull();
    // Hedges do not inherit down, also not to what by mistake lies below them.
    expect(distance('GREENING', 'HEDGES')).toBeNull();
    expect(distance('HEDGES', 'ENVIRONMENT')).toBeNull();
  });
});

describe('a claim in time', () => {
  const question: Question = { matterCode: 'STRUCTURE_SAFETY', role: 'MAINTAINER', asOf };
  const contract = (period: Partial<ClaimFact>) =>
    accepts({ id: 'clm:contract', role: 'MAINTAINER', holderId: clearwater, ...period });
  const derived = (...claims: ClaimFact[]) => derive(factsOf({ claims: { CONTRACT: claims } }), question);
  const active = { status: 'ACTIVE', holders: [clearwater], bases: ['clm:contract'] } as const;
  const lapsed = { ...active, status: 'LAPSED', gaps: ['CLAIM_LAPSED'], deFacto: 'UNPERFORMED' } as const;

  it('holds from its first day on', () => {
    expect(derived(contract({ validFrom: asOf }))).toEqual(derivation(question, { ...active, since: asOf }));
  });

  it('is not there on the day before', () => {
    expect(derived(contract({ validFrom: '2019-07-02' }))).toEqual(derivation(question, nobody));
  });

  it('holds on the day before its last', () => {
    expect(derived(contract({ validTo: '2019-07-02' }))).toEqual(derivation(question, active));
    expect(derived(contract({ endedBy: '2019-07-02' }))).toEqual(derivation(question, active));
  });

  it('has lapsed by the end of its last day', () => {
    const since = { ...lapsed, since: asOf };

    expect(derived(contract({ validTo: asOf }))).toEqual(derivation(question, since));
    expect(derived(contract({ endedBy: asOf }))).toEqual(derivation(question, since));
  });

  it.each([
    { validTo: '2021-12-31', endedBy: '2018-01-01' },
    { validTo: '2018-01-01', endedBy: '2021-12-31' },
  ])('has lapsed on the first of two ends: $validTo or by $endedBy', (ends) => {
    expect(derived(contract(ends))).toEqual(derivation(question, { ...lapsed, since: '2018-01-01' }));
  });

  it('has not lapsed before it began', () => {
    const period = { validFrom: '2020-01-01', validTo: '2019-01-01' };

    expect(derived(contract(period))).toEqual(derivation(question, nobody));
  });

  it('follows on one that has ended', () => {
    const renewed = contract({ validFrom: '2018-03-01' });
    const old = contract({ id: 'clm:old', validFrom: '2010-01-01', validTo: '2018-03-01' });

    expect(derived(old, renewed)).toEqual(derivation(question, { ...active, since: '2018-03-01' }));
  });

  it('has lapsed with the last that held it, and not with those before', () => {
    const first = contract({ id: 'clm:first', holderId: brightHome, validTo: '2014-01-01' });
    const last = contract({ validFrom: '2014-01-01', validTo: '2018-01-01' });

    expect(derived(first, last)).toEqual(derivation(question, { ...lapsed, since: '2018-01-01' }));
  });

  it('has lapsed with the last that held it, also where an earlier one was nearer', () => {
    const ofBuilding = contract({ id: 'clm:first', holderId: brightHome, validTo: '2005-01-01' });
    const ofCompound = contract({ placeId: compound, validTo: '2018-01-01' });

    expect(derived(ofBuilding, ofCompound)).toEqual(derivation(question, { ...lapsed, since: '2018-01-01' }));
  });

  it('lies dormant rather than that another has lapsed', () => {
    const dormant = liesDormant({
      id: 'clm:dormant',
      role: 'MAINTAINER',
      holderId: machineWorks,
      validFrom: '2012-01-01',
    });
    const facts = factsOf({ claims: { TITLE: [dormant], CONTRACT: [contract({ validTo: '2018-01-01' })] } });

    expect(derive(facts, question)).toEqual(
      derivation(question, {
        status: 'DORMANT',
        gaps: ['HOLDER_DORMANT'],
        deFacto: 'UNPERFORMED',
        holders: [machineWorks],
        bases: ['clm:dormant'],
        since: '2012-01-01',
      }),
    );
  });

  it('leaves nothing behind where it lay dormant or refused to its end', () => {
    const ended = { role: 'MAINTAINER', holderId: clearwater, validTo: '2018-01-01' } as const;

    expect(
      derived(liesDormant({ id: 'clm:dormant', ...ended }), disclaims({ id: 'clm:refusal', ...ended })),
    ).toEqual(derivation(question, nobody));
  });
});
