import type { Day } from '@courtyard/shared/calendar';
import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { Precision } from '@courtyard/shared/vocabulary-terms';
import type { ParkingSchemeKind, ParkingSchemeState } from '../resolver-types.generated';

/** How the parking of vehicles at a place is managed. */
export interface ParkingSchemeRow extends PeriodRow {
  placeId: string;
  kind: ParkingSchemeKind;
  state: ParkingSchemeState;
  committeeId: string | null;
  spaces: number | null;
  spacesPrecision: Precision | null;
  asOf: Day | null;
  orderly: boolean | null;
}

export const ParkingSchemeEntity = periodEntity<ParkingSchemeRow>({
  name: 'ParkingScheme',
  table: 'parking_scheme',
  index: ({ placeId, kind, state }) => ({ place: placeId, facets: { kind, state } }),
  columns: {
    placeId: { type: 'text' },
    kind: { type: 'text' },
    state: { type: 'text' },
    committeeId: { type: 'text', nullable: true },
    spaces: { type: 'int', nullable: true },
    spacesPrecision: { type: 'text', nullable: true },
    asOf: { type: 'date', nullable: true },
    orderly: { type: 'boolean', nullable: true },
  },
});

export const schemeList: ListDescription<ParkingSchemeRow> = {
  entity: ParkingSchemeEntity,
  type: 'ParkingScheme',
  noun: ['a parking scheme', 'parking schemes'],
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    committee: { property: 'committeeId', type: 'ID', names: 'Organization' },
    kind: { property: 'kind', type: 'ParkingSchemeKind' },
    state: { property: 'state', type: 'ParkingSchemeState' },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
