import type { Metrics } from '@courtyard/shared/service/metrics';
import { noteErrors, noteOperation } from '@courtyard/shared/service/observed-request';
import type { GatewayContext } from './context';
import type { RequestStep } from './engine/request-steps/request-step';

/** Notes which operation a request runs, and the codes of its errors. */
export function observeOperations(metrics: Metrics): RequestStep<GatewayContext> {
  const hooks: ReturnType<RequestStep<GatewayContext>> = {
    didResolveOperation: ({ operation, contextValue: { observed } }) => {
      if (observed && operation) noteOperation(observed, operation);
    },
    willSendResponse: ({ response: { body }, contextValue: { observed } }) => {
      const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
      if (errors !== undefined) noteErrors(observed, errors, metrics);
    },
  };
  return () => hooks;
}
