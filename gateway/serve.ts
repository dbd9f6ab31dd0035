import { join } from 'node:path';
import type { Logger } from '@courtyard/shared/service/log';
import type { GatherMetrics } from '@courtyard/shared/service/metrics';
import { stopWithProcess } from '@courtyard/shared/service/stop-with-process';
import { followFile } from './engine/supergraph/follow-file';
import type { SpanExport } from './engine/telemetry/export-spans';
import type { Start } from './read-start';
import { startGateway } from './server';
import { StartRefused } from './start-refused';

export interface Serving extends Start {
  readonly log: Logger;
  /** Null where this process is the whole gateway. */
  readonly gatherMetrics: GatherMetrics | null;
}

/** Serves in this process until it is told to stop. */
export async function serve({ settings, supergraph, log, gatherMetrics }: Serving): Promise<void> {
  // Compiled, this file lies one folder below the workspace.
  const consoleFolder = join(__dirname, '..', 'console', 'dist');
  const spans = await startSpanExport();
  const gateway = await startGateway({
    ...settings,
    supergraph,
    consoleFolder,
    log,
    gatherMetrics,
    tracer: spans?.tracer ?? null,
  }).catch(inWords(settings.supergraphFile));
  const followed = followFile(settings.supergraphFile, {
    current: supergraph,
    onChange: (content) => gateway.replaceSupergraph(content),
    log,
  });
  stopWithProcess(log, async () => {
    // A graph that is on its way is not waited for.
    void followed.close();
    await gateway.close();
    await spans?.close();
  });
}

/** What an operator can mend is said without the place in the code. */
function inWords(supergraphFile: string) {
  return (error: unknown): never => {
    const { name, message } = error as Error;
    if (name === 'ManifestRefused') throw new StartRefused(message);
    if (name !== 'SupergraphRefused') throw error;
    throw new StartRefused(`The supergraph ${supergraphFile} cannot be served: ${message}`);
  };
}

/** Only where somebody takes them: what sends spans takes its time to load. */
async function startSpanExport(): Promise<SpanExport | null> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, OTEL_SDK_DISABLED } = process.env;
  const isWanted = Boolean(OTEL_EXPORTER_OTLP_ENDPOINT || OTEL_EXPORTER_OTLP_TRACES_ENDPOINT);
  if (!isWanted || OTEL_SDK_DISABLED === 'true') return null;
  const { exportSpans } = await import('@courtyard/gateway/engine/telemetry/export-spans');
  return exportSpans('courtyard-gateway');
}
