import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { groupedByKey } from '@courtyard/shared/batch';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowsLoader } from '@courtyard/shared/list/row-loader';
import { IssueRouteEntity, issueRouteList, type IssueRouteRow } from './route.entity';

export function createRouteLoaders(dataSource: DataSource, rule: RowRule) {
  const routesByPlaceId = createRowsLoader(dataSource, IssueRouteEntity, rule, 'placeId');
  return {
    issueRoutes: createListLoader({ dataSource, description: issueRouteList, rule }),

    /** The routes of a place and of all it lies in, those of the nearest place first. */
    issueRoutesInReachByPlaceId: new DataLoader<string, IssueRouteRow[]>(async (placeIds) => {
      const placesInReach = await readPlacesInReach(dataSource, placeIds);
      return Promise.all(
        placesInReach.map(async (ids) =>
          (await Promise.all(ids.map((id) => routesByPlaceId.load(id)))).flat(),
        ),
      );
    }),
  };
}

async function readPlacesInReach(dataSource: DataSource, placeIds: readonly string[]): Promise<string[][]> {
  const pairs = await dataSource.query<Array<{ placeId: string; ancestorId: string }>>(
    `SELECT place_id AS "placeId", ancestor_id AS "ancestorId" FROM place_ancestor
      WHERE place_id = ANY($1) ORDER BY distance, ancestor_id`,
    [placeIds],
  );
  const pairsByPlace = groupedByKey(placeIds, pairs, (pair) => pair.placeId);
  return pairsByPlace.map((group) => group.map(({ ancestorId }) => ancestorId));
}
