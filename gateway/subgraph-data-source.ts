import { RemoteGraphQLDataSource, type GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { SpanKind } from '@opentelemetry/api';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { GraphQLError } from 'graphql';
import { describe } from '@courtyard/shared/errors/refusal';
import type { Logger } from '@courtyard/shared/service/log';
import type { GatewayContext } from './context';
import type { Trace } from './engine/telemetry/trace';
import { nullEntities, representationsOf, type Representation } from './null-entities';
import type { SubgraphMetrics } from './subgraph-metrics';

interface DataSourceOptions {
  readonly name: string;
  readonly url: string;
  readonly timeoutMs: number;
  readonly log: Logger;
  readonly duration: SubgraphMetrics['duration'];
}

/**
 * Asks one subgraph. One that fails costs its own fields: an entity fetch is then answered with nulls and one
 * error that names the stakeholder. A failed root fetch stays an error. A class because the gateway asks for one.
 */
export class SubgraphDataSource extends RemoteGraphQLDataSource<GatewayContext> {
  readonly #name: string;
  readonly #log: Logger;
  readonly #duration: SubgraphMetrics['duration'];

  constructor({ name, url, timeoutMs, log, duration }: DataSourceOptions) {
    super({ url });
    this.#name = name;
    this.#log = log;
    this.#duration = duration;
    // The stock client waits for ever, tries again and follows redirects.
    this.fetcher = ((address: string, init: RequestInit) =>
      fetch(address, {
        ...init,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      })) as typeof this.fetcher;
  }

  override willSendRequest({ request, context }: GraphQLDataSourceProcessOptions<GatewayContext>): void {
    // The context is empty while the graph is loaded.
    const { headers = {} } = context as Partial<GatewayContext>;
    for (const [name, value] of Object.entries(headers)) request.http?.headers.set(name, value);
  }

  override async process(
    options: GraphQLDataSourceProcessOptions<GatewayContext>,
  ): Promise<GatewayGraphQLResponse> {
    const { request, context } = options;
    const representations = representationsOf(request.variables);
    const measured = this.#duration.startTimer({ subgraph: this.#name });
    const { span, traced } = traceFetch(this.#name, options);
    try {
      const response = await super.process(traced);
      if (isAnswer(response, representations)) {
        span?.end();
        measured({ outcome: response.errors?.length ? 'errors' : 'answered' });
        return response;
      }
      throw new Error('The answer is not that of a GraphQL server.');
    } catch (error) {
      measured({ outcome: 'unavailable' });
      span?.end('SUBGRAPH_UNAVAILABLE');
      this.#log.warn(
        { subgraph: this.#name, requestId: context.requestId, err: error },
        'a subgraph could not be asked',
      );
      const unavailable = this.#unavailable();
      if (representations === null || request.query === undefined) throw unavailable;
      return { data: { _entities: nullEntities(request.query, representations) }, errors: [unavailable] };
    }
  }

  #unavailable(): GraphQLError {
    const extensions = describe('SUBGRAPH_UNAVAILABLE', { stakeholder: this.#name });
    return new GraphQLError(extensions.messageEn, { extensions: { ...extensions, subgraph: this.#name } });
  }
}

/** No trace while the graph is loaded. */
function traceFetch(
  subgraph: string,
  options: GraphQLDataSourceProcessOptions<GatewayContext>,
): { span?: Trace; traced: GraphQLDataSourceProcessOptions<GatewayContext> } {
  const context = options.context as Partial<GatewayContext>;
  const span = context.trace?.begin('fetch', { subgraph }, SpanKind.CLIENT);
  if (span === undefined) return { traced: options };
  const headers = { ...context.headers, ...span.headers() };
  return { span, traced: { ...options, context: { ...context, headers } } as typeof options };
}

/**
 * An answer with neither data nor errors is a page or something else that is no GraphQL. An entity fetch is answered
 * only with an entity, or null, for each representation: what derives from it has to learn of anything less.
 */
function isAnswer(
  response: GatewayGraphQLResponse,
  representations: readonly Representation[] | null,
): boolean {
  if (!isObject(response)) return false;
  const { data, errors } = response;
  if (representations === null) return isObject(data) || Array.isArray(errors);
  const entities: unknown = data?._entities;
  return Array.isArray(entities) && entities.length === representations.length;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
