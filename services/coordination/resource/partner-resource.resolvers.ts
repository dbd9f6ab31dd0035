import type { Context } from '../context';
import { loadAll } from '../place/load-all';
import type { Resolvers } from '../resolver-types.generated';
import type { PartnerResourceRow } from './partner-resource.entity';
import { indexedResource } from './resource.resolvers';
import type { ResourceRow } from './resource.entity';

export const partnerResourceResolvers: Resolvers = {
  PartnerResource: {
    ...indexedResource,
    serves: ({ servesIds }, _args, { loaders }) => loadAll(loaders.placeById, servesIds),
    matters: async (row, _args, context) => mattersOf(await kept(row, context), context),
    capacity: keptField('capacity'),
    openingTimes: keptField('openingTimes'),
    listCompleteness: keptField('listCompleteness'),
    source: keptField('source'),
  },
};

/** Answers a field that the index leaves out from the row itself. */
function keptField<Field extends keyof PartnerResourceRow>(field: Field) {
  return async (row: ResourceRow, _args: object, context: Context) => (await kept(row, context))[field];
}

async function kept({ id }: ResourceRow, { loaders }: Context): Promise<PartnerResourceRow> {
  const row = await loaders.partnerResourceById.load(id);
  if (row === null) throw new Error(`The index lists ${id}, which coordination does not have.`);
  return row;
}

async function mattersOf({ matterCodes }: PartnerResourceRow, { loaders }: Context) {
  if (matterCodes === null) return null;
  return (await loaders.allMatters.load('all')).filter(({ code }) => matterCodes.includes(code));
}
