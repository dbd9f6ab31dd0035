import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { WhistleAuthorityRow } from '../whistle-authority/whistle-authority.entity';
import { fromArticle, maizidianCommittee, synthetic } from './sources';

type Reach = Pick<
  NewFact<WhistleAuthorityRow>,
  'id' | 'level' | 'issuerKinds' | 'responderKinds' | 'categories'
> &
  Partial<Pick<NewFact<WhistleAuthorityRow>, 'effect' | 'committeeMembersOnly' | 'informKinds' | 'source'>>;

/** A template that every street may replace: the article tells of whistles, not of the rules behind them. */
function authority(reach: Reach): NewFact<WhistleAuthorityRow> {
  return {
    tenant: maizidianCommittee,
    placeId: 'plc:bj:beijing',
    effect: 'WHISTLE',
    committeeMembersOnly: false,
    informKinds: [],
    ...openPeriod,
    source: synthetic,
    ...reach,
  };
}

const streets = ['SUBDISTRICT_PARTY_WORKING_COMMITTEE', 'SUBDISTRICT_OFFICE'];

export const whistleAuthorities: ReadonlyArray<NewFact<WhistleAuthorityRow>> = [
  // A demand is heard as a whistle, and still somebody with authority has to blow it.
  authority({
    id: 'wau:bj:demand',
    level: 'DEMAND',
    issuerKinds: [],
    effect: 'PROPOSAL',
    responderKinds: [],
    categories: ['PUBLIC_DEMAND'],
    source: fromArticle('D2'),
  }),
  authority({
    id: 'wau:bj:community',
    level: 'COMMUNITY',
    issuerKinds: ['COMMUNITY_PARTY_COMMITTEE'],
    responderKinds: ['STREET_SECTION', 'STREET_CENTER', 'OWNER_UNIT', 'PROPERTY_COMPANY', 'MEMBER_BODY'],
    categories: ['PUBLIC_DEMAND', 'KEY_WORK'],
  }),
  authority({
    id: 'wau:bj:community-committee-members',
    level: 'COMMUNITY',
    issuerKinds: ['COMMUNITY_PARTY_COMMITTEE'],
    responderKinds: ['ENTERPRISE', 'HEALTH_CENTER', 'SOCIAL_ORGANIZATION', 'OTHER_UNIT'],
    committeeMembersOnly: true,
    categories: ['PUBLIC_DEMAND', 'KEY_WORK'],
  }),
  authority({
    id: 'wau:bj:community-emergency',
    level: 'COMMUNITY',
    issuerKinds: ['COMMUNITY_PARTY_COMMITTEE'],
    responderKinds: ['DEPARTMENT_OUTPOST', 'UTILITY', ...streets],
    categories: ['EMERGENCY'],
    informKinds: ['SUBDISTRICT_OFFICE'],
  }),
  authority({
    id: 'wau:bj:street',
    level: 'STREET',
    issuerKinds: streets,
    responderKinds: [
      'DEPARTMENT',
      'DEPARTMENT_OUTPOST',
      'HOUSING_OFFICE',
      'UTILITY',
      'OWNER_UNIT',
      // Other streets, where a matter lies across their border.
      ...streets,
    ],
    categories: ['PUBLIC_DEMAND', 'KEY_WORK', 'JOINT_ENFORCEMENT', 'EMERGENCY'],
  }),
  authority({
    id: 'wau:bj:department',
    level: 'DEPARTMENT',
    issuerKinds: ['DEPARTMENT'],
    responderKinds: ['DEPARTMENT', ...streets],
    categories: ['JOINT_ENFORCEMENT'],
  }),
];
