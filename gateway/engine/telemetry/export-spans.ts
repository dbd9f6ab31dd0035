import type { Tracer } from '@opentelemetry/api';

export interface SpanExport {
  readonly tracer: Tracer;
  /** Sends what is left. */
  close(): Promise<void>;
}

/**
 * Sends spans by OTLP over HTTP, to where OTEL_EXPORTER_OTLP_ENDPOINT points; the exporter reads that and the other
 * variables of OpenTelemetry itself. Loaded here alone: a gateway that sends none need not load it.
 */
export async function exportSpans(serviceName: string): Promise<SpanExport> {
  const [{ BasicTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { Resource }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-base'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const provider = new BasicTracerProvider({
    resource: Resource.default().merge(
      new Resource({ 'service.name': process.env.OTEL_SERVICE_NAME ?? serviceName }),
    ),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  // Not registered for the whole process: only the gateway's own spans are sent, each below its parent.
  return { tracer: provider.getTracer('courtyard-gateway'), close: () => provider.shutdown() };
}
