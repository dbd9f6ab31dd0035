import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { WhistleCategory, WhistleEffect, WhistleLevel } from '../resolver-types.generated';

/** Who may call whom in at a place, for a time. */
export interface WhistleAuthorityRow extends PeriodRow {
  placeId: string;
  level: WhistleLevel;
  /** Kinds as coordination names them; none where it speaks of demands. */
  issuerKinds: string[];
  effect: WhistleEffect;
  responderKinds: string[];
  committeeMembersOnly: boolean;
  categories: WhistleCategory[];
  informKinds: string[];
}

export const WhistleAuthorityEntity = periodEntity<WhistleAuthorityRow>({
  name: 'WhistleAuthority',
  table: 'whistle_authority',
  columns: {
    placeId: { type: 'text' },
    level: { type: 'text' },
    issuerKinds: { type: 'text', array: true },
    effect: { type: 'text' },
    responderKinds: { type: 'text', array: true },
    committeeMembersOnly: { type: 'boolean', default: false },
    categories: { type: 'text', array: true },
    informKinds: { type: 'text', array: true },
  },
});

export const whistleAuthorityList: ListDescription<WhistleAuthorityRow> = {
  entity: WhistleAuthorityEntity,
  type: 'WhistleAuthority',
  noun: ['a whistle authority', 'whistle authoritys'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    level: { property: 'level', type: 'WhistleLevel' },
    effect: { property: 'effect', type: 'WhistleEffect' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
    validTo: { property: 'validTo', type: 'Date' },
  },
  defaultOrder: [{ property: 'validFrom', direction: 'ASC' }],
  placeProperty: 'placeId',
};
