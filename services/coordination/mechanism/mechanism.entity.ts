import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { CooperationMechanismKind, ListCompleteness } from '../resolver-types.generated';

/** A standing way in which several parties work together for a place. */
export interface CooperationMechanismRow extends PeriodRow {
  kind: CooperationMechanismKind;
  nameZh: string;
  nameEn: string | null;
  placeId: string;
  partyCount: number | null;
  partyIds: string[];
  partiesCompleteness: ListCompleteness | null;
  /** Who was won over to offer something. */
  broughtInIds: string[];
  broughtInCompleteness: ListCompleteness | null;
}

export const CooperationMechanismEntity = periodEntity<CooperationMechanismRow>({
  name: 'CooperationMechanism',
  table: 'cooperation_mechanism',
  index: ({ placeId, nameZh, nameEn, kind }) => ({
    place: placeId,
    facets: { titleZh: nameZh, titleEn: nameEn, kind },
  }),
  columns: {
    kind: { type: 'text' },
    nameZh: { type: 'text' },
    nameEn: { type: 'text', nullable: true },
    placeId: { type: 'text' },
    partyCount: { type: 'int', nullable: true },
    partyIds: { type: 'text', array: true },
    partiesCompleteness: { type: 'text', nullable: true },
    broughtInIds: { type: 'text', array: true },
    broughtInCompleteness: { type: 'text', nullable: true },
  },
});

export const mechanismList: ListDescription<CooperationMechanismRow> = {
  entity: CooperationMechanismEntity,
  type: 'CooperationMechanism',
  noun: ['a cooperation mechanism', 'cooperation mechanisms'],
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    place: { property: 'placeId', type: 'ID' },
    kind: { property: 'kind', type: 'CooperationMechanismKind' },
    nameZh: { property: 'nameZh', type: 'String' },
    nameEn: { property: 'nameEn', type: 'String' },
    parties: { property: 'partyIds', type: 'ID' },
    broughtIn: { property: 'broughtInIds', type: 'ID' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
