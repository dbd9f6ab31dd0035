import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { IssueLevel } from '../resolver-types.generated';

/** Who takes on the issues of a level at a place. */
export interface IssueRouteRow extends PeriodRow {
  placeId: string;
  level: IssueLevel;
  handlerIds: string[];
  handlersComplete: boolean;
}

export const IssueRouteEntity = periodEntity<IssueRouteRow>({
  name: 'IssueRoute',
  table: 'issue_route',
  columns: {
    placeId: { type: 'text' },
    level: { type: 'text' },
    handlerIds: { type: 'text', array: true },
    handlersComplete: { type: 'boolean' },
  },
});

export const issueRouteList: ListDescription<IssueRouteRow> = {
  entity: IssueRouteEntity,
  type: 'IssueRoute',
  noun: ['an issue route', 'issue routes'],
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    level: { property: 'level', type: 'IssueLevel' },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
