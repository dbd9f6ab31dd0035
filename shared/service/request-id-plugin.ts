import type { GraphQLFormattedError } from 'graphql';

/** The part of every context by which a request can be found again in the logs. */
export interface RequestIdContext {
  readonly requestId?: string;
}

/** What this needs of Apollo Server, which the gateway runs on; services do without, so the package is not theirs. */
interface RequestIdPlugin {
  requestDidStart(): Promise<{
    willSendResponse(request: {
      readonly response: {
        readonly body:
          | { readonly kind: 'single'; readonly singleResult: { errors?: readonly GraphQLFormattedError[] } }
          | { readonly kind: 'incremental' };
      };
      readonly contextValue: RequestIdContext;
    }): Promise<void>;
  }>;
}

/** Puts the id of the request into each of its errors, so that whoever reports one can be helped. */
export const requestIdPlugin: RequestIdPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response, contextValue: { requestId } }) => {
        const { body } = response;
        if (body.kind === 'single' && body.singleResult.errors && requestId !== undefined) {
          body.singleResult.errors = body.singleResult.errors.map((error) => ({
            ...error,
            extensions: { ...error.extensions, requestId },
          }));
        }
        return Promise.resolve();
      },
    }),
};
