import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { RoleHeadcountRow } from '../headcount/headcount.entity';
import type { ReportInRow, ReportInRuleRow } from '../report-in/report-in.entity';
import type { ReportInKind } from '../resolver-types.generated';
import type { SelfGovernanceBodyRow } from '../self-governance-body/self-governance-body.entity';
import { fromArticle, jiacheng, register, xiaguangli } from './sources';

export const headcounts: ReadonlyArray<NewFact<RoleHeadcountRow>> = [
  {
    tenant: xiaguangli,
    id: 'hdc:xgl:stairwell-leaders',
    placeId: 'plc:xgl:courtyard-35',
    roles: ['STAIRWELL_LEADER'],
    // How many leaders there are in all, with those who are no members, is not stated.
    total: null,
    totalPrecision: null,
    partyMembers: 18,
    partyMembersPrecision: 'EXACT',
    asOf: '2019-07-01',
    split: null,
    ...openPeriod,
    source: fromArticle('A4'),
  },
  {
    tenant: jiacheng,
    id: 'hdc:jc:four-roles',
    placeId: 'plc:cp:jiacheng-garden',
    roles: ['GRID_LEADER', 'GROUP_LEADER', 'STAIRWELL_LEADER', 'VOLUNTEER'],
    total: 162,
    totalPrecision: 'EXACT',
    partyMembers: null,
    partyMembersPrecision: null,
    asOf: '2019-07-01',
    split: null,
    ...openPeriod,
    source: fromArticle('C1'),
  },
];

export const selfGovernanceBodies: ReadonlyArray<NewFact<SelfGovernanceBodyRow>> = [
  {
    tenant: xiaguangli,
    id: 'sgb:xgl:courtyard-35',
    placeId: 'plc:xgl:courtyard-35',
    organizationId: 'org:xgl:self-government',
    kind: 'GENERAL',
    establishedById: xiaguangli,
    members: [],
    ...openPeriod,
    source: fromArticle('A4'),
  },
  {
    tenant: xiaguangli,
    id: 'sgb:xgl:vehicle-committee',
    placeId: 'plc:xgl:courtyard-35',
    organizationId: 'org:xgl:vehicle-committee',
    kind: 'PARKING',
    establishedById: xiaguangli,
    members: ['PARTY_MEMBERS', 'RESIDENTS'],
    ...openPeriod,
    source: fromArticle('A6'),
  },
];

const reportInKinds: readonly ReportInKind[] = ['ORGANIZATION', 'INDIVIDUAL'];

/** All over the city one reports in to the community or the village where one is. */
export const reportInRules: ReadonlyArray<NewFact<ReportInRuleRow>> = reportInKinds.map((kind) => ({
  tenant: register,
  id: `rir:coord:${kind.toLowerCase()}`,
  kind,
  placeKinds: ['COMMUNITY', 'VILLAGE'],
  placeId: 'plc:bj:beijing',
  ...openPeriod,
  source: fromArticle(kind === 'INDIVIDUAL' ? 'lead' : 'D1'),
}));

/** Jiacheng has both kinds; the article gives no numbers for it. */
export const reportIns: ReadonlyArray<NewFact<ReportInRow>> = reportInKinds.map((kind) => ({
  tenant: jiacheng,
  id: `rpt:jc:${kind.toLowerCase()}`,
  kind,
  placeId: 'plc:cp:jiacheng-garden',
  registered: null,
  registeredPrecision: null,
  active: null,
  asOf: null,
  ...openPeriod,
  source: fromArticle('C5'),
}));
