import { derive } from '@courtyard/coordination/responsibility/rules/derive';
import type { Facts, PlaceFact, Question } from '@courtyard/coordination/responsibility/rules/facts';
import { rollUp } from '@courtyard/coordination/responsibility/rules/roll-up';
import { judgeAction } from '@courtyard/coordination/feasibility/rules/judge-action';
import type { Action } from '@courtyard/shared/vocabulary-terms';
import {
  bungalows,
  courtyard35,
  courtyardCompany,
  courtyardOwner,
  departments,
} from './support/courtyard-35';
import {
  accepts,
  clearwater,
  derivation,
  disclaims,
  factsOf,
  machineWorks,
  orchardStreet,
  willowStreet,
  without,
} from './support/facts';

const before = '2018-06-30';
const after = '2019-07-01';
const renovation: readonly Action[] = ['DEMOLISH', 'BUILD', 'REPAIR'];

describe('the bungalows of courtyard 35', () => {
  const structure = (role: Question['role'], asOf: string): Question => ({
    matterCode: 'STRUCTURE_SAFETY',
    role,
    asOf,
  });
  const lapsed = {
    placeId: bungalows,
    status: 'LAPSED',
    gaps: ['CLAIM_LAPSED', 'NO_AUTHORITY'],
    deFacto: 'UNPERFORMED',
    holders: [courtyardCompany],
    bases: ['clm:xgl:maintainer'],
    since: '2018-01-01',
  } as const;
  const unknown = {
    placeId: bungalows,
    status: 'UNKNOWN',
    gaps: ['SOURCE_UNAVAILABLE'],
    unavailable: ['TITLE'],
  } as const;

  it('have in 2018 an owner for whom nobody acts', () => {
    const question = structure('OWNER', before);

    expect(derive(courtyard35, question)).toEqual(
      derivation(question, {
        placeId: bungalows,
        status: 'DORMANT',
        gaps: ['HOLDER_DORMANT'],
        deFacto: 'UNPERFORMED',
        holders: [courtyardOwner],
        bases: ['clm:xgl:owner-dormant'],
        since: '2018-01-01',
      }),
    );
  });

  it('have in 2018 a manager whose contract lapsed, and a street without authority', () => {
    const question = structure('MAINTAINER', before);

    expect(derive(courtyard35, question)).toEqual(derivation(question, lapsed));
  });

  it.each(['FUNDER', 'REGULATOR'] as const)('have in 2018 no %s, and nobody ever spoke of it', (role) => {
    const question = structure(role, before);

    expect(derive(courtyard35, question)).toEqual(
      derivation(question, {
        placeId: bungalows,
        status: 'VACANT',
        gaps: ['NO_CLAIM'],
        deFacto: 'UNPERFORMED',
      }),
    );
  });

  it.each(renovation)('could in 2018 not go ahead with %s', (action) => {
    expect(judgeAction(courtyard35, { action, asOf: before })).toEqual({
      action,
      asOf: before,
      feasible: 'NO',
      blockers: [
        { kind: 'FUNDING', needs: null, holderId: null, since: null },
        { kind: 'NO_AUTHORITY', needs: null, holderId: departments, since: null },
        { kind: 'OWNER_CONSENT', needs: null, holderId: courtyardOwner, since: '2018-01-01' },
      ],
      cycle: null,
    });
  });

  it.each(['OWNER', 'FUNDER'] as const)('have after the vote an active %s', (role) => {
    const question = structure(role, after);

    expect(derive(courtyard35, question)).toEqual(
      derivation(question, {
        placeId: bungalows,
        status: 'ACTIVE',
        holders: [courtyardOwner],
        bases: [`clm:xgl:${role.toLowerCase()}`],
        since: '2019-03-01',
      }),
    );
  });

  it('have after the vote still nobody who maintains them', () => {
    const question = structure('MAINTAINER', after);

    expect(derive(courtyard35, question)).toEqual(derivation(question, lapsed));
  });

  it.each(renovation)('can after the vote go ahead with %s', (action) => {
    expect(judgeAction(courtyard35, { action, asOf: after })).toEqual({
      action,
      asOf: after,
      feasible: 'YES',
      blockers: [],
      cycle: null,
    });
  });

  it.each(
    [before, after].flatMap((asOf) =>
      (['OWNER', 'MAINTAINER', 'FUNDER'] as const).map((role) => ({ asOf, role })),
    ),
  )('have on $asOf an unknown $role while the property-rights subgraph is down', ({ asOf, role }) => {
    const question = structure(role, asOf);

    expect(derive(without(courtyard35, 'TITLE'), question)).toEqual(derivation(question, unknown));
  });

  it('have a vacant regulator only provisionally while the property-rights subgraph is down', () => {
    const question = structure('REGULATOR', before);

    expect(derive(without(courtyard35, 'TITLE'), question)).toEqual(
      derivation(question, {
        placeId: bungalows,
        status: 'VACANT',
        gaps: ['NO_CLAIM'],
        provisional: true,
        unavailable: ['TITLE'],
      }),
    );
  });

  it.each([before, after])(
    'are on %s neither free nor blocked while the property-rights subgraph is down',
    (asOf) => {
      const { conditions } = courtyard35;
      const facts = {
        ...without(courtyard35, 'TITLE'),
        funds: null,
        conditions: { ...conditions, TITLE: null },
      };

      expect(judgeAction(facts, { action: 'REPAIR', asOf })).toEqual({
        action: 'REPAIR',
        asOf,
        feasible: 'UNKNOWN',
        blockers: [],
        cycle: null,
      });
    },
  );
});

