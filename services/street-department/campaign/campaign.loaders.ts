import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { createBearingLoader } from '../place-scope/bearing-loader';
import { CampaignEntity, campaignList } from './campaign.entity';

export function createCampaignLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    campaignById: createRowLoader(dataSource, CampaignEntity, rule),
    campaigns: createListLoader({ dataSource, description: campaignList, rule }),
    campaignsBearingOnPlaceId: createBearingLoader(dataSource, CampaignEntity, rule),
  };
}
