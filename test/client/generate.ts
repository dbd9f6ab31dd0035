import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { parse, printSchema } from 'graphql';
import { clientSchema } from '@courtyard/gateway/breaking-changes';
import config from './codegen';

const root = join(__dirname, '..', '..');
const [[folder, output]] = Object.entries(config.generates) as [
  [string, (typeof config.generates)['test/client/generated/']],
];

/**
 * Does what `graphql-codegen` does with codegen.ts. Its command would bring 140 packages to everybody who installs the
 * project; the preset alone brings six. The schema is the text that /schema.graphql serves.
 */
async function generate(): Promise<void> {
  const schemaAst = clientSchema(readFileSync(join(root, 'gateway', 'supergraph.graphql'), 'utf8'));
  const files = await preset.buildGeneratesSection({
    baseOutputDir: folder,
    presetConfig: output.presetConfig,
    config: output.config,
    schema: parse(printSchema(schemaAst)),
    schemaAst,
    documents: config.documents.map(readDocument),
    plugins: [],
    pluginMap: {},
  });
  rmSync(join(root, folder), { recursive: true, force: true });
  mkdirSync(join(root, folder), { recursive: true });
  for (const file of files) writeFileSync(join(root, file.filename), await codegen(file));
}

function readDocument(location: string) {
  const rawSDL = readFileSync(join(root, location), 'utf8');
  return { location, rawSDL, document: parse(rawSDL) };
}

void generate();
