import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { RowRule } from '../database/row-rule';
import { createListLoader } from '../list/list-loader';
import { rowsOfPairs, type ScopePair } from '../place-replica/rows-in-scope';
import type { PlaceKind } from '../vocabulary-terms';
import { ClaimEntity, claimList, type ClaimRow } from './claim.entity';

/** The places below these are few enough to hand their claims over with an answer; above them the index serves. */
const kindsWithClaimsBelow: readonly PlaceKind[] = [
  'COMPOUND',
  'BUILDING',
  'BUNGALOW_AREA',
  'STAIRWELL',
  'ZONE',
  'FACILITY',
];

/** A zone divides the community or compound it belongs to; claims on it speak for a part of that place. */
export const kindsDividedByZones: readonly PlaceKind[] = ['COMMUNITY', 'VILLAGE', 'COMPOUND'];

/**
 * Readers of a stakeholder's claims. The two `inputs` feed the derivation: all claims, past and present,
 * whoever asks, since the answer who is responsible must not depend on the asker.
 */
export function createClaimLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    claims: createListLoader({ dataSource, description: claimList, rule }),

    claimInputsByPlaceId: new DataLoader<string, ClaimRow[]>(async (placeIds) => {
      const pairs = await dataSource.query<ScopePair[]>(
        `SELECT place_id AS asked, ancestor_id AS stated FROM place_ancestor WHERE place_id = ANY($1)
          UNION
         SELECT zone.ancestor_id, zone.place_id FROM place_ancestor zone
           JOIN place_replica divided ON divided.id = zone.ancestor_id AND divided.kind = ANY($2)
           JOIN place_replica part ON part.id = zone.place_id AND part.kind = 'ZONE'
          WHERE zone.ancestor_id = ANY($1)`,
        [placeIds, kindsDividedByZones],
      );
      return rowsOfPairs(dataSource, ClaimEntity, placeIds, pairs);
    }),

    claimInputsBelowByPlaceId: new DataLoader<string, ClaimRow[] | null>(async (placeIds) => {
      const pairs = await dataSource.query<ScopePair[]>(
        `SELECT below.ancestor_id AS asked, below.place_id AS stated FROM place_ancestor below
           JOIN place_replica place ON place.id = below.ancestor_id AND place.kind = ANY($2)
          WHERE below.ancestor_id = ANY($1)`,
        [placeIds, kindsWithClaimsBelow],
      );
      // A place lies in itself, so one that may look below has at least that pair.
      const looking = new Set(pairs.map(({ asked }) => asked));
      const others = pairs.filter(({ asked, stated }) => asked !== stated);
      const claims = await rowsOfPairs(dataSource, ClaimEntity, placeIds, others);
      return claims.map((found, index) => (looking.has(placeIds[index] ?? '') ? found : null));
    }),
  };
}
