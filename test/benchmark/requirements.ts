import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Something that the benchmark needs and does not find; its message says what to do. */
export class Missing extends Error {}

/** Throws `Missing` unless processor times can be read and what is compared with is installed. */
export function checkRequirements(): void {
  if (!existsSync('/proc/self/stat')) {
    throw new Missing(
      'Processor times are read from /proc, which this system does not have: run it on Linux.',
    );
  }
  const installed = createRequire(path.join(__dirname, 'package.json'));
  for (const name of ['postgraphile', 'postgraphile-plugin-connection-filter', 'autocannon']) {
    try {
      installed.resolve(name);
    } catch {
      throw new Missing(
        `The package ${name} is not installed: run \`npm ci --prefix test/benchmark\` first.`,
      );
    }
  }
}

/** A program of Node 24, which PostGraphile 5 needs and on which both servers run. Throws `Missing` without one. */
export function findNode24(): string {
  if (process.version.startsWith('v24.')) return process.execPath;
  try {
    const [command, ...args] = [
      'npx',
      '--yes',
      '--package=node@24',
      '--',
      'node',
      '--print',
      'process.execPath',
    ];
    return execFileSync(command ?? '', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    throw new Missing(
      'Node 24 is missing, and `npx --package=node@24` could not bring it: use Node 24 yourself.',
    );
  }
}
