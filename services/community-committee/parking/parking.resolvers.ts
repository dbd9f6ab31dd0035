import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import { reportedQuantity } from '../reported-quantity';
import type { Resolvers } from '../resolver-types.generated';
import type { ParkingSchemeRow } from './scheme.entity';

export const parkingResolvers: Resolvers = {
  Query: {
    parkingScheme: (_root, { id }, { loaders }) => knownRow(loaders.parkingSchemeById, id, 'ParkingScheme'),
    parkingSchemes: (_root, list, { loaders }) => readConnection(loaders.parkingSchemes, list),
    parkingAgreement: (_root, { id }, { loaders }) =>
      knownRow(loaders.parkingAgreementById, id, 'ParkingAgreement'),
    parkingAgreements: (_root, list, { loaders }) => readConnection(loaders.parkingAgreements, list),
  },

  ParkingScheme: {
    __resolveReference: ({ id }, { loaders }) => loaders.parkingSchemeById.load(id),
    // Only the keys: coordination keeps places and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    committee: ({ committeeId }) => (committeeId === null ? null : { id: committeeId }),
    spaces: ({ spaces, spacesPrecision, asOf, source }) =>
      reportedQuantity({ value: spaces, precision: spacesPrecision, asOf, source }),
  },

  ParkingAgreement: {
    __resolveReference: ({ id }, { loaders }) => loaders.parkingAgreementById.load(id),
    place: ({ placeId }) => ({ id: placeId }),
    partners: ({ partnerIds }) => partnerIds.map((id) => ({ id })),
    addedSpaces: ({ addedSpaces, addedSpacesPrecision, asOf, source }) =>
      reportedQuantity({ value: addedSpaces, precision: addedSpacesPrecision, asOf, source }),
  },

  Place: {
    parkingScheme: async ({ id }, _args, { loaders }) =>
      newest(await loaders.parkingSchemesByPlaceId.load(id)),
    parkingSchemes: ({ id }, list, { loaders }) =>
      readConnection(loaders.parkingSchemes, list, { below: id }),
    parkingAgreements: ({ id }, list, { loaders }) =>
      readConnection(loaders.parkingAgreements, list, { below: id }),
  },
};

/** The one that began last; one without a beginning counts as the oldest. */
function newest(schemes: readonly ParkingSchemeRow[]): ParkingSchemeRow | null {
  const byBeginning = [...schemes].sort((one, other) =>
    (one.validFrom ?? '').localeCompare(other.validFrom ?? ''),
  );
  return byBeginning.at(-1) ?? null;
}
