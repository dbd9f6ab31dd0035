import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { CampaignKind } from '../resolver-types.generated';

/** That a campaign or a program covers a place. */
export interface CampaignRow extends PeriodRow {
  kind: CampaignKind;
  nameZh: string;
  nameEn: string | null;
  placeId: string;
  projectIds: string[];
}

export const CampaignEntity = periodEntity<CampaignRow>({
  name: 'Campaign',
  table: 'campaign',
  index: ({ placeId, nameZh, nameEn, kind }) => ({
    place: placeId,
    facets: { titleZh: nameZh, titleEn: nameEn, kind },
  }),
  columns: {
    kind: { type: 'text' },
    nameZh: { type: 'text' },
    nameEn: { type: 'text', nullable: true },
    placeId: { type: 'text' },
    projectIds: { type: 'text', array: true },
  },
});

export const campaignList: ListDescription<CampaignRow> = {
  entity: CampaignEntity,
  type: 'Campaign',
  noun: ['a campaign', 'campaigns'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    kind: { property: 'kind', type: 'CampaignKind' },
    nameZh: { property: 'nameZh', type: 'String' },
    nameEn: { property: 'nameEn', type: 'String' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
  },
  defaultOrder: [{ property: 'validFrom', direction: 'ASC' }],
  placeProperty: 'placeId',
};
