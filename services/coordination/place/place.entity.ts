import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
import type { PlaceKind } from '@courtyard/shared/vocabulary-terms';

/** The identity of a place; what is true of it, others state. */
export interface PlaceRow extends PeriodRow {
  kind: PlaceKind;
  nameZh: string;
  nameEn: string | null;
  aliases: string[];
  parentId: string | null;
  straddles: boolean;
  retiredAt: Date | null;
}

export const PlaceEntity = periodEntity<PlaceRow>({
  name: 'Place',
  table: 'place',
  columns: {
    kind: { type: 'text' },
    nameZh: { type: 'text' },
    nameEn: { type: 'text', nullable: true },
    aliases: { type: 'text', array: true, default: [] },
    parentId: { type: 'text', nullable: true },
    straddles: { type: 'boolean', default: false },
    retiredAt: { type: 'timestamptz', precision: 3, nullable: true },
  },
});

export const placeList: ListDescription<PlaceRow> = {
  entity: PlaceEntity,
  filters: { id: 'id', parent: 'parentId', kind: 'kind', nameZh: 'nameZh', nameEn: 'nameEn' },
  orders: bothDirections({ ID: 'id', NAME_EN: 'nameEn' }),
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'id',
};
