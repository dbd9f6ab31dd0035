import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';

/** How the three rates are weighed in a time; weights in percent. */
export interface RateSchemeRow extends PeriodRow {
  nameZh: string;
  nameEn: string | null;
  responseWeight: number | null;
  resolutionWeight: number | null;
  satisfactionWeight: number | null;
}

export const RateSchemeEntity = periodEntity<RateSchemeRow>({
  name: 'RateScheme',
  table: 'rate_scheme',
  columns: {
    nameZh: { type: 'text' },
    nameEn: { type: 'text', nullable: true },
    responseWeight: { type: 'double precision', nullable: true },
    resolutionWeight: { type: 'double precision', nullable: true },
    satisfactionWeight: { type: 'double precision', nullable: true },
  },
});

export const rateSchemeList: ListDescription<RateSchemeRow> = {
  entity: RateSchemeEntity,
  type: 'RateScheme',
  noun: ['a rate scheme', 'rate schemes'],
  columns: {
    id: { property: 'id', type: 'ID' },
    nameZh: { property: 'nameZh', type: 'String' },
    nameEn: { property: 'nameEn', type: 'String' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
    validTo: { property: 'validTo', type: 'Date' },
  },
  defaultOrder: [{ property: 'validFrom', direction: 'ASC' }],
};
