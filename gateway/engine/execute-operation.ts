import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { answerChecked } from './answer-checked';
import { checkOperation, type CheckedOperation } from './checked-operation';
import { answerInParts } from './defer/answer-in-parts';
import type { OperationOptions } from './operation-options';
import type { OperationRequest } from './operation-request';
import type { ServedGraph } from './served-graph';
import { sharingKey, type SharedQuestion } from './sharing/sharing-key';
import { openSubscription } from './streams/open-subscription';
import type { Cancellation } from './cancellation';

/** Answers one checked operation: what the caller may see of it, weighed, planned, asked for, and shaped. */
export async function executeOperation<Context extends object>(
  graph: ServedGraph,
  request: OperationRequest<Context>,
  options: OperationOptions<Context>,
): Promise<GatewayExecutionResult> {
  try {
    return await answerOperation(graph, request, options);
  } catch (error) {
    // Nothing was asked of anybody yet: a refusal is the whole answer.
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

async function answerOperation<Context extends object>(
  graph: ServedGraph,
  request: OperationRequest<Context>,
  options: OperationOptions<Context>,
): Promise<GatewayExecutionResult> {
  const { operation, context } = request;
  if (operation.operation === OperationTypeNode.SUBSCRIPTION)
    return openSubscription(graph, request, options);
  const takeParts = operation.operation === OperationTypeNode.QUERY ? options.partsTo?.(context) : null;
  const checked = await checkOperation(graph, request, options, { inParts: Boolean(takeParts) });
  if ('errors' in checked) return checked;
  const { deferred } = checked.prepared;
  if (takeParts && deferred !== null)
    return answerInParts(graph, checked, { context, deferred, takeParts }, options);
  const signal = options.signalOf?.(context);
  const ask = (until: Cancellation | undefined) =>
    answerChecked(graph, checked, { context, signal: until }, options);
  const { sharing } = options;
  if (sharing === undefined) return ask(signal);
  if (operation.operation === OperationTypeNode.MUTATION) {
    return ask(signal).finally(() => sharing.beginAnew());
  }
  return sharing.join(graph, { key: sharingKey(sharedQuestion(request, checked, options)), signal, ask });
}

function sharedQuestion<Context extends object>(
  { queryHash, operation, context }: OperationRequest<Context>,
  { question, authorized, overrides }: CheckedOperation,
  { callerOf, headersOf, showsCost }: OperationOptions<Context>,
): SharedQuestion {
  return {
    queryHash,
    operationName: operation.name?.value ?? null,
    classKey: authorized.classKey,
    overrides,
    caller: callerOf(context),
    headers: headersOf(context),
    variables: question.given,
    showsCost: showsCost?.(context) === true,
  };
}
