import type { Context } from '../context';
import type { NodeReference } from './node-reference';

/**
 * What coordination knows of a thing: the row of its own things, what the index has of a resource, and of another's
 * thing only its key where the index has it; the gateway asks its owner for the rest.
 */
export async function loadNode(
  { __typename, id }: NodeReference,
  context: Context,
): Promise<NodeReference | null> {
  const loader: NodeLoader | undefined = ownLoaders(context)[__typename];
  if (loader === undefined)
    return (await context.loaders.indexRowById.load(id)) === null ? null : { __typename, id };
  const row = await loader.load(id);
  return row === null ? null : { ...row, __typename };
}

interface NodeLoader {
  load(id: string): Promise<Omit<NodeReference, '__typename'> | null>;
}

function ownLoaders({ loaders }: Context): Partial<Record<NodeReference['__typename'], NodeLoader>> {
  return {
    Place: loaders.placeById,
    Organization: loaders.organizationById,
    SourceDocument: loaders.sourceDocumentById,
    CommunityResource: loaders.resourceById,
    OwnerUnitResource: loaders.resourceById,
    PropertyResource: loaders.resourceById,
    StreetResource: loaders.resourceById,
    PartnerResource: loaders.resourceById,
    CommitteeMembership: loaders.membershipById,
    CooperationMechanism: loaders.mechanismById,
    PolicyDocument: loaders.policyById,
    CityFigure: loaders.cityFigureById,
  };
}
