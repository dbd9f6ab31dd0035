import type { GatewayExecutionResult, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';

/** What the engine reads of a request, whose operation Apollo Server has parsed, validated and chosen. */
export interface OperationRequest<Context = object> extends Pick<
  GatewayGraphQLRequestContext,
  'schema' | 'document' | 'operation' | 'queryHash'
> {
  readonly request: Pick<GatewayGraphQLRequestContext['request'], 'variables'>;
  readonly context: Context;
}

export type AnswerRequest<Context> = (request: OperationRequest<Context>) => Promise<GatewayExecutionResult>;
