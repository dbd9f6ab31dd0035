import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGatewaySettings, type GatewaySettings } from './settings';
import { StartRefused } from './start-refused';

/** What a gateway is started with. */
export interface Start {
  readonly settings: GatewaySettings;
  /** The content of the file that the settings name. */
  readonly supergraph: string;
}

/** Throws `StartRefused` where that cannot be used. */
export function readStart(commandLine: readonly string[]): Start {
  // Compiled, this file lies one folder below the workspace.
  const supergraphFile = join(__dirname, '..', 'supergraph.graphql');
  const settings = readGatewaySettings(commandLine, { supergraphFile });
  return { settings, supergraph: readSupergraph(settings.supergraphFile) };
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
