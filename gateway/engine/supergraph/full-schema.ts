import { buildASTSchema, type DocumentNode, type GraphQLSchema } from 'graphql';
import { clientDocument } from './client-document';
import type { LinkedFeatures } from './linked-features';

/** The callers' schema and the inaccessible elements too: required fields may be among them. */
export function createFullSchema(document: DocumentNode, features: LinkedFeatures): GraphQLSchema {
  return buildASTSchema(clientDocument(document, features, { hideInaccessible: false }), {
    assumeValid: true,
    assumeValidSDL: true,
  });
}
