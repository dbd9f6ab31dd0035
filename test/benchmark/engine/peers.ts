import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Missing } from '../requirements';
import type { Contender } from './contenders';

const folder = path.join(__dirname, 'node_modules');

/** Throws `Missing` unless processor times can be read and what is compared with is installed. */
export function checkPeers(contenders: readonly Contender[]): void {
  if (!existsSync('/proc/self/stat')) {
    throw new Missing(
      'Processor times are read from /proc, which this system does not have: run it on Linux.',
    );
  }
  const missing = ['undici', ...contenders.flatMap(({ packages }) => packages)].find(
    (name) => versionOf(name) === null,
  );
  if (missing === undefined) return;
  throw new Missing(
    `The package ${missing} is not installed: run \`npm ci --prefix test/benchmark/engine\` first.`,
  );
}

/** Why a row cannot be measured here, as part of a sentence; null when it can. */
export function absenceOf({ nativePackage }: Contender): string | null {
  if (nativePackage === undefined) return null;
  try {
    createRequire(path.join(__dirname, 'package.json'))(nativePackage);
    return null;
  } catch {
    return `${nativePackage} brings no program for ${process.platform} on ${process.arch}`;
  }
}

/** Which releases a row compares with. */
export function versionsOf({ packages }: Contender): string {
  return packages.map((name) => `${name} ${versionOf(name)}`).join(', ');
}

function versionOf(name: string): string | null {
  try {
    const manifest = readFileSync(path.join(folder, name, 'package.json'), 'utf8');
    return (JSON.parse(manifest) as { version: string }).version;
  } catch {
    return null;
  }
}
