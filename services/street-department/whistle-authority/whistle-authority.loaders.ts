import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createBearingLoader } from '../place-scope/bearing-loader';
import { WhistleAuthorityEntity, whistleAuthorityList } from './whistle-authority.entity';

export function createWhistleAuthorityLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    whistleAuthorities: createListLoader({ dataSource, description: whistleAuthorityList, rule }),
    whistleAuthoritiesBearingOnPlaceId: createBearingLoader(dataSource, WhistleAuthorityEntity, rule),
  };
}
