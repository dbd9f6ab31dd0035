import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { groupedByKey } from '@courtyard/shared/batch';
import { kindsDividedByZones } from '@courtyard/shared/claim/claim.loaders';
import type { IndexRow } from '../stakeholder-index/index.loaders';

/** What of the index bears on who is responsible. */
export type Statement = Pick<IndexRow, 'id' | 'source' | 'typename' | 'facets'> & { readonly place: string };

/** Most keys of one statement, so that a whole district can be asked about at once. */
const maxBatchSize = 2000;

export function createIndexedFactLoaders(dataSource: DataSource) {
  return {
    /** The claims, the evidence and the funds that were stated of a place itself. */
    statementsByPlaceId: new DataLoader<string, Statement[]>(
      async (placeIds) => {
        const rows = await dataSource.query<Statement[]>(
          `SELECT id, source, typename, place, facets FROM index_row
            WHERE place = ANY($1) AND typename IN ('Claim', 'Indicator', 'MaintenanceFund') ORDER BY id`,
          [placeIds],
        );
        return groupedByKey(placeIds, rows, ({ place }) => place);
      },
      { maxBatchSize },
    ),

    /** How many households a place has, by the latest figure that was reported of it; null where none was. */
    householdsByPlaceId: new DataLoader<string, number | null>(
      async (placeIds) => {
        const figures = await dataSource.query<Array<{ place: string; value: number }>>(
          `SELECT DISTINCT ON (place) place, (facets ->> 'value')::int AS value FROM index_row
            WHERE place = ANY($1) AND typename = 'PopulationFigure' AND facets ->> 'kind' = 'HOUSEHOLDS'
            ORDER BY place, facets ->> 'asOf' DESC NULLS LAST, id`,
          [placeIds],
        );
        const values = new Map(figures.map(({ place, value }) => [place, value]));
        return placeIds.map((id) => values.get(id) ?? null);
      },
      { maxBatchSize },
    ),

    /** The zones that divide a community or compound; claims on them speak for a part of it. */
    zoneIdsByPlaceId: new DataLoader<string, string[]>(
      async (placeIds) => {
        const pairs = await dataSource.query<Array<{ place: string; zone: string }>>(
          `SELECT pair.ancestor_id AS place, pair.place_id AS zone FROM place_ancestor pair
             JOIN place divided ON divided.id = pair.ancestor_id AND divided.kind = ANY($2)
             JOIN place part ON part.id = pair.place_id AND part.kind = 'ZONE'
            WHERE pair.ancestor_id = ANY($1) ORDER BY pair.place_id`,
          [placeIds, kindsDividedByZones],
        );
        return groupedByKey(placeIds, pairs, ({ place }) => place).map((group) =>
          group.map(({ zone }) => zone),
        );
      },
      { maxBatchSize },
    ),

    /** The parts of all compounds in a place; a compound without parts is its own only part. */
    partIdsOfCompoundsWithin: new DataLoader<string, string[]>(async (placeIds) => {
      const pairs = await dataSource.query<Array<{ place: string; part: string }>>(
        `SELECT DISTINCT pair.ancestor_id AS place, coalesce(part.id, compound.id) AS part
           FROM place_ancestor pair
           JOIN place compound ON compound.id = pair.place_id
            AND compound.kind = 'COMPOUND' AND compound.retired_at IS NULL
           LEFT JOIN place part ON part.parent_id = compound.id
            AND part.kind <> 'ZONE' AND part.retired_at IS NULL
          WHERE pair.ancestor_id = ANY($1) ORDER BY 1, 2`,
        [placeIds],
      );
      return groupedByKey(placeIds, pairs, ({ place }) => place).map((group) =>
        group.map(({ part }) => part),
      );
    }),
  };
}
