import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { endPrograms, runProgram } from './support/running-program';
import { removeTemporaryFolders, temporaryFolder } from './support/temporary-folder';

const step = path.join(__dirname, '..', '..', 'bin', 'steps', 'install.mjs');

/** Notes that it was called, and leaves what npm leaves: a list of what is installed. */
const npm = `
const { appendFileSync, copyFileSync, mkdirSync } = require('node:fs');
appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
if (process.env.NPM_FAILS) process.exit(1);
mkdirSync('node_modules', { recursive: true });
copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
`;

afterAll(async () => {
  await endPrograms();
  removeTemporaryFolders();
});

describe('the installation of packages', () => {
  it('happens when there are none, and only then', async () => {
    const folder = projectWith({ lanes: '1.0.0' });

    expect(await install(folder)).toMatchObject({ code: 0 });
    expect(await install(folder)).toMatchObject({ code: 0 });

    expect(calls(folder)).toEqual(['ci --include=dev --include=optional']);
  });

  it('happens again when the lock file asks for other versions', async () => {
    const folder = projectWith({ lanes: '1.0.0' });
    await install(folder);
    writeLockFile(folder, { lanes: '1.0.1' });

    await install(folder);

    expect(calls(folder)).toHaveLength(2);
  });

  it('happens again when the packages were removed', async () => {
    const folder = projectWith({ lanes: '1.0.0' });
    await install(folder);
    rmSync(path.join(folder, 'node_modules'), { recursive: true });

    await install(folder);

    expect(calls(folder)).toHaveLength(2);
  });

  it('is left out when somebody ran npm ci by hand', async () => {
    const folder = projectWith({ lanes: '1.0.0' });
    mkdirSync(path.join(folder, 'node_modules'));
    const lockFile = path.join(folder, 'package-lock.json');
    writeFileSync(path.join(folder, 'node_modules', '.package-lock.json'), readFileSync(lockFile));

    await install(folder);

    expect(calls(folder)).toEqual([]);
  });

  it('says in a sentence that it failed, and is tried again the next time', async () => {
    const folder = projectWith({ lanes: '1.0.0' });

    const failed = await install(folder, { NPM_FAILS: 'yes' });
    await install(folder);

    expect(failed.code).toBe(1);
    expect(failed.output).toContain('The packages could not be installed.');
    expect(calls(folder)).toHaveLength(2);
  });
});

function projectWith(packages: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'npm-cli.js'), npm);
  writeLockFile(folder, packages);
  return folder;
}

function writeLockFile(folder: string, packages: Readonly<Record<string, string>>): void {
  const installed = Object.entries(packages).map(
    ([name, version]) => [`node_modules/${name}`, { version }] as const,
  );
  const elsewhere = {
    'node_modules/for-another-machine': { version: '1.0.0', optional: true, os: ['plan9'] },
  };
  const content = { packages: { '': {}, ...Object.fromEntries(installed), ...elsewhere } };
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(content));
}

async function install(
  folder: string,
  environment: Record<string, string> = {},
): Promise<{ code: unknown; output: string }> {
  const script = `import { installPackages } from ${JSON.stringify(step)}; installPackages(${JSON.stringify(folder)});`;
  const run = runProgram(['--input-type=module', '--eval', script], {
    npm_execpath: path.join(folder, 'npm-cli.js'),
    ...environment,
  });
  return { code: await run.ended, output: run.output() };
}

function calls(folder: string): string[] {
  const file = path.join(folder, 'calls');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}
