import type { GatewayContext } from './context';
import type { RequestHooks } from './engine/request-steps/request-step';

/** Puts the id of the request into each of its errors, so that whoever reports one can be helped. */
export const nameRequestInErrors: RequestHooks<GatewayContext> = {
  willSendResponse: ({ response: { body }, contextValue: { requestId } }) => {
    if (body.kind !== 'single' || !body.singleResult.errors) return;
    body.singleResult.errors = body.singleResult.errors.map((error) => ({
      ...error,
      extensions: { ...error.extensions, requestId },
    }));
  },
};
