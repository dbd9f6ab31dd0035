import { createTraceState, isSpanContextValid, type SpanContext } from '@opentelemetry/api';

/** Headers as Node.js hands them over. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

const form =
  /^(?<version>[\da-f]{2})-(?<traceId>[\da-f]{32})-(?<spanId>[\da-f]{16})-(?<flags>[\da-f]{2})(?<rest>-.*)?$/;

/** The span a caller names as the parent of this request (W3C Trace Context); null where none is, or a wrong one. */
export function readTraceParent({ traceparent, tracestate }: Headers): SpanContext | null {
  const { version, traceId, spanId, flags, rest } =
    (typeof traceparent === 'string' && form.exec(traceparent)?.groups) || {};
  if (traceId === undefined || spanId === undefined || version === 'ff') return null;
  // Later versions may say more; this one may not.
  if (version === '00' && rest !== undefined) return null;
  const parent: SpanContext = {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags ?? '00', 16) & 1,
    isRemote: true,
    ...(typeof tracestate === 'string' &&
      tracestate.length <= 512 && { traceState: createTraceState(tracestate) }),
  };
  return isSpanContextValid(parent) ? parent : null;
}

/** The headers that name a span as the parent of what is asked next. */
export function traceParentHeaders(span: SpanContext | undefined): Record<string, string> {
  if (span === undefined || !isSpanContextValid(span)) return {};
  const flags = span.traceFlags.toString(16).padStart(2, '0');
  const traceState = span.traceState?.serialize();
  return {
    traceparent: `00-${span.traceId}-${span.spanId}-${flags}`,
    ...(traceState && { tracestate: traceState }),
  };
}
