import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { organizationKinds } from '@courtyard/shared/organization-kinds';
import {
  judgeWhistle,
  type WhistleQuestion,
  type WhistleRule,
} from '@courtyard/shared/whistle/judge-whistle';
import { whistleAuthorities } from '@courtyard/street-department/article/whistle-authorities';

const asked: WhistleQuestion = {
  issuerKind: 'COMMUNITY_PARTY_COMMITTEE',
  category: 'PUBLIC_DEMAND',
  responders: [{ kind: 'STREET_SECTION' }],
  day: '2019-07-01',
};

/** What is decided, with the rules by their ids. */
function judge(question: Partial<WhistleQuestion>) {
  const { rules, ...verdict } = judgeWhistle(whistleAuthorities, { ...asked, ...question });
  return { ...verdict, rules: rules.map(({ id }) => id) };
}

describe('a whistle', () => {
  it('is for the community to blow where it calls the street, an owner and its members', () => {
    const kinds = ['STREET_SECTION', 'OWNER_UNIT', 'MEMBER_BODY'];

    expect(judge({ responders: kinds.map((kind) => ({ kind })) })).toEqual({
      allowed: true,
      reason: 'ALLOWED',
      rules: ['wau:bj:community'],
      beyondReach: [],
      lowestLevel: 'COMMUNITY',
      lowestIssuerKinds: ['COMMUNITY_PARTY_COMMITTEE'],
      inform: [],
    });
  });

  it('is for the street to blow where a department is to come', () => {
    expect(judge({ responders: [{ kind: 'OWNER_UNIT' }, { kind: 'DEPARTMENT' }] })).toEqual({
      allowed: false,
      reason: 'RESPONDER_BEYOND_REACH',
      rules: ['wau:bj:community', 'wau:bj:community-committee-members'],
      beyondReach: ['DEPARTMENT'],
      lowestLevel: 'STREET',
      lowestIssuerKinds: ['SUBDISTRICT_PARTY_WORKING_COMMITTEE', 'SUBDISTRICT_OFFICE'],
      inform: [],
    });
  });

  it('reaches a unit in the area only where the unit sits in the coordination committee', () => {
    const withSeat = judge({ responders: [{ kind: 'ENTERPRISE', sitsInCommittee: true }] });
    const without = judge({ responders: [{ kind: 'ENTERPRISE' }] });

    expect(withSeat).toMatchObject({ allowed: true, rules: ['wau:bj:community-committee-members'] });
    expect(without).toMatchObject({ allowed: false, beyondReach: ['ENTERPRISE'], lowestLevel: null });
  });

  it('tells the street at once in an emergency', () => {
    expect(judge({ category: 'EMERGENCY', responders: [{ kind: 'UTILITY' }] })).toMatchObject({
      allowed: true,
      rules: ['wau:bj:community-emergency'],
      inform: ['SUBDISTRICT_OFFICE'],
    });
  });

  it('is kept to the cases that its issuer may blow for', () => {
    expect(judge({ category: 'JOINT_ENFORCEMENT', responders: [{ kind: 'OWNER_UNIT' }] })).toMatchObject({
      reason: 'CATEGORY_BEYOND_REACH',
      lowestLevel: 'STREET',
    });
    expect(
      judge({
        issuerKind: 'DEPARTMENT',
        category: 'JOINT_ENFORCEMENT',
        responders: [{ kind: 'DEPARTMENT' }],
      }),
    ).toMatchObject({ reason: 'ALLOWED', rules: ['wau:bj:department'], lowestLevel: 'STREET' });
  });

  it('can only be proposed by a demand', () => {
    expect(judge({ issuerKind: null })).toMatchObject({
      allowed: false,
      reason: 'PROPOSAL_ONLY',
      rules: ['wau:bj:demand'],
      lowestLevel: 'COMMUNITY',
    });
  });

  it('is not blown by somebody of whom no rule speaks, nor for nobody', () => {
    expect(judge({ issuerKind: 'PROPERTY_COMPANY' })).toMatchObject({ reason: 'NO_AUTHORITY', rules: [] });
    expect(judge({ responders: [] })).toMatchObject({ allowed: false, reason: 'NO_RESPONDER' });
  });

  it('is judged by the rules of its own day', () => {
    const rule: WhistleRule = {
      level: 'COMMUNITY',
      issuerKinds: ['COMMUNITY_PARTY_COMMITTEE'],
      effect: 'WHISTLE',
      responderKinds: ['STREET_SECTION'],
      committeeMembersOnly: false,
      categories: ['PUBLIC_DEMAND'],
      informKinds: [],
      validFrom: '2018-03-01',
      validTo: '2020-01-01',
    };
    const reasonOn = (day: string | null) => judgeWhistle([rule], { ...asked, day }).reason;

    expect(['2018-02-28', '2018-03-01', '2019-12-31', '2020-01-01', null].map(reasonOn)).toEqual([
      'NO_AUTHORITY',
      'ALLOWED',
      'ALLOWED',
      'NO_AUTHORITY',
      'ALLOWED',
    ]);
  });
});

describe('the kinds of organization that rules speak of', () => {
  it('are those of the register', () => {
    const root = join(__dirname, '..', '..', '..');
    const sdl = readFileSync(join(root, 'services/coordination/organization/organization.graphql'), 'utf8');
    const register = parse(sdl).definitions.flatMap((definition) =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'OrganizationKind'
        ? (definition.values ?? []).map(({ name }) => name.value)
        : [],
    );

    expect(organizationKinds).toEqual(register);
  });
});
