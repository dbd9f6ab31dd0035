import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import { refusal } from '@courtyard/shared/errors/refusal';
import { checkOperation } from '../checked-operation';
import type { OperationOptions } from '../operation-options';
import type { OperationRequest } from '../operation-request';
import type { ServedGraph } from '../served-graph';
import { openStream } from './open-stream';

const noStreams = {
  zh: '一次应答装不下订阅；请要 text/event-stream，或用 WebSocket',
  en: 'one answer cannot carry a subscription; ask for text/event-stream, or by a WebSocket',
};

const nothingSelected = {
  zh: '按所给变量，订阅没有选取任何字段',
  en: 'with these variables the subscription selects no field',
};

/**
 * Opens a subscription, where the request came by a way that carries streams: once it has passed what every operation
 * passes, and its source has begun, the answers go that way and the request itself is answered with nothing.
 */
export async function openSubscription<Context extends object>(
  graph: ServedGraph,
  request: OperationRequest<Context>,
  options: OperationOptions<Context>,
): Promise<GatewayExecutionResult> {
  const { context } = request;
  const take = options.streamTo?.(context) ?? null;
  if (take === null) throw refusal('BAD_REQUEST', { why: noStreams });
  const checked = await checkOperation(graph, request, options);
  if ('errors' in checked) return checked;
  const { source } = checked.prepared;
  if (source === null) throw refusal('BAD_REQUEST', { why: nothingSelected });
  const opening = openStream(graph, { checked, source, context }, options);
  const errors = await opening.opened;
  if (errors !== null) return { errors };
  take(opening.stream);
  return { data: null };
}
