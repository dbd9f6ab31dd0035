import { GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';

/** What this needs of Apollo Server, which the gateway runs on; services do without, so the package is not theirs. */
interface OperationPlugin {
  requestDidStart(): Promise<{
    didResolveOperation(request: {
      readonly operation?: OperationDefinitionNode;
      readonly operationName?: string | null;
      readonly request: { readonly operationName?: string };
      readonly schema: GraphQLSchema;
    }): Promise<void>;
  }>;
}

/** Refuses a request that names no operation this graph can run; unrefused, it would count as a failure of ours. */
export const operationPlugin: OperationPlugin = {
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
