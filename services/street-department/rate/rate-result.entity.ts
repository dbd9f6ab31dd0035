import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { RateExclusion } from '../resolver-types.generated';

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
  /** Why; they add up to those excluded. Null where the reasons are not stated. */
  exclusions: RateExclusion[] | null;
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
    exclusions: { type: 'jsonb', nullable: true },
    rank: { type: 'int', nullable: true },
    rankedAmong: { type: 'int', nullable: true },
  },
});

export const rateResultList: ListDescription<RateResultRow> = {
  entity: RateResultEntity,
  type: 'RateResult',
  noun: ['a rate result', 'rate results'],
  columns: {
    id: { property: 'id', type: 'ID' },
    organization: { property: 'organizationId', type: 'ID', names: 'Organization' },
    scheme: { property: 'schemeId', type: 'ID', names: 'RateScheme', loader: 'rateSchemeById' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
    validTo: { property: 'validTo', type: 'Date' },
  },
  relations: {
    schemeWhere: { own: 'schemeId', theirs: 'id', many: false, of: 'RateScheme' },
  },
  defaultOrder: [{ property: 'validFrom', direction: 'DESC' }],
  statistics: {
    field: 'rateResultStats',
    groups: ['organization', 'scheme', 'validFrom'],
    measures: {
      assessed: { property: 'assessed' },
      responded: { property: 'responded' },
      calledBack: { property: 'calledBack' },
      solved: { property: 'solved' },
      satisfied: { property: 'satisfied' },
      excluded: { property: 'excluded' },
    },
  },
};