describe('Tiexi', () => {
  const estate = 'plc:tx:tiexi-estate';
  const zones = ['coordination', 'public-interest', 'public-space', 'stairwells'];
  const compact = (zone: string, holderId: string, matterCode: string) =>
    accepts({
      id: `clm:tx:${zone}-${matterCode.toLowerCase()}-1`,
      placeId: `plc:tx:zone-${zone}`,
      matterCode,
      role: 'SELF_GOVERNOR',
      basis: 'SELF_GOVERNANCE_COMPACT',
      holderId,
      agreementId: `cmp:tx:${zone}`,
    });
  const COMPACT = [
    compact('stairwells', 'org:tx:stairwell-leaders', 'PROPERTY_MANAGEMENT'),
    compact('stairwells', 'org:tx:stairwell-leaders', 'CLUTTER'),
    compact('public-space', 'org:tx:volunteer-teams', 'PROPERTY_MANAGEMENT'),
    compact('public-interest', 'org:tx:grid-forces', 'PROPERTY_MANAGEMENT'),
    compact('coordination', 'org:tx:two-committees', 'PROPERTY_MANAGEMENT'),
  ];
  const wholeEstate = factsOf({
    place: {
      id: estate,
      kind: 'COMPOUND',
      distances: new Map([
        [estate, 0],
        ['plc:hd:tiexi', 1],
      ]),
      zones: new Set(zones.map((zone) => `plc:tx:zone-${zone}`)),
    },
    claims: { COMPACT },
  });
  const oneStairwell = factsOf({
    place: {
      id: 'plc:tx:stairwell-01',
      kind: 'STAIRWELL',
      distances: new Map([
        ['plc:tx:stairwell-01', 0],
        ['plc:tx:zone-stairwells', 1],
        [estate, 1],
        ['plc:hd:tiexi', 2],
      ]),
    },
    claims: { COMPACT },
    performance: [
      {
        placeId: 'plc:tx:zone-stairwells',
        matterCode: 'CLUTTER',
        role: 'SELF_GOVERNOR',
        performed: true,
        from: '2015-07-01',
        to: '2019-07-01',
      },
    ],
  });
  const management = (asOf: string): Question => ({
    matterCode: 'PROPERTY_MANAGEMENT',
    role: 'MAINTAINER',
    asOf,
  });
  const clutter = (asOf: string): Question => ({ matterCode: 'CLUTTER', role: 'SELF_GOVERNOR', asOf });
  const selfGoverned = {
    placeId: 'plc:tx:stairwell-01',
    status: 'ACTIVE',
    deFacto: 'PERFORMED',
    holders: ['org:tx:stairwell-leaders'],
    bases: ['clm:tx:stairwells-clutter-1'],
  } as const;

  it.each([before, after])('has on %s no manager, and four compacts that make up for it', (asOf) => {
    expect(derive(wholeEstate, management(asOf))).toEqual(
      derivation(management(asOf), {
        placeId: estate,
        status: 'VACANT',
        gaps: ['NO_CLAIM'],
        deFacto: 'COMPENSATED',
        standIns: { compacts: zones.map((zone) => `cmp:tx:${zone}`), fallbacks: [] },
      }),
    );
  });

  it.each([before, after])('keeps on %s its stairwells free of clutter by itself', (asOf) => {
    expect(derive(oneStairwell, clutter(asOf))).toEqual(derivation(clutter(asOf), selfGoverned));
  });

  it.each([before, after])(
    'has on %s an unknown manager while the property-rights subgraph is down',
    (asOf) => {
      expect(derive(without(wholeEstate, 'TITLE'), management(asOf))).toEqual(
        derivation(management(asOf), {
          placeId: estate,
          status: 'UNKNOWN',
          gaps: ['SOURCE_UNAVAILABLE'],
          unavailable: ['TITLE'],
        }),
      );
    },
  );

  it.each([before, after])(
    'governs on %s its stairwells provisionally while the property-rights subgraph is down',
    (asOf) => {
      expect(derive(without(oneStairwell, 'TITLE'), clutter(asOf))).toEqual(
        derivation(clutter(asOf), { ...selfGoverned, provisional: true, unavailable: ['TITLE'] }),
      );
    },
  );
});

