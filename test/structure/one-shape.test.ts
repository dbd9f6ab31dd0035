import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { print } from 'graphql';
import { EntitySchema } from 'typeorm';
import { sdlFiles, readSdl } from '../../schema/service-sdl';
import { services } from '../support/services';
import { root, serviceFolders, sourceFiles } from './support/source-files';

const foldersWithoutConcept = ['article', 'migrations', 'dist', 'node_modules'];

/** `work-order/work-order.commands.ts`: the concept, then its role. */
const concept = /^([a-z-]+)\/\1\.(graphql|(entity|loaders|commands|resolvers)\.ts)$/;

/**
 * Files of coordination that stand beside its concepts. It derives answers from what it does not own, so it holds
 * pure rules and the shapes that go in and out of them; each is named after the one thing it does.
 */
const besides = [
  'feasibility/feasibility-answer.ts',
  'node/node-reference.ts',
  'node/node-stubs.graphql',
  'place/administrative-paths.ts',
  'place/load-all.ts',
  'place/place-node.ts',
  'responsibility/check-terms.ts',
  'responsibility/claim-input.ts',
  'responsibility/gather-facts.ts',
  'responsibility/place-inputs.ts',
  'responsibility/roll-up-place.ts',
  'responsibility/stakeholder-of-source.ts',
  'vocabulary/labels.ts',
].map((file) => `coordination/${file}`);

const isRule = (file: string): boolean => /^coordination\/[a-z-]+\/rules\/[a-z-]+\.ts$/.test(file);

/** The files in the concept folders of a service, from services/ on. */
function conceptFiles(service: string): string[] {
  const folder = join(root, 'services', service);
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory() && !foldersWithoutConcept.includes(name))
    .flatMap((name) =>
      (readdirSync(join(folder, name), { recursive: true }) as string[])
        .filter((file) => statSync(join(folder, name, file)).isFile())
        .map((file) => `${service}/${name}/${file}`),
    );
}

function withoutShape(files: readonly string[]): string[] {
  return files.filter((file) => !concept.test(file.slice(file.indexOf('/') + 1)) && !isRule(file)).sort();
}

/** The entities that the files of a folder declare, by name. */
async function entitiesDeclaredIn(files: readonly string[]): Promise<string[]> {
  const modules = await Promise.all(
    files.map((file) => import(join(root, file)) as Promise<Record<string, unknown>>),
  );
  return modules
    .flatMap((exported) => Object.values(exported))
    .flatMap((value) => (value instanceof EntitySchema ? value.options.name : []));
}

describe('a service', () => {
  it.each(serviceFolders)('has the files and folders that every service has: %s', (name) => {
    const expected = [
      'index.ts',
      'subgraph.ts',
      'subgraph.graphql',
      'context.ts',
      'database.ts',
      'README.md',
    ];
    const missing = [...expected, 'migrations', 'article'].filter(
      (file) => !existsSync(join(root, 'services', name, file)),
    );
    expect(missing).toEqual([]);
  });

  it('names the files of a concept after it and their role; coordination has a few besides', () => {
    expect(withoutShape(serviceFolders.flatMap(conceptFiles))).toEqual(besides);
  });

  it('is listed among the services that the tests and the graph know', () => {
    expect(services.map(({ name }) => name).sort()).toEqual(serviceFolders);
  });

  it.each(services)('loads every SDL file of its folder and nothing else: $name', ({ name, typeDefs }) => {
    const ofFiles = readSdl(name).definitions.map(print).sort();
    const loaded = typeDefs.flatMap(({ definitions }) => definitions.map(print)).sort();

    expect(sdlFiles(name).length).toBe(typeDefs.length);
    expect(loaded).toEqual(ofFiles);
  });

  it.each(services)('lists every entity it declares or shares in its database: $name', async (service) => {
    const own = sourceFiles(['.entity.ts']).filter((file) => file.startsWith(`services/${service.name}/`));
    // A folder named as one of shared serves that shared concept.
    const shared = sourceFiles(['.entity.ts'])
      .filter((file) => file.startsWith('shared/'))
      .filter((file) => existsSync(join(root, 'services', service.name, basename(file, '.entity.ts'))));

    const declared = await entitiesDeclaredIn([...own, ...shared]);
    expect(declared.length).toBeGreaterThan(0);
    expect(service.database.entities.map(({ options }) => options.name).sort()).toEqual(declared.sort());
  });
});

describe('the check of the shape', () => {
  it('finds what is named after another concept, or after nothing', () => {
    const files = [
      'property-company/contract/contract.entity.ts',
      'property-company/contract/contract.graphql',
      'coordination/feasibility/rules/cycle.ts',
      'property-company/contract/fee.entity.ts',
      'property-company/contract/contract.helpers.ts',
      'property-company/contract/read-fees.ts',
      'property-company/contract/rules/fees.ts',
    ];
    expect(withoutShape(files)).toEqual([
      'property-company/contract/contract.helpers.ts',
      'property-company/contract/fee.entity.ts',
      'property-company/contract/read-fees.ts',
      'property-company/contract/rules/fees.ts',
    ]);
  });
});
