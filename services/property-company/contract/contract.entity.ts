import type { Day } from '@courtyard/shared/calendar';
import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { FeeModel } from '../resolver-types.generated';

/** The level of service that a contract names for one matter of its scope. */
export interface AgreedLevel {
  readonly matterCode: string;
  readonly level: string;
}

/** The contract under which a company looks after a place. */
export interface ServiceContractRow extends PeriodRow {
  companyId: string;
  placeId: string;
  scope: string[];
  /** Only of matters for which one is stated; null where none is. */
  levels: AgreedLevel[] | null;
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
    levels: { type: 'jsonb', nullable: true },
    feeModel: { type: 'text', nullable: true },
    endedBy: { type: 'date', nullable: true },
    terminatedReason: { type: 'text', nullable: true },
  },
});

export const contractList: ListDescription<ServiceContractRow> = {
  entity: ServiceContractEntity,
  type: 'ServiceContract',
  noun: ['a contract', 'contracts'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    company: { property: 'companyId', type: 'ID', names: 'Organization' },
    feeModel: { property: 'feeModel', type: 'FeeModel' },
    validTo: { property: 'validTo', type: 'Date' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
    scope: { property: 'scope', type: 'ID' },
  },
  relations: {
    workOrders: { own: 'id', theirs: 'contractId', many: true, of: 'WorkOrder' },
  },
  defaultOrder: [{ property: 'validFrom', direction: 'ASC' }],
  placeProperty: 'placeId',
  statistics: {
    field: 'contractStats',
    groups: ['company', 'feeModel', 'place', 'validFrom', 'validTo'],
  },
};
