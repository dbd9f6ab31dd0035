import { OperationTypeNode } from 'graphql';
import { refusal } from '@courtyard/shared/errors/refusal';
import type { GatewayContext } from '../context';
import type { RequestStep } from '../engine/request-steps/request-step';

/**
 * Lets links subscribe where the answer may be a stream, and takes a place for a subscription before it is opened.
 * Apollo Server lets links only query; here too they change nothing.
 */
export const seatSubscriptions: RequestStep<GatewayContext> = ({ request, contextValue }) => {
  const { http } = request;
  const { takeStreamPlace } = contextValue;
  if (takeStreamPlace === null) return undefined;
  const isLink = http?.method === 'GET';
  return {
    // After the link was read and other sites were refused.
    didResolveSource: () => {
      if (http) http.method = 'POST';
    },
    didResolveOperation: ({ operation }) => {
      if (isLink && operation?.operation === OperationTypeNode.MUTATION) throw onlyByPost();
      if (operation?.operation === OperationTypeNode.SUBSCRIPTION) takeStreamPlace();
    },
  };
};

function onlyByPost() {
  const why = 'GET requests only support query operations, not mutation operations';
  const error = refusal('BAD_REQUEST', { why });
  error.extensions.http = { status: 405, headers: new Map([['allow', 'POST']]) };
  return error;
}
