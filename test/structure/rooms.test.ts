import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importCycles, importGraph, reachableFrom } from './support/import-graph';
import { importsOfFiles, readImports, type Import } from './support/imports';
import {
  importsLeavingTheirRoom,
  importsOfNothing,
  importsOfUnlisted,
  importsPastTheirPackage,
  packageOf,
  readManifest,
  roomOf,
  type Manifest,
} from './support/rooms';
import { root, serviceFolders, sourceFiles } from './support/source-files';

const imports = importsOfFiles(sourceFiles(['.ts', '.tsx', '.mjs', '.js']));
const graph = importGraph(imports);

function importsOf(room: string): Import[] {
  return imports.filter(({ from }) => roomOf(from) === room);
}

/** An import as a file would write it. */
function line(from: string, specifier: string): Import {
  return { from, specifier, isTypeOnly: false };
}

describe('every room', () => {
  // Tests look into all rooms; that is what they are for.
  const housed = imports.filter(({ from }) => roomOf(from) !== 'test');

  it('knows itself and the rooms it may know, and nothing of the others', () => {
    expect(importsLeavingTheirRoom(housed)).toEqual([]);
  });

  it('reaches another workspace by its package name', () => {
    expect(importsPastTheirPackage(housed)).toEqual([]);
  });

  it('imports only files that are there', () => {
    expect(importsOfNothing(imports)).toEqual([]);
  });

  it('imports in no circle', () => {
    expect(importCycles(graph)).toEqual([]);
    // The same graph leads from the start of a service to the last file it needs.
    expect([...reachableFrom(graph, 'services/coordination/index.ts')]).toContain('shared/list/cursor.ts');
  });
});

describe('a workspace', () => {
  const rooms = ['shared', ...serviceFolders.map((name) => `services/${name}`)];

  it.each(rooms)('lists the packages it imports among its dependencies: %s', (room) => {
    const { dependencies = {} } = readManifest(room);
    expect(importsOfUnlisted(importsOf(room), Object.keys(dependencies))).toEqual([]);
  });

  it('lists what the gateway needs to run among the dependencies, and what its tools and pages need besides', () => {
    const { dependencies = {}, devDependencies = {} } = readManifest('gateway');
    const running = reachableFrom(graph, 'gateway/main.ts');
    const [needed, besides] = [true, false].map((runs) =>
      importsOf('gateway').filter(({ from }) => running.has(from) === runs),
    );

    expect(importsOfUnlisted(needed ?? [], Object.keys(dependencies))).toEqual([]);
    expect(importsOfUnlisted(besides ?? [], Object.keys({ ...dependencies, ...devDependencies }))).toEqual(
      [],
    );
  });

  it.each([...rooms, 'gateway'])('lists shared as the one workspace it rests on, if any: %s', (room) => {
    const { dependencies = {}, devDependencies = {} } = readManifest(room);
    const own = Object.keys({ ...dependencies, ...devDependencies }).filter((name) =>
      name.startsWith('@courtyard/'),
    );
    expect(own).toEqual(room === 'shared' ? [] : ['@courtyard/shared']);
  });
});

describe('a room without a package of its own', () => {
  const { devDependencies = {} } = readManifest('root');
  const listedByRoot = Object.keys(devDependencies);

  it.each(['bin', 'schema', 'system'])('finds its packages in the package.json of the root: %s', (room) => {
    expect(importsOfUnlisted(importsOf(room), listedByRoot)).toEqual([]);
  });

  it('is tested with packages that the root or a workspace lists', () => {
    const manifests = ['shared', 'gateway', ...serviceFolders.map((name) => `services/${name}`)];
    const listed = manifests.map(readManifest).flatMap(({ dependencies = {} }) => Object.keys(dependencies));
    const tests = importsOf('test').filter(({ from }) => !from.startsWith('test/benchmark/'));
    expect(importsOfUnlisted(tests, [...listedByRoot, ...listed])).toEqual([]);
  });

  it('is compared with packages that the benchmark alone lists', () => {
    const { dependencies = {} } = JSON.parse(
      readFileSync(join(root, 'test', 'benchmark', 'package.json'), 'utf8'),
    ) as Manifest;
    const own = Object.keys(dependencies);
    const benchmark = importsOf('test').filter(({ from }) => from.startsWith('test/benchmark/'));

    const { dependencies: ofShared = {} } = readManifest('shared');
    expect(importsOfUnlisted(benchmark, [...listedByRoot, ...Object.keys(ofShared), ...own])).toEqual([]);
    // Nobody else installs them.
    expect(own.filter((name) => listedByRoot.includes(name))).toEqual([]);
  });
});

