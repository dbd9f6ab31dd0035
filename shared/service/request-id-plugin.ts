import type { ApolloServerPlugin } from '@apollo/server';

/** The part of every context by which a request can be found again in the logs. */
export interface RequestIdContext {
  readonly requestId?: string;
}

/** Puts the id of the request into each of its errors, so that whoever reports one can be helped. */
export const requestIdPlugin: ApolloServerPlugin<RequestIdContext> = {
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
