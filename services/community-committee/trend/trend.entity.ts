import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { Precision } from '@courtyard/shared/vocabulary-terms';
import type { TrendDirection, TrendSubject } from '../resolver-types.generated';

/** In which direction the problems or the demands of a place moved. */
export interface DemandTrendRow extends PeriodRow {
  placeId: string;
  subject: TrendSubject;
  direction: TrendDirection;
  /** Null where no figure is stated. */
  changeValue: number | null;
  changePrecision: Precision | null;
}

export const DemandTrendEntity = periodEntity<DemandTrendRow>({
  name: 'DemandTrend',
  table: 'demand_trend',
  columns: {
    placeId: { type: 'text' },
    subject: { type: 'text' },
    direction: { type: 'text' },
    changeValue: { type: 'int', nullable: true },
    changePrecision: { type: 'text', nullable: true },
  },
});
