import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { PartnerResourceRow } from '../resource/partner-resource.entity';
import { fromArticle, register } from './sources';

type Naming = Pick<NewFact<PartnerResourceRow>, 'id' | 'ownerId' | 'titleZh' | 'titleEn'>;

/** Three units are named as able to provide services, "and others": which services, the article does not say. */
function service(naming: Naming): NewFact<PartnerResourceRow> {
  return {
    tenant: register,
    ...naming,
    placeId: 'plc:cp:jiacheng-garden',
    kind: 'SERVICE',
    state: null,
    availability: ['PROVIDABLE'],
    servesIds: ['plc:cp:jiacheng-garden'],
    matterCodes: null,
    capacity: null,
    openingTimes: null,
    listCompleteness: 'OPEN',
    ...openPeriod,
    source: fromArticle('C2'),
  };
}

export const partnerResources: ReadonlyArray<NewFact<PartnerResourceRow>> = [
  service({
    id: 'pts:jc:property-company',
    ownerId: 'org:jc:property-company',
    titleZh: '物业公司的服务',
    titleEn: 'Services of the property company',
  }),
  service({
    id: 'pts:jc:health-center',
    ownerId: 'org:cp:dongxiaokou-health-center',
    titleZh: '东小口卫生服务中心的服务',
    titleEn: 'Services of the Dongxiaokou health service center',
  }),
  service({
    id: 'pts:jc:finance-bureau',
    ownerId: 'org:bj:finance-bureau',
    titleZh: '市财政局的服务',
    titleEn: 'Services of the Municipal Finance Bureau',
  }),
];