describe('building 2 of 2 Lantern Front Street, which belongs to another district', () => {
  const place = {
    id: 'plc:lantern:front-street-2-building-2',
    straddles: true,
    distances: new Map([
      ['plc:lantern:front-street-2-building-2', 0],
      ['plc:lantern:front-street-2', 1],
    ]),
  };
  const facts = factsOf({
    place,
    claims: {
      TITLE: [
        disclaims({
          id: 'clm:lantern:owner-refuses',
          placeId: 'plc:lantern:front-street-2',
          matterCode: 'SANITATION',
          role: 'MAINTAINER',
          holderId: machineWorks,
        }),
      ],
      CONTRACT: [
        accepts({
          id: 'clm:lantern:in-flat-repairs',
          placeId: 'plc:lantern:front-street-2',
          matterCode: 'IN_FLAT_REPAIRS',
          role: 'MAINTAINER',
          holderId: clearwater,
        }),
      ],
      MANDATE: [
        disclaims({
          id: 'clm:lantern:street-refuses',
          placeId: 'plc:lantern:front-street-2',
          matterCode: 'SANITATION',
          role: 'MAINTAINER',
          holderId: orchardStreet,
        }),
        accepts({
          id: 'clm:lantern:emergency-team',
          placeId: 'plc:lantern:front-street-2',
          matterCode: 'SANITATION',
          role: 'FALLBACK',
          basis: 'EMERGENCY_FALLBACK',
          holderId: orchardStreet,
        }),
      ],
    },
  });
  const question: Question = { matterCode: 'SANITATION', role: 'MAINTAINER', asOf: '2022-05-31' };

  it('is cleaned by nobody but the emergency team of the street', () => {
    expect(derive(facts, question)).toEqual(
      derivation(question, {
        placeId: place.id,
        status: 'VACANT',
        gaps: ['MUTUAL_DISCLAIMER', 'SCOPE_HOLE', 'BOUNDARY'],
        deFacto: 'FALLBACK',
        standIns: { compacts: [], fallbacks: [orchardStreet] },
      }),
    );
  });

  it('is cleaned by nobody knows whom while the property-rights subgraph is down', () => {
    expect(derive(without(facts, 'TITLE'), question)).toEqual(
      derivation(question, {
        placeId: place.id,
        status: 'UNKNOWN',
        gaps: ['SOURCE_UNAVAILABLE'],
        standIns: { compacts: [], fallbacks: [orchardStreet] },
        unavailable: ['TITLE'],
      }),
    );
  });
});

