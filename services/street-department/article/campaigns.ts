import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { CampaignRow } from '../campaign/campaign.entity';
import { fromArticle, maizidianCommittee, tiantongyuanSections } from './sources';

export const campaigns: ReadonlyArray<NewFact<CampaignRow>> = [
  {
    tenant: tiantongyuanSections,
    id: 'cpg:cp:jiacheng-garden',
    kind: 'SOCIAL_SERVICE',
    nameZh: '回天有我',
    nameEn: 'Huitian You Wo',
    placeId: 'plc:cp:jiacheng-garden',
    projectIds: ['prj:jc:environment'],
    ...openPeriod,
    source: fromArticle('C5'),
  },
  {
    tenant: maizidianCommittee,
    id: 'cpg:chy:courtyard-35',
    kind: 'PROGRAM',
    nameZh: '疏解整治促提升',
    nameEn: 'Relieve, tidy, raise',
    placeId: 'plc:xgl:courtyard-35',
    projectIds: ['prj:xgl:environment'],
    ...openPeriod,
    source: fromArticle('A3'),
  },
];
