import { refusal } from '@courtyard/shared/errors/refusal';
import { checkId } from '@courtyard/shared/ids';
import { checkedPageSize } from '@courtyard/shared/list/connection';
import type { Context } from '../context';
import { loadAll } from '../place/load-all';
import { checkMatters } from '../responsibility/check-terms';
import { matterFacts } from '../responsibility/gather-facts';
import type { Resolvers } from '../resolver-types.generated';

/** Farther than anybody walks to see whether it is the same lamp. */
const farthest = 5_000;

export const duplicateResolvers: Resolvers = {
  Query: {
    // Only the keys: the community committee keeps the issues.
    issueDuplicates: async (_root, { place, matter, radiusM, first }, context) => {
      const placeId = checkId(place, 'Place');
      const search = { radiusM: checkedRadius(radiusM ?? 0), first: checkedPageSize(first) };
      checkMatters([matter], await matterFacts(context));
      const withinId = await compoundOf(placeId, context);
      return context.loaders.readDuplicates({ placeId, withinId, matterCode: matter, ...search });
    },
  },
};

/** The compound that a place is or lies in, or the place itself. Throws NOT_FOUND for an unknown place. */
async function compoundOf(placeId: string, { loaders }: Context): Promise<string> {
  const ancestry = await loaders.ancestryByPlaceId.load(placeId);
  if (ancestry.length === 0) throw refusal('NOT_FOUND', { type: 'Place', id: placeId });
  const places = await loadAll(
    loaders.placeById,
    ancestry.map(({ id }) => id),
  );
  return places.find(({ kind }) => kind === 'COMPOUND')?.id ?? placeId;
}

function checkedRadius(radiusM: number): number {
  if (radiusM < 0 || radiusM > farthest) {
    throw refusal('BAD_FILTER', { field: 'radiusM', why: `it is not from 0 to ${farthest}` });
  }
  return radiusM;
}
