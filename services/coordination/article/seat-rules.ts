import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { CommitteeSeatRuleRow } from '../committee/seat-rule.entity';
import type { OrganizationKind } from '../resolver-types.generated';
import { planForCommunities } from './registers';
import { fromArticle, register } from './sources';

type Rule = NewFact<CommitteeSeatRuleRow>;

const communityPartyOrganizations: OrganizationKind[] = [
  'COMMUNITY_PARTY_COMMITTEE',
  'COMMUNITY_PARTY_BRANCH',
];

/** A rule of the plan; from which day it will hold, is not stated. */
function seatRule(rule: Pick<Rule, 'id' | 'seat'> & Partial<Rule>): Rule {
  return {
    tenant: register,
    committeeKinds: null,
    level: null,
    partTime: null,
    memberKinds: null,
    memberRole: null,
    partyMember: null,
    qualificationZh: null,
    qualificationEn: null,
    nominatorKinds: null,
    procedure: null,
    policyId: planForCommunities,
    ...openPeriod,
    source: fromArticle('D3'),
    ...rule,
  };
}

/** Part-time members of a community's Party organization: heads, Party members themselves, of bodies around it. */
function communitySeat(rule: Pick<Rule, 'id' | 'seat' | 'memberKinds'>): Rule {
  return seatRule({
    ...rule,
    committeeKinds: communityPartyOrganizations,
    level: 'COMMUNITY',
    partTime: true,
    memberRole: 'HEAD',
    partyMember: true,
  });
}

export const seatRules: readonly Rule[] = [
  seatRule({
    id: 'rul:coord:seat-street-upward',
    seat: 'UPWARD',
    committeeKinds: ['SUBDISTRICT_PARTY_WORKING_COMMITTEE'],
    level: 'SUBDISTRICT',
    partTime: true,
    memberKinds: communityPartyOrganizations,
    memberRole: 'SECRETARY',
    qualificationZh: '优秀',
    qualificationEn: 'excellent',
  }),
  communitySeat({
    id: 'rul:coord:seat-community-owners',
    seat: 'OWNERS_COMMITTEE',
    memberKinds: ['OWNERS_COMMITTEE'],
  }),
  communitySeat({
    id: 'rul:coord:seat-community-property-company',
    seat: 'PROPERTY_COMPANY',
    memberKinds: ['PROPERTY_COMPANY'],
  }),
  communitySeat({
    id: 'rul:coord:seat-community-social-organization',
    seat: 'SOCIAL_ORG',
    memberKinds: ['SOCIAL_ORGANIZATION'],
  }),
  // Bodies of every kind in a community may have a head whom its Party organization proposed.
  seatRule({
    id: 'rul:coord:seat-head-nominated',
    seat: 'HEAD',
    memberRole: 'HEAD',
    nominatorKinds: communityPartyOrganizations,
    procedure: 'STATUTORY',
  }),
];
