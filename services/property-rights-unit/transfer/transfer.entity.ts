import type { Day } from '@courtyard/shared/calendar';
import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { TransferState } from '../resolver-types.generated';

/** A matter passes from one hand to another; it occurs when that is agreed on. */
export interface TransferRow extends OccurrenceRow {
  titleZh: string;
  titleEn: string | null;
  placeId: string;
  matterCode: string;
  fromId: string | null;
  toId: string | null;
  effectiveOn: Day | null;
  state: TransferState;
}

export const TransferEntity = occurrenceEntity<TransferRow>({
  name: 'Transfer',
  table: 'transfer',
  index: ({ placeId, titleZh, titleEn, matterCode, state }) => ({
    place: placeId,
    facets: { titleZh, titleEn, matterCode, state },
  }),
  columns: {
    titleZh: { type: 'text' },
    titleEn: { type: 'text', nullable: true },
    placeId: { type: 'text' },
    matterCode: { type: 'text' },
    fromId: { type: 'text', nullable: true },
    toId: { type: 'text', nullable: true },
    effectiveOn: { type: 'date', nullable: true },
    state: { type: 'text' },
  },
});

export const transferList: ListDescription<TransferRow> = {
  entity: TransferEntity,
  type: 'Transfer',
  noun: ['a transfer', 'transfers'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    matter: { property: 'matterCode', type: 'ID', names: 'Matter' },
    from: { property: 'fromId', type: 'ID', names: 'Organization' },
    to: { property: 'toId', type: 'ID', names: 'Organization' },
    effectiveOn: { property: 'effectiveOn', type: 'Date', sorts: true },
    state: { property: 'state', type: 'TransferState' },
  },
  defaultOrder: [{ property: 'effectiveOn', direction: 'DESC' }],
  placeProperty: 'placeId',
};
