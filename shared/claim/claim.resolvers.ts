import type { ClaimRow } from './claim.entity';

/** Resolvers of the shared Claim type: other entities by their key only. */
export const claimResolvers = {
  Claim: {
    place: ({ placeId }: ClaimRow) => ({ id: placeId }),
    matter: ({ matterCode }: ClaimRow) => ({ code: matterCode }),
    holder: ({ holderId }: ClaimRow) => ({ id: holderId }),
    exceptMatters: ({ exceptMatters }: ClaimRow) => exceptMatters.map((code) => ({ code })),
  },
};
