import type { NewFact } from '@courtyard/shared/database/record';
import type { RecognitionRow } from '../recognition/recognition.entity';
import { fromArticle, maizidianCommittee } from './sources';

/** One of fifteen; the article names no other, and no year. */
export const recognitions: ReadonlyArray<NewFact<RecognitionRow>> = [
  {
    tenant: maizidianCommittee,
    id: 'rcg:chy:courtyard-35',
    placeId: 'plc:xgl:courtyard-35',
    schemeZh: '优美小区',
    schemeEn: 'Beautiful compounds',
    areaId: 'plc:bj:chaoyang',
    cohortSize: 15,
    year: null,
    occurredAt: null,
    source: fromArticle('A5'),
  },
];
