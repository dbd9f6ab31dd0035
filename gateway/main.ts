import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLog } from '@courtyard/shared/service/log';
import { stopWithProcess } from '@courtyard/shared/service/stop-with-process';
import { followFile } from './engine/supergraph/follow-file';
import type { SpanExport } from './engine/telemetry/export-spans';
import { startGateway } from './server';
import { readGatewaySettings } from './settings';
import { StartRefused } from './start-refused';

/** Runs the gateway as a process of its own until it is told to stop. */
export async function run(commandLine: readonly string[] = process.argv.slice(2)): Promise<void> {
  const log = createLog('gateway');
  // Compiled, this file lies one folder below the workspace.
  const workspace = join(__dirname, '..');
  const settings = readGatewaySettings(commandLine, {
    supergraphFile: join(workspace, 'supergraph.graphql'),
  });
  const supergraph = readSupergraph(settings.supergraphFile);
  const consoleFolder = join(workspace, 'console', 'dist');
  const spans = await startSpanExport();
  const gateway = await startGateway({
    ...settings,
    supergraph,
    consoleFolder,
    log,
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

function readSupergraph(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartRefused(
      `The supergraph ${file} cannot be read (${code}). Make it with "npm run compose", or name another one with --supergraph.`,
    );
  }
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

if (require.main === module) {
  run(process.argv.slice(3)).catch((error: unknown) => {
    console.error(error instanceof StartRefused ? error.message : error);
    process.exit(1);
  });
}
