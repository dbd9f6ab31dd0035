import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { CommunityResourceRow } from '../community-resource/community-resource.entity';
import type { ResourceLedgerRow, ResourceListingRow } from '../resource-ledger/resource-ledger.entity';
import type { CommunityResourceSubtype } from '../resolver-types.generated';
import { fromArticle, jiacheng, tiexi } from './sources';

export const resourceLedgers: ReadonlyArray<NewFact<ResourceLedgerRow>> = [
  {
    tenant: jiacheng,
    id: 'rlg:jc:resources',
    placeId: 'plc:cp:jiacheng-garden',
    keeperId: jiacheng,
    admits: ['PROVIDABLE', 'USABLE', 'SHAREABLE'],
    kinds: ['VENUE', 'PEOPLE', 'SERVICE', 'FUND'],
    kindsCompleteness: 'OPEN',
    ...openPeriod,
    source: fromArticle('C1'),
  },
];

const counted = { totalPrecision: 'EXACT', asOf: '2019-07-01', ...openPeriod } as const;

export const resourceListings: ReadonlyArray<NewFact<ResourceListingRow>> = [
  {
    tenant: jiacheng,
    id: 'rls:jc:venues',
    ledgerId: 'rlg:jc:resources',
    titleZh: '场地',
    titleEn: 'Venues',
    kind: 'VENUE',
    origin: 'INTERNAL',
    total: 8,
    completeness: 'COMPLETE',
    ...counted,
    source: fromArticle('C1'),
  },
  {
    tenant: jiacheng,
    id: 'rls:jc:teams',
    ledgerId: 'rlg:jc:resources',
    titleZh: '队伍',
    titleEn: 'Teams',
    kind: 'PEOPLE',
    origin: 'INTERNAL',
    total: 3,
    completeness: 'COMPLETE',
    ...counted,
    source: fromArticle('C1'),
  },
  {
    tenant: jiacheng,
    id: 'rls:jc:external',
    ledgerId: 'rlg:jc:resources',
    titleZh: '可提供服务的外部资源',
    titleEn: 'Services of units from outside',
    kind: 'SERVICE',
    origin: 'EXTERNAL',
    total: null,
    totalPrecision: null,
    asOf: null,
    completeness: 'OPEN',
    ...openPeriod,
    source: fromArticle('C2'),
  },
];

type Naming = Pick<NewFact<CommunityResourceRow>, 'id' | 'titleZh' | 'titleEn' | 'subtype'>;

/** What the article leaves open about every resource it names. */
const unstated = {
  state: null,
  serviceAreas: null,
  headcount: null,
  capacity: null,
  openingHours: null,
  exclusive: null,
} as const;

/** On the ledger of Jiacheng stands what can be used now. */
function listed(naming: Naming, who: Pick<CommunityResourceRow, 'kind' | 'organizationId'>) {
  return {
    tenant: jiacheng,
    ...naming,
    ...who,
    ...unstated,
    ownerId: jiacheng,
    placeId: 'plc:cp:jiacheng-garden',
    availability: ['USABLE'],
    units: 1,
    unitsPrecision: 'EXACT',
    asOf: '2019-07-01',
    ledgerId: 'rlg:jc:resources',
    ...openPeriod,
    source: fromArticle('C1'),
  } satisfies NewFact<CommunityResourceRow>;
}

function venue(name: string, subtype: CommunityResourceSubtype, [titleZh, titleEn]: [string, string]) {
  return listed({ id: `crs:jc:${name}`, titleZh, titleEn, subtype }, { kind: 'VENUE', organizationId: null });
}

function team(name: string, subtype: CommunityResourceSubtype, [titleZh, titleEn]: [string, string]) {
  return listed(
    { id: `crs:jc:${name}`, titleZh, titleEn, subtype },
    { kind: 'PEOPLE', organizationId: `org:jc:${name}` },
  );
}

export const communityResources: ReadonlyArray<NewFact<CommunityResourceRow>> = [
  venue('party-activity-room', 'ACTIVITY_ROOM', ['党员活动室', 'Party activity room']),
  venue('meeting-room', 'MEETING_ROOM', ['会议室', 'Meeting room']),
  venue('library', 'LIBRARY', ['图书室', 'Library']),
  venue('dance-room', 'DANCE_ROOM', ['舞蹈室', 'Dance room']),
  venue('calligraphy-room', 'CALLIGRAPHY_ROOM', ['书画室', 'Calligraphy room']),
  venue('table-tennis-room', 'TABLE_TENNIS_ROOM', ['乒乓球室', 'Table-tennis room']),
  venue('basketball-court', 'BASKETBALL_COURT', ['篮球场', 'Basketball court']),
  venue('playground', 'PLAYGROUND', ['儿童游乐场', "Children's playground"]),
  team('veterans-vanguard', 'PARTY_MEMBER_TEAM', ['老党员先锋队', "Veteran members' vanguard"]),
  team('wish-claiming-team', 'PARTY_MEMBER_TEAM', [
    '在职党员心愿认领队',
    "Working members' wish-claiming team",
  ]),
  team('group-service-team', 'SERVICE_TEAM', ['组团服务队', 'Group service team']),
  // The article counts these teams and names none, and says of all together where they work.
  {
    tenant: tiexi,
    id: 'crs:tx:volunteer-teams',
    titleZh: '社区志愿者队伍',
    titleEn: 'Volunteer teams of the community',
    kind: 'PEOPLE',
    subtype: 'VOLUNTEER_TEAM',
    ownerId: 'org:tx:volunteer-teams',
    organizationId: 'org:tx:volunteer-teams',
    placeId: 'plc:hd:tiexi',
    ...unstated,
    availability: [],
    units: 14,
    unitsPrecision: 'EXACT',
    asOf: '2019-07-01',
    serviceAreas: ['SAFETY', 'SANITATION', 'ORDER', 'CULTURE'],
    ledgerId: null,
    ...openPeriod,
    source: fromArticle('B4'),
  },
];
