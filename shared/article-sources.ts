import type { SourceColumns } from './database/fact-columns';
import type { Stakeholder } from './vocabulary-terms';

/** The report of which the demonstration data tells; coordination keeps the document. */
export const articleId = 'src:coord:old-compounds-2019';

/** How a stakeholder marks what the article states, and what was made up so that the story can be shown. */
export function sourcesOf(statedBy: Stakeholder) {
  return {
    /** Stated by the article, in the given paragraph. */
    fromArticle: (passage: string): SourceColumns => ({
      kind: 'ARTICLE',
      statedBy,
      document: articleId,
      passage,
    }),
    synthetic: { kind: 'SYNTHETIC', statedBy, document: null, passage: null } satisfies SourceColumns,
  };
}

/** A period of which the article says nothing. */
export const openPeriod = { validFrom: null, validTo: null, periodSource: null } as const;
