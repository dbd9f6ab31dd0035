import type { Metrics } from '@courtyard/shared/service/metrics';
import { noteErrors, noteOperation } from '@courtyard/shared/service/observed-request';
import type { GatewayContext } from './context';
import type { RequestHooks } from './engine/request-steps/request-step';

/** Notes which operation a request runs, and the codes of its errors. */
export function observeOperations(metrics: Metrics): RequestHooks<GatewayContext> {
  return {
    didResolveOperation: ({ operation, contextValue: { observed } }) => {
      if (observed && operation) noteOperation(observed, operation);
    },
    willSendResponse: ({ response: { body }, contextValue: { observed } }) => {
      const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
      if (errors !== undefined) noteErrors(observed, errors, metrics);
    },
  };
}
