import { negotiate } from './answer-media-type';
import type { GatewayContext } from './context';
import type { RequestHooks } from './engine/request-steps/request-step';

/**
 * Answers an operation that cannot be run with 200 where the caller asked for `application/json` by name: such a
 * client takes any other status for a fault on the way (GraphQL over HTTP, 6.4.1). All others hear 400.
 */
export const chooseStatus: RequestHooks<GatewayContext> = {
  willSendResponse: ({ request, response: { http, body } }) => {
    if (http.status !== 400) return;
    const accepted = negotiate(request.http?.headers.get('accept'));
    const asksForJson = accepted?.isNamed && accepted.mediaType === 'application/json';
    const errors = (body.kind === 'single' && body.singleResult.errors) || [];
    const isUnderstood = errors.every(({ extensions }) => extensions?.code !== 'BAD_REQUEST');
    if (asksForJson && isUnderstood) http.status = 200;
  },
};
