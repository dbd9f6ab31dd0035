import type { Day } from '@courtyard/shared/calendar';
import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
import type { FeeModel } from '../resolver-types.generated';

/** The contract under which a company looks after a place. */
export interface ServiceContractRow extends PeriodRow {
  companyId: string;
  placeId: string;
  scope: string[];
  feeModel: FeeModel | null;
  /** The latest day by which it had ended, where the end itself is not known. */
  endedBy: Day | null;
  terminatedReason: string | null;
}

export const ServiceContractEntity = periodEntity<ServiceContractRow>({
  name: 'ServiceContract',
  table: 'service_contract',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: {
    companyId: { type: 'text' },
    placeId: { type: 'text' },
    scope: { type: 'text', array: true },
    feeModel: { type: 'text', nullable: true },
    endedBy: { type: 'date', nullable: true },
    terminatedReason: { type: 'text', nullable: true },
  },
});

export const contractList: ListDescription<ServiceContractRow> = {
  entity: ServiceContractEntity,
  filters: { id: 'id', place: 'placeId', company: 'companyId', feeModel: 'feeModel', validTo: 'validTo' },
  orders: bothDirections({ VALID_FROM: 'validFrom' }),
  defaultOrder: [{ property: 'validFrom', direction: 'ASC' }],
  placeProperty: 'placeId',
};
