import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from './context';

/** Spans for what is done with a document. One that was read before is neither parsed nor validated again. */
export const traceOperation: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: ({ contextValue: { trace } }) => {
    if (trace.isSilent) return Promise.resolve();
    const step = (name: string, failure: string) => () => {
      const span = trace.begin(name);
      return Promise.resolve((wrong?: Error | readonly Error[]) => {
        span.end(wrong === undefined ? undefined : failure);
        return Promise.resolve();
      });
    };
    return Promise.resolve({
      parsingDidStart: step('parse', 'GRAPHQL_PARSE_FAILED'),
      validationDidStart: step('validate', 'GRAPHQL_VALIDATION_FAILED'),
    });
  },
};
