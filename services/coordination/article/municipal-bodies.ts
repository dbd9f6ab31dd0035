import type { NewFact } from '@courtyard/shared/database/record';
import type { OrganizationRow } from '../organization/organization.entity';
import { organization } from './organization-entry';

/** The two bodies of the city that draft the plan for the communities. */
export const municipalBodies: ReadonlyArray<NewFact<OrganizationRow>> = [
  organization({
    id: 'org:bj:social-work-committee',
    kind: 'DEPARTMENT',
    nameZh: '市委社会工委',
    nameEn: 'Municipal Social Work Committee',
    territoryIds: ['plc:bj:beijing'],
    level: 'CITY',
    passage: 'D3',
  }),
  organization({
    id: 'org:bj:civil-affairs-bureau',
    kind: 'DEPARTMENT',
    nameZh: '市民政局',
    nameEn: 'Municipal Civil Affairs Bureau',
    territoryIds: ['plc:bj:beijing'],
    level: 'CITY',
    passage: 'D3',
  }),
];
