import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLog } from '@courtyard/shared/service/log';
import { stopWithProcess } from '@courtyard/shared/service/stop-with-process';
import { startGateway } from './server';
import { readGatewaySettings } from './settings';

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
  const gateway = await startGateway({ ...settings, supergraph, consoleFolder, log });
  stopWithProcess(log, gateway.close);
}

function readSupergraph(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `The supergraph ${file} cannot be read (${code}). Make it with "npm run compose", or name another one with --supergraph.`,
    );
  }
}

if (require.main === module) void run(process.argv.slice(3));
