import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
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
  filters: { id: 'id', place: 'placeId', kind: 'kind', nameZh: 'nameZh', nameEn: 'nameEn' },
  orders: bothDirections({ VALID_FROM: 'validFrom' }),
  defaultOrder: [{ property: 'validFrom', direction: 'ASC' }],
  placeProperty: 'placeId',
};
