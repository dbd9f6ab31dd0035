import { buildASTSchema, type DocumentNode, type GraphQLSchema } from 'graphql';
import { clientDocument } from './client-document';
import type { LinkedFeatures } from './linked-features';

/** The schema that callers see: no inaccessible element, no machinery of composition. */
export function createApiSchema(document: DocumentNode, features: LinkedFeatures): GraphQLSchema {
  return buildASTSchema(clientDocument(document, features, { hideInaccessible: true }), {
    assumeValidSDL: true,
  });
}
