import { RemoteGraphQLDataSource, type GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { GraphQLError } from 'graphql';
import { describe } from '@courtyard/shared/errors/refusal';
import type { Logger } from '@courtyard/shared/service/log';
import type { GatewayContext } from './context';
import { nullEntities, representationsOf } from './null-entities';

interface DataSourceOptions {
  readonly name: string;
  readonly url: string;
  readonly timeoutMs: number;
  readonly log: Logger;
}

/**
 * Asks one subgraph. One that fails costs its own fields: an entity fetch is then answered with nulls and one
 * error that names the stakeholder. A failed root fetch stays an error. A class because the gateway asks for one.
 */
export class SubgraphDataSource extends RemoteGraphQLDataSource<GatewayContext> {
  readonly #name: string;
  readonly #log: Logger;

  constructor({ name, url, timeoutMs, log }: DataSourceOptions) {
    super({ url });
    this.#name = name;
    this.#log = log;
    // The stock client waits for ever, tries again and follows redirects.
    this.fetcher = ((address: string, init: RequestInit) =>
      fetch(address, {
        ...init,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      })) as typeof this.fetcher;
  }

  override willSendRequest({ request, context }: GraphQLDataSourceProcessOptions<GatewayContext>): void {
    // Nothing else of the caller's headers goes on. The context is empty while the graph is loaded.
    const { requestId } = context as GatewayContext;
    if (requestId !== undefined) request.http?.headers.set('x-request-id', requestId);
  }

  override async process(
    options: GraphQLDataSourceProcessOptions<GatewayContext>,
  ): Promise<GatewayGraphQLResponse> {
    try {
      const response = await super.process(options);
      if (isGraphQLResponse(response)) return response;
      throw new Error('The answer is not that of a GraphQL server.');
    } catch (error) {
      const { request, context } = options;
      this.#log.warn(
        { subgraph: this.#name, requestId: context.requestId, err: error },
        'a subgraph could not be asked',
      );
      const unavailable = this.#unavailable();
      const representations = representationsOf(request.variables);
      if (representations === null || request.query === undefined) throw unavailable;
      return { data: { _entities: nullEntities(request.query, representations) }, errors: [unavailable] };
    }
  }

  #unavailable(): GraphQLError {
    const extensions = describe('SUBGRAPH_UNAVAILABLE', { stakeholder: this.#name });
    return new GraphQLError(extensions.messageEn, { extensions: { ...extensions, subgraph: this.#name } });
  }
}

/** An answer with neither data nor errors is a page or something else that is no GraphQL. */
function isGraphQLResponse(response: GatewayGraphQLResponse): boolean {
  return (
    response !== null &&
    typeof response === 'object' &&
    (isObject(response.data) || Array.isArray(response.errors))
  );
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
