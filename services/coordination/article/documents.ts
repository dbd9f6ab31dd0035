import { articleId, openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { SourceDocumentRow } from '../source/source.entity';
import { fromArticle, register } from './sources';

/** The report the demonstration tells of. It gives no title, publisher or day here, so neither do we. */
export const documents: ReadonlyArray<NewFact<SourceDocumentRow>> = [
  {
    tenant: register,
    id: articleId,
    kind: 'ARTICLE',
    titleZh: '北京老旧小区治理报道',
    titleEn: 'Report on the governance of old compounds in Beijing',
    publisher: null,
    author: '盛丽',
    publishedOn: null,
    figuresAsOf: '2019-07-01',
    url: null,
    ...openPeriod,
    source: fromArticle('end'),
  },
];
