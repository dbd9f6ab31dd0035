import { dayOf } from '@courtyard/shared/calendar';
import type { Resolvers } from '../resolver-types.generated';

export const publicContactResolvers: Resolvers = {
  Organization: {
    publicContact: async ({ id }, _args, { loaders }) => {
      const today = dayOf();
      const contacts = await loaders.publicContactsByOrganizationId.load(id);
      // The newest of those that hold today: a contact is for those who want to call now.
      const holding = contacts.filter(
        ({ validFrom, validTo }) =>
          (validFrom === null || validFrom <= today) && (validTo === null || today < validTo),
      );
      return holding.at(-1) ?? null;
    },
  },
};
