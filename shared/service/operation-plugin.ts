import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';

/** Refuses a request that names no operation this graph can run; unrefused, it would count as a failure of ours. */
export const operationPlugin: ApolloServerPlugin<object> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation, operationName, request, schema }) => {
        if (operation === undefined) throw unknownOperation(request.operationName ?? operationName);
        if (!schema.getRootType(operation.operation)) {
          throw refused(`This graph has no ${operation.operation} operations.`);
        }
        return Promise.resolve();
      },
    }),
};

function unknownOperation(name: string | null): GraphQLError {
  return refused(
    name
      ? `The document has no operation named "${name.slice(0, 60)}".`
      : 'Say by operationName which of the operations of the document is to be run.',
  );
}

function refused(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE, http: { status: 400 } },
  });
}
