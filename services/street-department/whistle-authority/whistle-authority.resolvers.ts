import { checkId } from '@courtyard/shared/ids';
import { dayOf } from '@courtyard/shared/calendar';
import { readConnection } from '@courtyard/shared/list/connection';
import { checkOrganizationKinds } from '@courtyard/shared/organization-kinds';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { judgeWhistle } from '@courtyard/shared/whistle/judge-whistle';
import type { Resolvers } from '../resolver-types.generated';

export const whistleAuthorityResolvers: Resolvers = {
  Query: {
    whistleAuthorities: (_root, list, { loaders }) => readConnection(loaders.whistleAuthorities, list),

    whistlePreview: async (
      _root,
      { place, issuerKind = null, category, responders, asOf },
      { dataSource, loaders },
    ) => {
      checkOrganizationKinds([
        ...(issuerKind === null ? [] : [issuerKind]),
        ...responders.map(({ kind }) => kind),
      ]);
      await requirePlace(dataSource.manager, checkId(place, 'Place'));
      const rules = await loaders.whistleAuthoritiesBearingOnPlaceId.load(place);
      return judgeWhistle(rules, { issuerKind, category, responders, day: asOf ?? dayOf() });
    },
  },

  Place: {
    whistleReachInputs: async ({ id }, _args, { loaders }) => {
      const rows = await loaders.whistleAuthoritiesBearingOnPlaceId.load(id);
      return rows.map((row) => ({ ...row, isProposal: row.effect === 'PROPOSAL' }));
    },
    whistleLimitInputs: ({ id }, _args, { loaders }) => loaders.whistleLimitsBearingOnPlaceId.load(id),
  },

  WhistleAuthority: {
    // Only the key: coordination keeps the places.
    place: ({ placeId }) => ({ id: placeId }),
  },
};
