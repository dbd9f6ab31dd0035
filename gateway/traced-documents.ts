import type { GatewayContext } from './context';
import type { RequestStep } from './engine/request-steps/request-step';

/** Spans for what is done with a document. One that was read before is neither parsed nor validated again. */
export const traceDocuments: RequestStep<GatewayContext> = ({ contextValue: { trace } }) => {
  if (trace.isSilent) return undefined;
  const step = (name: string, failure: string) => () => {
    const span = trace.begin(name);
    return (wrong?: Error | readonly Error[]) => span.end(wrong === undefined ? undefined : failure);
  };
  return {
    parsingDidStart: step('parse', 'GRAPHQL_PARSE_FAILED'),
    validationDidStart: step('validate', 'GRAPHQL_VALIDATION_FAILED'),
  };
};
