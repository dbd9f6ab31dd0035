import type { Day } from '@courtyard/shared/calendar';
import { occurrenceEntity, type OccurrenceRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
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
  filters: {
    id: 'id',
    place: 'placeId',
    matter: 'matterCode',
    from: 'fromId',
    to: 'toId',
    effectiveOn: 'effectiveOn',
    state: 'state',
  },
  orders: bothDirections({ EFFECTIVE_ON: 'effectiveOn' }),
  defaultOrder: [{ property: 'effectiveOn', direction: 'DESC' }],
  placeProperty: 'placeId',
};