describe('16 Willow Court, of which two buildings found no new manager', () => {
  const willowCourt = 'plc:willow:court-16';
  const buildingOf = (number: number) => `${willowCourt}-building-${number}`;
  const contract = (
    number: number,
    period: { validFrom: string; validTo: string | null },
    holderId: string,
  ) =>
    accepts({
      id: `clm:willow:building-${number}-${period.validFrom.slice(0, 4)}`,
      placeId: buildingOf(number),
      matterCode: 'PROPERTY_MANAGEMENT',
      role: 'MAINTAINER',
      holderId,
      ...period,
    });
  const CONTRACT = [
    ...[1, 2, 3, 4, 5, 6].map((number) =>
      contract(number, { validFrom: '2005-01-01', validTo: '2020-01-15' }, machineWorks),
    ),
    ...[3, 4, 5, 6].map((number) => contract(number, { validFrom: '2020-02-01', validTo: null }, clearwater)),
  ];
  const question: Question = { matterCode: 'PROPERTY_MANAGEMENT', role: 'MAINTAINER', asOf: '2020-06-30' };
  const place = (number: number): PlaceFact => ({
    id: buildingOf(number),
    kind: 'BUILDING',
    straddles: false,
    distances: new Map([
      [buildingOf(number), 0],
      [willowCourt, 1],
    ]),
    zones: new Set(),
  });
  const facts = factsOf({ claims: { CONTRACT } });
  const derived = (known: Facts) =>
    [1, 2, 3, 4, 5, 6].map((number) => derive({ ...known, place: place(number) }, question));

  it('has lapsed buildings and managed ones, and no single status', () => {
    const all = derived(facts);

    expect(all).toEqual([
      ...[1, 2].map((number) =>
        derivation(question, {
          placeId: buildingOf(number),
          status: 'LAPSED',
          gaps: ['CLAIM_LAPSED'],
          deFacto: 'UNPERFORMED',
          holders: [machineWorks],
          bases: [`clm:willow:building-${number}-2005`],
          since: '2020-01-15',
        }),
      ),
      ...[3, 4, 5, 6].map((number) =>
        derivation(question, {
          placeId: buildingOf(number),
          status: 'ACTIVE',
          holders: [clearwater],
          bases: [`clm:willow:building-${number}-2020`],
          since: '2020-02-01',
        }),
      ),
    ]);
    expect(rollUp(all)).toEqual({
      worst: 'LAPSED',
      mixed: true,
      counts: [
        { status: 'ACTIVE', n: 4 },
        { status: 'LAPSED', n: 2 },
      ],
      unknown: 0,
    });
  });

  it('keeps what is unknown beside what is known while the property-rights subgraph is down', () => {
    const all = derived(without(facts, 'TITLE'));

    expect(all).toEqual([
      ...[1, 2].map((number) =>
        derivation(question, {
          placeId: buildingOf(number),
          status: 'UNKNOWN',
          gaps: ['SOURCE_UNAVAILABLE'],
          unavailable: ['TITLE'],
        }),
      ),
      ...[3, 4, 5, 6].map((number) =>
        derivation(question, {
          placeId: buildingOf(number),
          status: 'ACTIVE',
          holders: [clearwater],
          bases: [`clm:willow:building-${number}-2020`],
          since: '2020-02-01',
          provisional: true,
          unavailable: ['TITLE'],
        }),
      ),
    ]);
    expect(rollUp(all)).toEqual({
      worst: 'ACTIVE',
      mixed: false,
      counts: [{ status: 'ACTIVE', n: 4 }],
      unknown: 2,
    });
  });
});

describe('a block on the line between two subdistricts', () => {
  const place = {
    id: 'plc:ferry:two-storey-block',
    straddles: true,
    distances: new Map([
      ['plc:ferry:two-storey-block', 0],
      ['plc:orchard:orchard-subdistrict', 1],
      ['plc:willow:willow-subdistrict', 1],
    ]),
  };
  const refusal = (holderId: string, placeId: string) =>
    disclaims({
      id: `clm:${holderId.slice(4)}`,
      placeId,
      matterCode: 'ILLEGAL_CONSTRUCTION',
      role: 'ENFORCER',
      holderId,
    });
  const facts = factsOf({
    place,
    claims: {
      MANDATE: [
        refusal(orchardStreet, 'plc:orchard:orchard-subdistrict'),
        refusal(willowStreet, 'plc:willow:willow-subdistrict'),
      ],
    },
  });
  const question: Question = { matterCode: 'ILLEGAL_CONSTRUCTION', role: 'ENFORCER', asOf: '2018-10-31' };
  const pushedAway = {
    placeId: place.id,
    status: 'VACANT',
    gaps: ['MUTUAL_DISCLAIMER', 'BOUNDARY'],
  } as const;

  it('is pushed from one street to the other', () => {
    expect(derive(facts, question)).toEqual(derivation(question, { ...pushedAway, deFacto: 'UNPERFORMED' }));
  });

  it('is pushed away only provisionally while the property-rights subgraph is down', () => {
    expect(derive(without(facts, 'TITLE'), question)).toEqual(
      derivation(question, { ...pushedAway, provisional: true, unavailable: ['TITLE'] }),
    );
  });

  it('has an unknown enforcer while the subgraph of the streets is down', () => {
    expect(derive(without(facts, 'MANDATE'), question)).toEqual(
      derivation(question, {
        placeId: place.id,
        status: 'UNKNOWN',
        gaps: ['SOURCE_UNAVAILABLE'],
        unavailable: ['MANDATE'],
      }),
    );
  });
});
