import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { SelfGovernanceCompactRow } from '../compact/compact.entity';
import { fromArticle, tiexi } from './sources';

type Duty = Pick<NewFact<SelfGovernanceCompactRow>, 'scope' | 'dutyZh' | 'dutyEn'>;

/** Each zone of Tiexi does its part of what a manager would; the article names no manager and no contract. */
function compact(
  zone: string,
  holderId: string,
  { scope, ...duty }: Duty,
): NewFact<SelfGovernanceCompactRow> {
  return {
    tenant: tiexi,
    id: `cmp:tx:${zone}`,
    placeId: `plc:tx:zone-${zone}`,
    holderIds: [holderId],
    scope: ['PROPERTY_MANAGEMENT', ...scope],
    ...duty,
    ...openPeriod,
    source: fromArticle('B4'),
  };
}

export const compacts: ReadonlyArray<NewFact<SelfGovernanceCompactRow>> = [
  compact('stairwells', 'org:tx:stairwell-leaders', {
    scope: ['CLUTTER', 'SMALL_ADS', 'DOOR_ENTRY'],
    dutyZh: '维护和管理本楼门的公共利益与秩序',
    dutyEn: 'The public interest and the order of the stairwell',
  }),
  compact('public-space', 'org:tx:volunteer-teams', {
    scope: ['SECURITY', 'SANITATION', 'SMALL_ADS', 'SHARED_BIKES', 'PET_FOULING', 'CULTURE_SPORT'],
    dutyZh: '社区治安、环境卫生、社区秩序、社区文化',
    dutyEn: 'Safety, sanitation, order and culture in the public space',
  }),
  compact('public-interest', 'org:tx:grid-forces', {
    scope: ['ILLEGAL_CONSTRUCTION', 'PUBLIC_FACILITIES', 'GREENING'],
    dutyZh: '维护社区公共利益',
    dutyEn: 'The public interest of the community',
  }),
  compact('coordination', 'org:tx:two-committees', {
    scope: [],
    dutyZh: '协调资源、化解矛盾、谋划治理、推进建设',
    dutyEn: 'Coordinate resources, settle conflicts, plan governance, advance building',
  }),
];
