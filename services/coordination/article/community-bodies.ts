import type { NewFact } from '@courtyard/shared/database/record';
import type { OrganizationRow } from '../organization/organization.entity';
import { organization } from './organization-entry';

/** Bodies and teams within the communities, and who stands next to them. */
export const communityBodies: ReadonlyArray<NewFact<OrganizationRow>> = [
  organization({
    id: 'org:xgl:vehicle-committee',
    kind: 'PARKING_COMMITTEE',
    nameZh: '小区自治车管会',
    nameEn: 'Self-governing vehicle committee',
    territoryIds: ['plc:xgl:courtyard-35'],
    passage: 'A6',
  }),
  // The article names none of them.
  organization({
    id: 'org:xgl:nearby-enterprises',
    kind: 'ENTERPRISE',
    nameZh: '周边企业',
    nameEn: 'Nearby enterprises',
    territoryIds: [],
    passage: 'A6',
  }),
  organization({
    id: 'org:tx:culture-team',
    kind: 'VOLUNTEER_TEAM',
    nameZh: '文体队',
    nameEn: 'Culture and sports team',
    territoryIds: ['plc:hd:tiexi'],
    passage: 'B4',
  }),
  organization({
    id: 'org:jc:veterans-vanguard',
    kind: 'VOLUNTEER_TEAM',
    nameZh: '老党员先锋队',
    nameEn: "Veteran members' vanguard",
    territoryIds: ['plc:cp:jiacheng-garden'],
    passage: 'C1',
  }),
  organization({
    id: 'org:jc:wish-claiming-team',
    kind: 'VOLUNTEER_TEAM',
    nameZh: '在职党员心愿认领队',
    nameEn: "Working members' wish-claiming team",
    territoryIds: ['plc:cp:jiacheng-garden'],
    passage: 'C1',
  }),
  organization({
    id: 'org:jc:group-service-team',
    kind: 'VOLUNTEER_TEAM',
    nameZh: '组团服务队',
    nameEn: 'Group service team',
    territoryIds: ['plc:cp:jiacheng-garden'],
    passage: 'C1',
  }),
];
