import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { chooseOperation, readVariables } from './choose-operation';
import { createDocumentReader, type KnownOperation } from './documents';
import { createDocumentFinder } from './persisted-documents';
import type { GraphRequest } from './read-request';

/** An operation that a caller may run, with its variables. */
export interface AskedOperation {
  readonly operation: KnownOperation;
  /** As the caller sent them; they have been found to fit. */
  readonly rawVariables: GraphRequest['variables'];
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Told of the operation as soon as it is known which one is meant. */
type Note = (definition: OperationDefinitionNode) => void;

/** The way from a request to its operation, whichever way it came; each step throws `RequestRefused` where it ends. */
export function createOperationReader(
  schema: GraphQLSchema,
): (asked: GraphRequest, note: Note) => AskedOperation {
  const findDocument = createDocumentFinder();
  const readDocument = createDocumentReader(schema);
  return (asked, note) => {
    const { text, keep } = findDocument(asked);
    const operation = chooseOperation(schema, readDocument(text), asked);
    note(operation.definition);
    keep?.();
    const variables = readVariables(schema, operation, asked.variables);
    return { operation, rawVariables: asked.variables, variables };
  };
}
