import {
  isSpanContextValid,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace as api,
  type Attributes,
  type Context,
  type Tracer,
} from '@opentelemetry/api';
import { readTraceParent, traceParentHeaders, type Headers } from './trace-parent';

/**
 * One span, from which others begin. Handed on by hand: nothing has to be kept per asynchronous call, and a process
 * without telemetry pays next to nothing.
 */
export interface Trace {
  /** Nobody records it, and nobody waits to be told of it. */
  readonly isSilent: boolean;
  /** Begins a span below this one. */
  begin(name: string, attributes?: Attributes, kind?: SpanKind): Trace;
  /** What is known only later. */
  note(attributes: Attributes): void;
  /** Ends it. A failure is told by its code; the words of an error may hold what a caller wrote. */
  end(failure?: string): void;
  /** What tells the next server that it works for this span; empty where nobody traces. */
  headers(): Record<string, string>;
}

/** Begins the span of a request, below the one that the caller names. */
export function beginTrace(tracer: Tracer, name: string, headers: Headers): Trace {
  const parent = readTraceParent(headers);
  const context = parent === null ? ROOT_CONTEXT : api.setSpanContext(ROOT_CONTEXT, parent);
  return begin(tracer, context, { name, kind: SpanKind.SERVER });
}

const silence: Trace = {
  isSilent: true,
  begin: () => silence,
  note: () => undefined,
  end: () => undefined,
  headers: () => ({}),
};

interface SpanDescription {
  readonly name: string;
  readonly kind?: SpanKind;
  readonly attributes?: Attributes;
}

function begin(tracer: Tracer, parent: Context, { name, ...options }: SpanDescription): Trace {
  const span = tracer.startSpan(name, options, parent);
  // Instrumentation may come while the process runs, so each span is looked at.
  if (!span.isRecording() && !isSpanContextValid(span.spanContext())) return silence;
  const context = api.setSpan(parent, span);
  return {
    isSilent: false,
    begin: (inner, attributes, kind) => begin(tracer, context, { name: inner, attributes, kind }),
    note: (attributes) => void span.setAttributes(attributes),
    end: (failure) => {
      if (failure !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: failure });
      span.end();
    },
    headers: () => traceParentHeaders(span.spanContext()),
  };
}

/** Does work within a span of its own, which ends with it. */
export async function inSpan<Result>(
  outer: Trace,
  name: string,
  work: (inner: Trace) => Promise<Result>,
): Promise<Result> {
  const inner = outer.begin(name);
  try {
    const result = await work(inner);
    inner.end();
    return result;
  } catch (error) {
    inner.end(error instanceof Error ? error.name : 'error');
    throw error;
  }
}

/** The tracer of whoever instruments this process; without anybody it does nothing. */
export function standardTracer(): Tracer {
  return api.getTracer('courtyard-gateway');
}
