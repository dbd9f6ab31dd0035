import { casesId, period } from '@courtyard/shared/case-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { SourceDocumentRow } from '../source/source.entity';
import { organization, place, register, synthetic, type RegisteredCase } from './case-entry';

/** No single report is meant, so there is no publisher, no author, no day and no address. */
export const document: NewFact<SourceDocumentRow> = {
  tenant: register,
  id: casesId,
  kind: 'SYNTHETIC',
  titleZh: '四个案例：据公开报道改写，名称均已更换',
  titleEn: 'Four cases after public reports, names changed',
  publisher: null,
  author: null,
  publishedOn: null,
  figuresAsOf: null,
  url: null,
  ...period(null),
  source: synthetic,
};

const city = 'plc:sample:city';

/** A city that there is not, so that no list about a real one changes. */
export const sampleCity: RegisteredCase = {
  places: [
    place({ id: city, kind: 'CITY', nameZh: '示例市', nameEn: 'Sample City', parentId: null }),
    place({
      id: 'plc:sample:district-jia',
      kind: 'DISTRICT',
      nameZh: '甲区',
      nameEn: 'District Jia',
      parentId: city,
    }),
    place({
      id: 'plc:sample:district-yi',
      kind: 'DISTRICT',
      nameZh: '乙区',
      nameEn: 'District Yi',
      parentId: city,
    }),
  ],
  organizations: [
    organization({
      id: register,
      kind: 'COORDINATION_COMMITTEE',
      nameZh: '示例市治理协调委员会（案例）',
      nameEn: 'Coordination committee of Sample City (cases)',
      territoryIds: [city],
      level: 'CITY',
    }),
  ],
};
