import type { ApolloServerPlugin } from '@apollo/server';
import { catalogue } from '../errors/catalogue';
import type { Metrics } from './metrics';

/** What log and metrics learn of a request from GraphQL: never its text, its variables or its answer. */
export interface ObservedRequest {
  operation?: { readonly type: string; readonly name: string | null };
  errorCodes?: readonly string[];
}

/** The part of every context through which a request is observed. */
export interface ObservedContext {
  readonly observed?: ObservedRequest;
}

const observations = new WeakMap<object, ObservedRequest>();

/** The one note on a request, made when it is first asked for. */
export function observationOf(request: object): ObservedRequest {
  const observed = observations.get(request) ?? {};
  observations.set(request, observed);
  return observed;
}

/** Notes which operation a request runs, and the codes of its errors. */
export function observePlugin({ graphqlErrors }: Metrics): ApolloServerPlugin<ObservedContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ operation, operationName, contextValue: { observed } }) => {
          if (observed && operation) {
            observed.operation = { type: operation.operation, name: nameToLog(operationName) };
          }
          return Promise.resolve();
        },
        willSendResponse: ({ response: { body }, contextValue: { observed } }) => {
          const errors = (body.kind === 'single' && body.singleResult.errors) || [];
          const codes = errors.map(({ extensions }) => listedCode(extensions?.code));
          for (const code of codes) graphqlErrors.inc({ code });
          if (observed && codes.length > 0) observed.errorCodes = [...new Set(codes)];
          return Promise.resolve();
        },
      }),
  };
}

/** A label has to come from a list of ours, whatever a subgraph answers. */
function listedCode(code: unknown): string {
  return typeof code === 'string' && Object.hasOwn(catalogue, code) ? code : 'OTHER';
}

/** The caller wrote it: what could be the number of a telephone or of a person is not kept. */
function nameToLog(name: string | null): string | null {
  return name?.replace(/\d{5,}/g, '…').slice(0, 60) ?? null;
}
