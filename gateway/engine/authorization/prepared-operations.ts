import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Authorized } from './authorized';
import type { AuthorizationRules } from './authorization-rules';
import {
  readOperationRequirements,
  type OperationOfDocument,
  type OperationRequirements,
} from './operation-requirements';

/** What is kept of an operation between requests. */
export interface PreparedOperation {
  readonly requirements: OperationRequirements;
  readonly byClassKey: Map<string, Authorized>;
}

type PreparedDocument = Map<OperationDefinitionNode, PreparedOperation>;

/** Lives as long as the rules and the document do. */
const preparedByRules = new WeakMap<AuthorizationRules, WeakMap<DocumentNode, PreparedDocument>>();

/** Reads an operation once for as long as its parsed document is kept. */
export function prepareOperation(rules: AuthorizationRules, request: OperationOfDocument): PreparedOperation {
  const byDocument = preparedByRules.get(rules) ?? new WeakMap<DocumentNode, PreparedDocument>();
  preparedByRules.set(rules, byDocument);
  const byOperation =
    byDocument.get(request.document) ?? new Map<OperationDefinitionNode, PreparedOperation>();
  byDocument.set(request.document, byOperation);
  const prepared = byOperation.get(request.operation) ?? {
    requirements: readOperationRequirements(rules, request),
    byClassKey: new Map<string, Authorized>(),
  };
  byOperation.set(request.operation, prepared);
  return prepared;
}
