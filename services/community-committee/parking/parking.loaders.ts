import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader, createRowsLoader } from '@courtyard/shared/list/row-loader';
import { agreementList, ParkingAgreementEntity } from './agreement.entity';
import { ParkingSchemeEntity, schemeList } from './scheme.entity';

export function createParkingLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    parkingSchemeById: createRowLoader(dataSource, ParkingSchemeEntity, rule),
    parkingSchemesByPlaceId: createRowsLoader(dataSource, ParkingSchemeEntity, rule, 'placeId'),
    parkingSchemes: createListLoader({ dataSource, description: schemeList, rule }),
    parkingAgreementById: createRowLoader(dataSource, ParkingAgreementEntity, rule),
    parkingAgreements: createListLoader({ dataSource, description: agreementList, rule }),
  };
}
