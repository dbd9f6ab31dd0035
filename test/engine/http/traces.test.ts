import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportSpans } from '@courtyard/gateway/engine/telemetry/export-spans';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-base';
import { eventually } from '../../system/support/eventually';
import { startSmallGateway, type SmallGateway } from './support/small-gateway';

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });

let graph: SmallGateway;
beforeAll(async () => {
  graph = await startSmallGateway({ tracer: provider.getTracer('test') });
});
beforeEach(() => {
  exporter.reset();
  graph.requests.length = 0;
});
afterAll(() => graph.close());

const query = 'query Care($id: ID!) { tree(id: $id) { name carer } }';

interface Told {
  readonly name: string;
  readonly below: string | undefined;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly failure: string | undefined;
}

/** The spans of the newest request; the answer may be there before the last of them has ended. */
function spans(): Promise<readonly Told[]> {
  return eventually(() => {
    const ended = exporter.getFinishedSpans();
    return ended.some(({ name }) => name === 'request') && ended.map((span) => told(span, ended));
  });
}

function told(
  { name, parentSpanId, attributes, status }: ReadableSpan,
  among: readonly ReadableSpan[],
): Told {
  return {
    name,
    below: among.find((span) => span.spanContext().spanId === parentSpanId)?.name,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([key]) => !key.startsWith('http.'))),
    failure: status.message,
  };
}

describe('the spans of a request', () => {
  it('tell what was done, and which subgraph was asked', async () => {
    const variables = { id: 'hidden-35' };
    await graph.post({ query, variables }, { 'x-request-id': 'visit-1', authorization: 'Bearer hidden' });

    const all = await spans();

    expect(all).toEqual([
      { name: 'parse', below: 'request', attributes: {}, failure: undefined },
      { name: 'validate', below: 'request', attributes: {}, failure: undefined },
      { name: 'plan', below: 'request', attributes: {}, failure: undefined },
      { name: 'fetch', below: 'request', attributes: { subgraph: 'trees' }, failure: undefined },
      { name: 'fetch', below: 'request', attributes: { subgraph: 'carers' }, failure: undefined },
      {
        name: 'request',
        below: undefined,
        attributes: {
          'url.path': '/graphql',
          'courtyard.request.id': 'visit-1',
          'graphql.operation.type': 'query',
          'graphql.operation.name': 'Care',
        },
        failure: undefined,
      },
    ]);
    expect(JSON.stringify(all)).not.toContain('hidden');
  });

  it('leave out what was done for an earlier request', async () => {
    await graph.post({ query, variables: { id: '36' } });

    const all = await spans();

    expect(all.map(({ name }) => name)).not.toContain('parse');
  });

  it('tell by its code why a document cannot be run', async () => {
    await graph.post({ query: '{ lamp }' });

    const all = await spans();

    expect(all.find(({ name }) => name === 'validate')).toMatchObject({
      failure: 'GRAPHQL_VALIDATION_FAILED',
    });
    expect(all.find(({ name }) => name === 'request')?.attributes).toMatchObject({
      'courtyard.error.codes': ['GRAPHQL_VALIDATION_FAILED'],
    });
  });

  it('belong to the trace that the caller names, and subgraphs hear of their own span', async () => {
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    await graph.post(
      { query, variables: { id: '37' } },
      { traceparent: `00-${traceId}-b7ad6b7169203331-01` },
    );
    await spans();

    const ended = exporter.getFinishedSpans();
    const ids = ended.filter(({ name }) => name === 'fetch').map((span) => span.spanContext().spanId);

    expect(new Set(ended.map((span) => span.spanContext().traceId))).toEqual(new Set([traceId]));
    expect(ended.find(({ name }) => name === 'request')?.parentSpanId).toBe('b7ad6b7169203331');
    expect(graph.requests.map(({ headers }) => headers.traceparent)).toEqual(
      ids.map((id) => `00-${traceId}-${id}-01`),
    );
  });
});

describe('spans that are sent', () => {
  let collector: Server;
  const received: string[] = [];
  beforeAll(async () => {
    collector = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        received.push(`${request.method} ${request.url} ${body}`);
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    const { port } = collector.address() as AddressInfo;
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${port}`;
  });
  afterAll(() => {
    delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
    collector.closeAllConnections();
    collector.close();
  });

  it('come to the collector when the gateway closes at the latest', async () => {
    const spanExport = await exportSpans('lane-gateway');
    const sending = await startSmallGateway({ tracer: spanExport.tracer });
    await sending.post({ query, variables: { id: '38' } });

    await sending.close();
    await spanExport.close();

    expect(received).toHaveLength(1);
    expect(received[0]).toMatch(/^POST \/v1\/traces \{"resourceSpans":/);
    expect(received[0]).toContain('"lane-gateway"');
    expect(received[0]?.match(/"name":"(request|parse|validate|plan|fetch)"/g)).toHaveLength(6);
  });
});
