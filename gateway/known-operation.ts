import { GraphQLError } from 'graphql';
import type { GatewayContext } from './context';
import type { RequestHooks } from './engine/request-steps/request-step';

/** Refuses a request that names no operation this graph can run; unrefused, it would count as a failure of ours. */
export const refuseUnknownOperations: RequestHooks<GatewayContext> = {
  didResolveOperation: ({ operation, operationName, request, schema }) => {
    if (operation === undefined) throw unknownOperation(request.operationName ?? operationName);
    if (!schema.getRootType(operation.operation)) {
      throw refused(`This graph has no ${operation.operation} operations.`);
    }
  },
};

function unknownOperation(name: string | null | undefined): GraphQLError {
  return refused(
    name
      ? `The document has no operation named "${name.slice(0, 60)}".`
      : 'Say by operationName which of the operations of the document is to be run.',
  );
}

function refused(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });
}
