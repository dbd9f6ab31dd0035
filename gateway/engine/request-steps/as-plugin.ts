import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContextDidEncounterErrors,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestContextDidResolveSource,
  GraphQLRequestContextParsingDidStart,
  GraphQLRequestContextResponseForOperation,
  GraphQLRequestContextValidationDidStart,
  GraphQLRequestContextWillSendResponse,
  GraphQLRequestListener,
  GraphQLResponse,
} from '@apollo/server';
import type { AtEnd, RequestHooks, RequestStep } from './request-step';

/** Answers an operation in place of the server's executor; null where that is to answer it. */
export type Respond<Context extends BaseContext> = (
  request: GraphQLRequestContextResponseForOperation<Context>,
) => Promise<GraphQLResponse | null>;

/**
 * Several steps as one plugin, in their order. The server makes and awaits promises for each plugin at each of ten
 * places, also where it has no hook; for a small query that is a good part of all there is to do.
 */
export function asPlugin<Context extends BaseContext>(
  steps: ReadonlyArray<RequestStep<Context>>,
  respond: Respond<Context> = () => Promise.resolve(null),
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: (request) => {
      const hooks: RequestHooks<Context>[] = [];
      for (const step of steps) {
        const ofStep = typeof step === 'function' ? step(request) : step;
        if (ofStep !== undefined) hooks.push(ofStep);
      }
      return Promise.resolve(new Listener(hooks, respond));
    },
  };
}

const done = Promise.resolve();

/** A class, since every request has one. */
class Listener<Context extends BaseContext> implements GraphQLRequestListener<Context> {
  private readonly hooks: ReadonlyArray<RequestHooks<Context>>;
  private readonly respond: Respond<Context>;

  constructor(hooks: ReadonlyArray<RequestHooks<Context>>, respond: Respond<Context>) {
    this.hooks = hooks;
    this.respond = respond;
  }

  didResolveSource(request: GraphQLRequestContextDidResolveSource<Context>) {
    for (const hook of this.hooks) hook.didResolveSource?.(request);
    return done;
  }

  parsingDidStart(request: GraphQLRequestContextParsingDidStart<Context>) {
    return Promise.resolve(together(this.hooks.map((hook) => hook.parsingDidStart?.(request))));
  }

  validationDidStart(request: GraphQLRequestContextValidationDidStart<Context>) {
    return Promise.resolve(together(this.hooks.map((hook) => hook.validationDidStart?.(request))));
  }

  // What a step throws is to be a rejection, as the server expects it; all others hear of the operation nevertheless.
  didResolveOperation(request: GraphQLRequestContextDidResolveOperation<Context>): Promise<void> {
    let refusal: Error | undefined;
    for (const hook of this.hooks) {
      try {
        hook.didResolveOperation?.(request);
      } catch (error) {
        refusal ??= error as Error;
      }
    }
    return refusal === undefined ? done : Promise.reject(refusal);
  }

  responseForOperation(request: GraphQLRequestContextResponseForOperation<Context>) {
    return this.respond(request);
  }

  didEncounterErrors(request: GraphQLRequestContextDidEncounterErrors<Context>) {
    for (const hook of this.hooks) hook.didEncounterErrors?.(request);
    return done;
  }

  willSendResponse(request: GraphQLRequestContextWillSendResponse<Context>) {
    for (const hook of this.hooks) hook.willSendResponse?.(request);
    return done;
  }
}

/** The last that began ends first, as the server has it. */
function together<Wrong>(endings: ReadonlyArray<AtEnd<Wrong>>) {
  const atEnd = endings.filter((ending) => ending !== undefined).reverse();
  return (wrong?: Wrong) => {
    for (const ending of atEnd) ending(wrong);
    return done;
  };
}