describe('the check of the rooms', () => {
  it('sees every way of importing, and which of them are gone when the code runs', () => {
    const found = readImports(
      'shared/sample.ts',
      `import { a } from './a';
       import type { B } from './b';
       import { type C, type D } from './c';
       import { type E, f } from './e';
       import './g';
       export * from './h';
       export type { I } from './i';
       const j = await import('./j');
       const k = require('./k');
       let l: import('./l').L;`,
    );

    expect(found.filter(({ isTypeOnly }) => !isTypeOnly).map(({ specifier }) => specifier)).toEqual(
      ['a', 'e', 'g', 'h', 'j', 'k'].map((name) => `./${name}`),
    );
    expect(found.filter(({ isTypeOnly }) => isTypeOnly).map(({ specifier }) => specifier)).toEqual(
      ['b', 'c', 'i', 'l'].map((name) => `./${name}`),
    );
  });

  it('tells what leaves its room from what stays', () => {
    const leaving = [
      line('services/coordination/index.ts', '@courtyard/street-department/index'),
      line('services/coordination/index.ts', '../street-department/index'),
      line('services/coordination/index.ts', '@courtyard/gateway/server'),
      line('gateway/server.ts', '@courtyard/coordination/index'),
      line('shared/ids.ts', '@courtyard/gateway/settings'),
      line('system/main.ts', '../shared/settings'),
      line('shared/ids.ts', '../test/support/services'),
      line('schema/compose.ts', '../services/coordination/subgraph'),
    ];
    const staying = [
      line('services/coordination/index.ts', './subgraph'),
      line('services/coordination/place/place.entity.ts', '../context'),
      line('services/coordination/index.ts', '@courtyard/shared/ids'),
      line('gateway/server.ts', '@courtyard/shared/viewer'),
      line('schema/compose.ts', '../gateway/compose'),
      line('shared/ids.ts', 'graphql'),
    ];

    expect(importsLeavingTheirRoom([...leaving, ...staying])).toEqual(
      leaving.map(({ from, specifier }) => `${from} -> ${specifier}`),
    );
  });

  it('finds shared reached along the folders, and files that are not there', () => {
    const byFolder = line('services/coordination/index.ts', '../../shared/ids');
    const gone = line('services/coordination/index.ts', '@courtyard/shared/never-written');

    expect(importsPastTheirPackage([byFolder, gone])).toEqual([
      'services/coordination/index.ts -> ../../shared/ids',
    ]);
    expect(importsOfNothing([byFolder, gone])).toEqual([
      'services/coordination/index.ts -> @courtyard/shared/never-written',
    ]);
  });

  it('knows a package by its name, however deep the import goes', () => {
    const names = [
      'graphql/utilities',
      '@apollo/server/errors',
      'node:fs',
      'path',
      './ids',
      '@courtyard/shared/ids',
    ];
    expect(names.map((specifier) => packageOf({ specifier }))).toEqual([
      'graphql',
      '@apollo/server',
      null,
      null,
      null,
      null,
    ]);
  });

  it('finds packages that nobody lists', () => {
    const found = importsOfUnlisted(
      [line('shared/ids.ts', 'lodash/fp'), line('shared/ids.ts', 'zod')],
      ['zod'],
    );
    expect(found).toEqual(['shared/ids.ts -> lodash/fp']);
  });

  it('finds circles, short and long, and takes a fork for none', () => {
    const cycles = importCycles(
      new Map([
        ['fork', ['left', 'right']],
        ['left', ['end']],
        ['right', ['end']],
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['a']],
        ['self', ['self']],
      ]),
    );
    expect(cycles).toEqual(['a -> b -> c -> a', 'self -> self']);
  });

  it('does not count imports of types as a circle', () => {
    const typed = { ...line('shared/batch.ts', './ids'), isTypeOnly: true };
    expect(importCycles(importGraph([typed, line('shared/ids.ts', './batch')]))).toEqual([]);
    expect(
      importCycles(importGraph([line('shared/batch.ts', './ids'), line('shared/ids.ts', './batch')])),
    ).toEqual(['shared/batch.ts -> shared/ids.ts -> shared/batch.ts']);
  });
});
