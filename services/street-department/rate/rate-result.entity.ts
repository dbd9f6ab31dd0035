import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';

/** How well an organization handled demands in a period, as counts. */
export interface RateResultRow extends PeriodRow {
  organizationId: string;
  schemeId: string;
  assessed: number;
  responded: number;
  calledBack: number;
  solved: number;
  satisfied: number;
  excluded: number;
  rank: number | null;
  rankedAmong: number | null;
}

export const RateResultEntity = periodEntity<RateResultRow>({
  name: 'RateResult',
  table: 'rate_result',
  index: ({ organizationId, schemeId }) => ({ place: null, facets: { organizationId, schemeId } }),
  columns: {
    organizationId: { type: 'text' },
    schemeId: { type: 'text' },
    assessed: { type: 'int' },
    responded: { type: 'int' },
    calledBack: { type: 'int' },
    solved: { type: 'int' },
    satisfied: { type: 'int' },
    excluded: { type: 'int' },
    rank: { type: 'int', nullable: true },
    rankedAmong: { type: 'int', nullable: true },
  },
});

export const rateResultList: ListDescription<RateResultRow> = {
  entity: RateResultEntity,
  filters: {
    id: 'id',
    organization: 'organizationId',
    scheme: 'schemeId',
    validFrom: 'validFrom',
    validTo: 'validTo',
  },
  orders: bothDirections({ VALID_FROM: 'validFrom' }),
  defaultOrder: [{ property: 'validFrom', direction: 'DESC' }],
};
