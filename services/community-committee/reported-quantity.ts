import type { Day } from '@courtyard/shared/calendar';
import type { SourceColumns } from '@courtyard/shared/database/fact-columns';
import type { Precision } from '@courtyard/shared/vocabulary-terms';

interface Figure {
  readonly value: number | null;
  readonly precision: Precision | null;
  readonly asOf: Day | null;
  readonly source: SourceColumns;
}

/** A figure as it was reported, in the shape callers see; null where none is stated. */
export function reportedQuantity({ value, precision, asOf, source }: Figure) {
  return value === null ? null : { value, precision: precision ?? ('EXACT' as const), asOf, source };
}
