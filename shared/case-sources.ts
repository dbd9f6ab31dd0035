import type { Day } from './calendar';
import type { SourceColumns } from './database/fact-columns';
import type { Stakeholder } from './vocabulary-terms';

/** The document that says where the four cases come from; coordination keeps it. */
export const casesId = 'src:sample:cases';

/** How a stakeholder marks a row of the cases: told after public reports, with names and days made up. */
export function caseSource(statedBy: Stakeholder): SourceColumns {
  return { kind: 'SYNTHETIC', statedBy, document: casesId, passage: null };
}

/** From a first day until the day on which it no longer holds; null while it does, or where it is left open. */
export function period(validFrom: Day | null, validTo: Day | null = null) {
  return { validFrom, validTo, periodSource: null };
}
