import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { groupedByKey } from '@courtyard/shared/batch';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { PlaceEntity, placeList } from './place.entity';

/** A place above or below another, with the number of steps between them; 0 is the place itself. */
export interface RelatedPlace {
  readonly id: string;
  readonly distance: number;
}

export function createPlaceLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    placeById: createRowLoader(dataSource, PlaceEntity, rule),
    places: createListLoader({ dataSource, description: placeList, rule }),

    /** The place itself and all it lies in, along every hierarchy, nearest first. */
    ancestryByPlaceId: new DataLoader<string, RelatedPlace[]>(async (ids) => {
      const pairs = await dataSource.query<Array<RelatedPlace & { place: string }>>(
        `SELECT place_id AS place, ancestor_id AS id, distance FROM place_ancestor
          WHERE place_id = ANY($1) ORDER BY distance, ancestor_id`,
        [ids],
      );
      return groupedByKey(ids, pairs, ({ place }) => place);
    }),

    /** The parents of a place in every hierarchy: its own, and those it also lies in. */
    parentIdsByPlaceId: new DataLoader<string, string[]>(async (ids) => {
      const pairs = await dataSource.query<Array<{ place: string; parent: string }>>(
        `SELECT place_id AS place, ancestor_id AS parent FROM place_ancestor
          WHERE place_id = ANY($1) AND distance = 1 ORDER BY ancestor_id`,
        [ids],
      );
      return groupedByKey(ids, pairs, ({ place }) => place).map((group) => group.map(({ parent }) => parent));
    }),

    /** The physical parts of a place: its children that are no zones, which only divide it. */
    partIdsByPlaceId: new DataLoader<string, string[]>(async (ids) => {
      const parts = await dataSource.query<Array<{ parent: string; id: string }>>(
        `SELECT parent_id AS parent, id FROM place
          WHERE parent_id = ANY($1) AND kind <> 'ZONE' AND retired_at IS NULL ORDER BY id`,
        [ids],
      );
      return groupedByKey(ids, parts, ({ parent }) => parent).map((group) => group.map(({ id }) => id));
    }),
  };
}
