import { buildASTSchema, type DocumentNode, type GraphQLSchema } from 'graphql';
import { clientDocument } from './client-document';
import { deferDirective } from './defer-directive';
import type { LinkedFeatures } from './linked-features';

/** The schema that callers see: no inaccessible element, no machinery of composition; `@defer` is the engine's. */
export function createApiSchema(document: DocumentNode, features: LinkedFeatures): GraphQLSchema {
  const { kind, definitions } = clientDocument(document, features, { hideInaccessible: true });
  return buildASTSchema({ kind, definitions: [...definitions, deferDirective] }, { assumeValidSDL: true });
}
