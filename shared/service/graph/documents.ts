import {
  GraphQLError,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { prepareOperation, type PreparedOperation } from '../execution/prepare-operation';
import { createBoundedCache } from './bounded-cache';
import { RequestRefused, withCode } from './request-refused';

/** A document that fits the graph. */
export interface KnownDocument {
  readonly operations: readonly KnownOperation[];
}

export interface KnownOperation {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly run: PreparedOperation;
}

/** Characters of all documents that are kept; what is made of one takes some hundred times as many bytes. */
const mostCharacters = 300_000;

/** Reads documents; those read lately are known. Throws `RequestRefused` for what cannot be run. */
export function createDocumentReader(schema: GraphQLSchema): (text: string) => KnownDocument {
  const known = createBoundedCache<KnownDocument>(mostCharacters);
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const document = parsed(text);
    const errors = validate(schema, document);
    if (errors.length > 0) throw new RequestRefused(withCode(errors, 'GRAPHQL_VALIDATION_FAILED'), 400);
    const made = { operations: operationsOf(schema, document) };
    known.set(text, made, text.length);
    return made;
  };
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new RequestRefused(withCode([error], 'GRAPHQL_PARSE_FAILED'), 400);
  }
}

function operationsOf(schema: GraphQLSchema, document: DocumentNode): KnownOperation[] {
  const definitions = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return (definitions as OperationDefinitionNode[]).map((definition) => ({
    document,
    definition,
    run: prepareOperation(schema, document, definition),
  }));
}
