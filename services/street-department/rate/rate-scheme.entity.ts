import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';

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
  filters: { id: 'id', nameZh: 'nameZh', nameEn: 'nameEn', validFrom: 'validFrom', validTo: 'validTo' },
  orders: bothDirections({ VALID_FROM: 'validFrom' }),
  defaultOrder: [{ property: 'validFrom', direction: 'ASC' }],
};
