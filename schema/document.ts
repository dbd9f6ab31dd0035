import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { supergraphFile } from './compose';
import type { Labels } from './documentation/describe-type';
import { writeSchemaDocument } from './documentation/schema-document';
import { registerService, root } from './service-sdl';

export const schemaDocumentFile = join(root, 'docs', 'schema.md');

/** The document that belongs to the committed supergraph. */
export async function currentSchemaDocument(): Promise<string> {
  return writeSchemaDocument(readFileSync(supergraphFile, 'utf8'), await readLabels());
}

/** The words of the vocabulary, read as data: they lie beside the SDL, and no service is loaded for them. */
async function readLabels(): Promise<Labels> {
  const file = join(root, 'services', registerService, 'vocabulary', 'labels.ts');
  const { labels } = (await import(file)) as { readonly labels: Labels };
  return labels;
}

/** Whether the committed document lags behind. */
export async function isSchemaDocumentStale(): Promise<boolean> {
  const committed = existsSync(schemaDocumentFile) ? readFileSync(schemaDocumentFile, 'utf8') : '';
  return committed !== (await currentSchemaDocument());
}

/** `npm run schema:docs`: writes docs/schema.md; with `--check` it only ends with 1 where that lags behind. */
async function run(): Promise<void> {
  if (!process.argv.includes('--check')) {
    const document = await currentSchemaDocument();
    writeFileSync(schemaDocumentFile, document);
    console.log(`docs/schema.md: ${document.split('\n').length - 1} lines`);
  } else if (await isSchemaDocumentStale()) {
    console.error('docs/schema.md is not what gateway/supergraph.graphql says; run `npm run schema:docs`.');
    process.exitCode = 1;
  } else console.log('docs/schema.md is current.');
}

if (require.main === module) void run();
