import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Installs the packages of package-lock.json unless they are there, and ends with a sentence when that fails. */
export function installPackages(root) {
  const lockFile = path.join(root, 'package-lock.json');
  const stamp = path.join(root, 'node_modules', '.courtyard-packages');
  const digest = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (readOrNull(stamp) === digest) return;
  if (!isInstalled(root, lockFile)) runNpm(root);
  writeFileSync(stamp, digest);
}

/** npm keeps a list of what it installed: somebody may have run `npm ci` by hand. */
function isInstalled(root, lockFile) {
  const hidden = readOrNull(path.join(root, 'node_modules', '.package-lock.json'));
  if (hidden === null) return false;
  const installed = JSON.parse(hidden).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages);
  return wanted.every(([place, entry]) => {
    const isExpected =
      place.includes('node_modules/') && !entry.link && (!entry.optional || isForThisMachine(entry));
    return !isExpected || installed[place]?.version === entry.version;
  });
}

/** Optional packages are expected only where they name this very machine: npm leaves out others for many reasons. */
function isForThisMachine({ os, cpu, libc }) {
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && libc === undefined);
}

function runNpm(root) {
  console.log('正在安装依赖(首次约一两分钟) · Installing packages (a minute or two the first time)');
  // Development packages hold the embedded database and the build, whatever NODE_ENV says.
  const args = ['ci', '--include=dev', '--include=optional'];
  const { status, error } = npmCommand(args, { cwd: root, stdio: 'inherit' });
  if (status === 0) return;
  console.error(
    `The packages could not be installed${error ? ` (${error.message})` : ''}. They come from the npm registry: check ` +
      'that this machine reaches it (npm ping), or its proxy settings, and run the command again.',
  );
  process.exit(1);
}

/** Runs npm, the very one that started this script where there is one. */
export function npmCommand(args, options) {
  const npm = process.env.npm_execpath;
  if (npm && /npm-cli\.c?js$/.test(npm)) return spawnSync(process.execPath, [npm, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function readOrNull(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
