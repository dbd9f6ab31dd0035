import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { WhistleCategory } from '../resolver-types.generated';

/** How long those who are called by a whistle may take at a place, for a time. */
export interface WhistleLimitRow extends PeriodRow {
  placeId: string;
  categories: WhistleCategory[];
  signWithinMinutes: number | null;
  reportInWithinMinutes: number | null;
}

export const WhistleLimitEntity = periodEntity<WhistleLimitRow>({
  name: 'WhistleLimit',
  table: 'whistle_limit',
  columns: {
    placeId: { type: 'text' },
    categories: { type: 'text', array: true },
    signWithinMinutes: { type: 'int', nullable: true },
    reportInWithinMinutes: { type: 'int', nullable: true },
  },
});

export const whistleLimitList: ListDescription<WhistleLimitRow> = {
  entity: WhistleLimitEntity,
  type: 'WhistleLimit',
  noun: ['a whistle limit', 'whistle limits'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
    validTo: { property: 'validTo', type: 'Date' },
  },
  defaultOrder: [{ property: 'validFrom', direction: 'ASC' }],
  placeProperty: 'placeId',
};
