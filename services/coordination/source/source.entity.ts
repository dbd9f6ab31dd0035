import type { Day } from '@courtyard/shared/calendar';
import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { SourceKind } from '@courtyard/shared/vocabulary-terms';

/** A document that statements of the graph rest on. */
export interface SourceDocumentRow extends PeriodRow {
  kind: SourceKind;
  titleZh: string;
  titleEn: string | null;
  publisher: string | null;
  author: string | null;
  publishedOn: Day | null;
  figuresAsOf: Day | null;
  url: string | null;
}

export const SourceDocumentEntity = periodEntity<SourceDocumentRow>({
  name: 'SourceDocument',
  table: 'source_document',
  index: ({ titleZh, titleEn }) => ({ place: null, facets: { titleZh, titleEn } }),
  columns: {
    kind: { type: 'text' },
    titleZh: { type: 'text' },
    titleEn: { type: 'text', nullable: true },
    publisher: { type: 'text', nullable: true },
    author: { type: 'text', nullable: true },
    publishedOn: { type: 'date', nullable: true },
    figuresAsOf: { type: 'date', nullable: true },
    url: { type: 'text', nullable: true },
  },
});
