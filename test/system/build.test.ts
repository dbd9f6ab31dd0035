import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { endPrograms, runProgram } from './support/running-program';
import { removeTemporaryFolders, temporaryFolder } from './support/temporary-folder';

const root = path.join(__dirname, '..', '..');

afterAll(async () => {
  await endPrograms();
  removeTemporaryFolders();
});

describe('the build', () => {
  it('writes what runs and nothing else', async () => {
    const project = projectToBuild();

    await build(project);

    expect(outputs(project, 'shared')).toEqual([
      '.sources.json',
      'lane.js',
      'lane.js.map',
      'place',
      'vocabulary.graphql',
    ]);
    expect(outputs(project, 'shared/dist/place', '')).toEqual(['kinds.json', 'place.js', 'place.js.map']);
    const lane = runProgram([
      '-p',
      'require(process.argv[1]).lane',
      path.join(project, 'shared/dist/lane.js'),
    ]);
    expect(await lane.ended).toBe(0);
    expect(lane.output()).toBe('7 Plane Tree Lane\n');
  });

  it('writes nothing when nothing changed, and only what did', async () => {
    const project = projectToBuild();

    expect(await build(project)).toBe('Built: 4 files written.\n');
    expect(await build(project)).toBe('Built: 0 files written.\n');

    writeFileSync(path.join(project, 'shared/lane.ts'), `export const lane = '8 Plane Tree Lane';`);
    expect(await build(project)).toBe('Built: 1 files written.\n');
  });

  it('removes what has no source any more, and makes again what was removed', async () => {
    const project = projectToBuild();
    await build(project);
    rmSync(path.join(project, 'shared/lane.ts'));
    rmSync(path.join(project, 'shared/dist/vocabulary.graphql'));

    await build(project);

    expect(outputs(project, 'shared')).toEqual(['.sources.json', 'place', 'vocabulary.graphql']);
  });

  it('builds only the workspaces that are named', async () => {
    const project = projectToBuild();
    write(project, 'system/main.ts', 'export const answer = 42;');

    await build(project, ['system']);

    expect(outputs(project, 'system')).toEqual(['.sources.json', 'main.js', 'main.js.map']);
    expect(existsSync(path.join(project, 'shared/dist'))).toBe(false);
  });

  it('fails on what it cannot read, and succeeds once that is mended', async () => {
    const project = projectToBuild();
    write(project, 'shared/broken.ts', 'export const = ;');

    await expect(build(project)).rejects.toThrow('shared/broken.ts');

    write(project, 'shared/broken.ts', 'export const mended = true;');
    expect(await build(project)).toBe('Built: 5 files written.\n');
  });
});

function projectToBuild(): string {
  const project = temporaryFolder();
  for (const part of ['build.mjs', 'bin'])
    cpSync(path.join(root, part), path.join(project, part), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'));
  mkdirSync(path.join(project, 'services'));
  write(project, 'shared/package.json', '{}');
  write(project, 'shared/lane.ts', `export const lane: string = '7 Plane Tree Lane';`);
  write(project, 'shared/vocabulary.graphql', 'enum Matter { ROOF }');
  write(project, 'shared/place/place.ts', `import { lane } from '../lane';\nexport const place = { lane };`);
  write(project, 'shared/place/kinds.json', '["COMPOUND"]');
  for (const name of ['lane.test.ts', 'lane.d.ts', 'resolvers.generated.ts', 'test/lane.ts']) {
    write(project, `shared/${name}`, 'export {};');
  }
  return project;
}

function write(project: string, file: string, content: string): void {
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  writeFileSync(path.join(project, file), content);
}

function outputs(project: string, workspace: string, below = 'dist'): string[] {
  return readdirSync(path.join(project, workspace, below)).sort();
}

async function build(project: string, names: readonly string[] = []): Promise<string> {
  const run = runProgram([path.join(project, 'build.mjs'), ...names]);
  if ((await run.ended) !== 0) throw new Error(run.output());
  return run.output();
}
