import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { refusal } from '@courtyard/shared/errors/refusal';
import type { GatewayContext } from '../context';

/**
 * Lets links subscribe where the answer may be a stream, and takes a place for a subscription before it is opened.
 * Apollo Server lets links only query; here too they change nothing.
 */
export const seatSubscriptions: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: ({ request: { http }, contextValue: { takeStreamPlace } }) => {
    if (takeStreamPlace === null) return Promise.resolve(undefined);
    const isLink = http?.method === 'GET';
    return Promise.resolve({
      // After the link was read and other sites were refused.
      didResolveSource: () => {
        if (http) http.method = 'POST';
        return Promise.resolve();
      },
      didResolveOperation: ({ operation }) => {
        if (isLink && operation?.operation === OperationTypeNode.MUTATION) throw onlyByPost();
        if (operation?.operation === OperationTypeNode.SUBSCRIPTION) takeStreamPlace();
        return Promise.resolve();
      },
    });
  },
};

function onlyByPost() {
  const why = 'GET requests only support query operations, not mutation operations';
  const error = refusal('BAD_REQUEST', { why });
  error.extensions.http = { status: 405, headers: new Map([['allow', 'POST']]) };
  return error;
}
