import type {
  BaseContext,
  GraphQLRequestContext,
  GraphQLRequestContextDidEncounterErrors,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestContextDidResolveSource,
  GraphQLRequestContextParsingDidStart,
  GraphQLRequestContextValidationDidStart,
  GraphQLRequestContextWillSendResponse,
} from '@apollo/server';

/**
 * What is done with each request while Apollo Server answers it: hooks that are the same for all, or those for one
 * request, or none for it. They have the names and the meaning of the server's own, and none waits for anything.
 */
export type RequestStep<Context extends BaseContext> =
  RequestHooks<Context> | ((request: GraphQLRequestContext<Context>) => RequestHooks<Context> | undefined);

export interface RequestHooks<Context extends BaseContext> {
  didResolveSource?(request: GraphQLRequestContextDidResolveSource<Context>): void;
  /** Returns what is called once the document is read. */
  parsingDidStart?(request: GraphQLRequestContextParsingDidStart<Context>): AtEnd<Error>;
  validationDidStart?(request: GraphQLRequestContextValidationDidStart<Context>): AtEnd<readonly Error[]>;
  /** Throws where the operation may not run. */
  didResolveOperation?(request: GraphQLRequestContextDidResolveOperation<Context>): void;
  didEncounterErrors?(request: GraphQLRequestContextDidEncounterErrors<Context>): void;
  willSendResponse?(request: GraphQLRequestContextWillSendResponse<Context>): void;
}

export type AtEnd<Wrong> = ((wrong?: Wrong) => void) | undefined;
