import type { Day } from '@courtyard/shared/calendar';
import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { PlaceKind, Precision } from '@courtyard/shared/vocabulary-terms';
import type { ReportInKind } from '../resolver-types.generated';

/** How many of a kind have reported in at a place; the people among them are only ever counted. */
export interface ReportInRow extends PeriodRow {
  kind: ReportInKind;
  placeId: string;
  registered: number | null;
  registeredPrecision: Precision | null;
  active: number | null;
  asOf: Day | null;
}

export const ReportInEntity = periodEntity<ReportInRow>({
  name: 'ReportIn',
  table: 'report_in',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: {
    kind: { type: 'text' },
    placeId: { type: 'text' },
    registered: { type: 'int', nullable: true },
    registeredPrecision: { type: 'text', nullable: true },
    active: { type: 'int', nullable: true },
    asOf: { type: 'date', nullable: true },
  },
});

export const reportInList: ListDescription<ReportInRow> = {
  entity: ReportInEntity,
  type: 'ReportIn',
  noun: ['a count of report-ins', 'counts of report-ins'],
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    kind: { property: 'kind', type: 'ReportInKind' },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
  statistics: {
    field: 'reportInStats',
    groups: ['kind', 'place'],
    measures: {
      registered: { property: 'registered', persons: true },
      active: { property: 'active', persons: true, partOf: 'registered' },
    },
  },
};

/** To which kinds of place one may report in. */
export interface ReportInRuleRow extends PeriodRow {
  kind: ReportInKind;
  placeKinds: PlaceKind[];
  placeId: string;
}

export const ReportInRuleEntity = periodEntity<ReportInRuleRow>({
  name: 'ReportInRule',
  table: 'report_in_rule',
  columns: {
    kind: { type: 'text' },
    placeKinds: { type: 'text', array: true },
    placeId: { type: 'text' },
  },
});
