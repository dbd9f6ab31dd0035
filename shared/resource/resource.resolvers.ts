import type { LentResourceRow, OwnedResourceRow } from './resource.entity';

/** Where the loaders of `createResourceLoaders` are found. */
interface ResourceContext<Row> {
  readonly loaders: { readonly resourceById: { load(id: string): Promise<Row | null> } };
}

/** What the type of every class of owners answers alike. */
export const ownedResourceResolvers = {
  listedSince: ({ validFrom }: OwnedResourceRow) => validFrom,
  listedUntil: ({ validTo }: OwnedResourceRow) => validTo,
};

/** Resolvers of the type of a class of owners that lends its resources. */
export const lentResourceResolvers = {
  ...ownedResourceResolvers,
  __resolveReference: ({ id }: { id: string }, { loaders }: ResourceContext<LentResourceRow>) =>
    loaders.resourceById.load(id),
  // Only the keys: coordination keeps the matters.
  matters: ({ matterCodes }: LentResourceRow) => matterCodes?.map((code) => ({ code })) ?? null,
};
