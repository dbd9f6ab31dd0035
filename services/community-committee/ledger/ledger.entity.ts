import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { Day } from '@courtyard/shared/calendar';
import type {
  DemanderKind,
  IssueChannel,
  LedgerArrangement,
  LedgerUpkeep,
} from '../resolver-types.generated';

/** A list on which a community keeps what people need. */
export interface DemandLedgerRow extends PeriodRow {
  nameZh: string;
  nameEn: string;
  placeId: string;
  keeperId: string;
  channels: IssueChannel[];
  demanderKinds: DemanderKind[];
  collectedByZh: string | null;
  collectedByEn: string | null;
  arrangements: LedgerArrangement[];
  upkeep: LedgerUpkeep | null;
  lastChangedOn: Day | null;
}

export const DemandLedgerEntity = periodEntity<DemandLedgerRow>({
  name: 'DemandLedger',
  table: 'demand_ledger',
  columns: {
    nameZh: { type: 'text' },
    nameEn: { type: 'text' },
    placeId: { type: 'text' },
    keeperId: { type: 'text' },
    channels: { type: 'text', array: true },
    demanderKinds: { type: 'text', array: true },
    collectedByZh: { type: 'text', nullable: true },
    collectedByEn: { type: 'text', nullable: true },
    arrangements: { type: 'text', array: true },
    upkeep: { type: 'text', nullable: true },
    lastChangedOn: { type: 'date', nullable: true },
  },
});

export const demandLedgerList: ListDescription<DemandLedgerRow> = {
  entity: DemandLedgerEntity,
  type: 'DemandLedger',
  noun: ['a demand ledger', 'demand ledgers'],
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    keeper: { property: 'keeperId', type: 'ID', names: 'Organization' },
    upkeep: { property: 'upkeep', type: 'LedgerUpkeep' },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
