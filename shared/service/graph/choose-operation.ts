import { getVariableValues, OperationTypeNode, type GraphQLSchema } from 'graphql';
import type { KnownDocument, KnownOperation } from './documents';
import type { GraphRequest } from './read-request';
import { badRequest, coded, RequestRefused, withCode } from './request-refused';

/** The operation of a document that is asked for. Throws `RequestRefused` where there is none that can be run. */
export function chooseOperation(
  schema: GraphQLSchema,
  { operations }: KnownDocument,
  { operationName, isLink }: Pick<GraphRequest, 'operationName' | 'isLink'>,
): KnownOperation {
  const [operation, ...others] =
    operationName === undefined
      ? operations
      : operations.filter(({ definition }) => definition.name?.value === operationName);
  if (operation === undefined || others.length > 0) throw unknownOperation(operationName);
  const kind = operation.definition.operation;
  if (isLink && kind !== OperationTypeNode.QUERY) {
    throw badRequest(`GET requests only support query operations, not ${kind} operations`, 405, {
      allow: 'POST',
    });
  }
  if (!schema.getRootType(kind)) throw unresolved(`This graph has no ${kind} operations.`);
  return operation;
}

function unknownOperation(name: string | undefined): RequestRefused {
  return unresolved(
    name
      ? `The document has no operation named "${name.slice(0, 60)}".`
      : 'Say by operationName which of the operations of the document is to be run.',
  );
}

function unresolved(why: string): RequestRefused {
  return new RequestRefused([coded(why, 'OPERATION_RESOLUTION_FAILURE')], 400);
}

/** More are not looked for in one request. */
const mostErrors = 50;

/** The values of an operation's variables. Throws `RequestRefused` for those that do not fit. */
export function readVariables(
  schema: GraphQLSchema,
  { definition }: KnownOperation,
  given: GraphRequest['variables'],
): Readonly<Record<string, unknown>> {
  const { errors, coerced } = getVariableValues(schema, definition.variableDefinitions ?? [], given, {
    maxErrors: mostErrors,
  });
  if (errors !== undefined) throw new RequestRefused(withCode(errors, 'BAD_USER_INPUT'), 400);
  return coerced;
}
