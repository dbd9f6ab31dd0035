import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { PlaceKind, SourceKind } from '@courtyard/shared/vocabulary-terms';

/** The identity of a place; what is true of it, others state. */
export interface PlaceRow extends PeriodRow {
  kind: PlaceKind;
  nameZh: string;
  nameEn: string | null;
  aliases: string[];
  parentId: string | null;
  straddles: boolean;
  /** The middle of the place, in degrees; both or neither are known. */
  latitude: number | null;
  longitude: number | null;
  /** What the position rests on; what the place itself rests on says nothing of it. */
  positionSource: SourceKind | null;
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
    latitude: { type: 'double precision', nullable: true },
    longitude: { type: 'double precision', nullable: true },
    positionSource: { type: 'text', nullable: true },
    retiredAt: { type: 'timestamptz', precision: 3, nullable: true },
  },
});

export const placeList: ListDescription<PlaceRow> = {
  entity: PlaceEntity,
  type: 'Place',
  noun: ['a place', 'places'],
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    parent: { property: 'parentId', type: 'ID' },
    kind: { property: 'kind', type: 'PlaceKind' },
    nameZh: { property: 'nameZh', type: 'String' },
    nameEn: { property: 'nameEn', type: 'String', sorts: true },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'id',
};
