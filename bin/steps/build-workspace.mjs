import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { filesBelow } from './files-below.mjs';

const recipe = {
  bundle: false,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  logLevel: 'error',
  // The compiler settings of the project are for checking; what is emitted is settled here.
  tsconfigRaw: '{ "compilerOptions": { "strict": true } }',
};
const skippedFolders = new Set(['dist', 'node_modules', 'test', 'console', 'coverage']);
const stampName = '.sources.json';

/** Brings the `dist` of one workspace up to date and answers how many files were written. */
export async function buildWorkspace(folder) {
  const outputFolder = path.join(folder, 'dist');
  const sources = await findSources(folder);
  const before = await readStamp(outputFolder);
  const stale = sources.filter(
    (source) => before[source.name] !== source.digest || !existsSync(path.join(outputFolder, source.output)),
  );
  const strays = await findStrays(outputFolder, sources);
  if (stale.length === 0 && strays.length === 0) return 0;
  await Promise.all(strays.map((name) => rm(path.join(outputFolder, name))));
  await mkdir(outputFolder, { recursive: true });
  await transpile(
    folder,
    stale.filter((source) => source.name.endsWith('.ts')),
  );
  await copyAll(
    folder,
    stale.filter((source) => !source.name.endsWith('.ts')),
  );
  await writeStamp(outputFolder, sources);
  return stale.length;
}

async function findSources(folder) {
  const names = (await filesBelow(folder, skippedFolders)).filter(isSource);
  return Promise.all(names.map((name) => describe(folder, name)));
}

function isSource(name) {
  if (name.endsWith('.ts')) return !/\.(test|d|generated)\.ts$/.test(name);
  if (name.endsWith('.json')) return !/^(package|tsconfig.*)\.json$/.test(path.basename(name));
  return name.endsWith('.graphql');
}

async function describe(folder, name) {
  const content = await readFile(path.join(folder, name));
  // Contents and not times: a checkout or a copy may set any time it likes.
  const digest = createHash('sha256').update(JSON.stringify(recipe)).update(content).digest('hex');
  return { name, digest, output: name.replace(/\.ts$/, '.js') };
}

async function findStrays(outputFolder, sources) {
  const wanted = new Set([stampName]);
  for (const { output } of sources) wanted.add(output).add(`${output}.map`);
  return (await filesBelow(outputFolder)).filter((name) => !wanted.has(name));
}

async function transpile(folder, sources) {
  if (sources.length === 0) return;
  // Loaded here, since most builds find nothing to do.
  const esbuild = await import('esbuild');
  await esbuild.build({
    ...recipe,
    entryPoints: sources.map((source) => path.join(folder, source.name)),
    outbase: folder,
    outdir: path.join(folder, 'dist'),
  });
}

async function copyAll(folder, sources) {
  for (const { name, output } of sources) {
    const target = path.join(folder, 'dist', output);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(path.join(folder, name), target);
  }
}

async function readStamp(outputFolder) {
  try {
    return JSON.parse(await readFile(path.join(outputFolder, stampName), 'utf8'));
  } catch {
    return {};
  }
}

async function writeStamp(outputFolder, sources) {
  const digests = Object.fromEntries(sources.map(({ name, digest }) => [name, digest]));
  await writeFile(path.join(outputFolder, stampName), JSON.stringify(digests, null, 1));
}
