import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { concatAST, parse } from 'graphql';
import { filesBelow, readSdl, root, serviceNames } from './service-sdl';

/**
 * `npm run codegen`: writes the resolver types of every service from its SDL. The row that stands behind a type is
 * found by its name: `interface TitleRow` in `title/title.entity.ts` stands behind `type Title`. What deviates is
 * listed in the service's `resolver-mappers.json`.
 */
async function writeResolverTypes(service: string): Promise<void> {
  const folder = join(root, 'services', service);
  const schema = concatAST([
    parse('directive @link(url: String!, import: [String!]) on SCHEMA'),
    readSdl(service),
  ]);
  const types = schema.definitions.flatMap((definition) =>
    'name' in definition ? (definition.name?.value ?? []) : [],
  );
  const mappers = { ...sharedMappersOf(types), ...mappersByName(folder, types), ...ownMappers(folder) };
  const output = await codegen({
    filename: 'resolver-types.generated.ts',
    schema,
    documents: [],
    config: {
      federation: true,
      contextType: './context#Context',
      mappers: { ...mappers, ...connectionMappers(types, mappers) },
      scalars: { Date: 'string', DateTime: 'Date', Fen: 'string', ID: 'string' },
      useTypeImports: true,
      immutableTypes: true,
      enumsAsTypes: true,
      defaultMapper: 'Partial<{T}>',
    },
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
  });
  const header = "import type { Connection } from '@courtyard/shared/list/connection';\n";
  writeFileSync(join(folder, 'resolver-types.generated.ts'), header + output);
}

type Mappers = Readonly<Record<string, string>>;

const sharedMappers: Mappers = {
  Source: '@courtyard/shared/database/fact-columns#SourceColumns',
  Place: '@courtyard/shared/schema/reference-keys#PlaceKey',
  Organization: '@courtyard/shared/schema/reference-keys#OrganizationKey',
  Matter: '@courtyard/shared/schema/reference-keys#MatterKey',
  SourceDocument: '@courtyard/shared/schema/reference-keys#SourceDocumentKey',
  Project: '@courtyard/shared/schema/reference-keys#ProjectKey',
  Issue: '@courtyard/shared/schema/reference-keys#IssueKey',
  PlaceSet: '@courtyard/shared/statistics/gathered#GatheredKeys',
  ProjectSet: '@courtyard/shared/statistics/gathered#GatheredKeys',
  IssueSet: '@courtyard/shared/statistics/gathered#GatheredKeys',
};

/** A service without one of these types has no use for its mapper. */
function sharedMappersOf(types: readonly string[]): Mappers {
  return Object.fromEntries(Object.entries(sharedMappers).filter(([type]) => types.includes(type)));
}

function mappersByName(folder: string, types: readonly string[]): Mappers {
  const files = [...filesBelow(folder, '.entity.ts'), ...filesBelow(join(root, 'shared'), '.entity.ts')];
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/export interface (\w+)Row /g)].map(
      ([, type = '']) => [type, `${importPath(folder, file)}#${type}Row`] as const,
    ),
  );
  return Object.fromEntries(found.filter(([type]) => types.includes(type)));
}

function importPath(folder: string, file: string): string {
  const path = file.startsWith(folder)
    ? `./${relative(folder, file)}`
    : `@courtyard/shared/${relative(join(root, 'shared'), file)}`;
  return path.replace(/\.ts$/, '');
}

function ownMappers(folder: string): Mappers {
  const file = join(folder, 'resolver-mappers.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Mappers) : {};
}

/** A page of rows: its totals and cursors are made only when they are asked for. */
function connectionMappers(types: readonly string[], mappers: Mappers): Mappers {
  const connections = types.filter((type) => type.endsWith('Connection'));
  return Object.fromEntries(
    connections.flatMap((type) => {
      const row = mappers[type.replace(/Connection$/, '')]?.split('#')[1];
      return row === undefined ? [] : [[type, `Connection<${row}>`]];
    }),
  );
}

void Promise.all(serviceNames.map(writeResolverTypes));
