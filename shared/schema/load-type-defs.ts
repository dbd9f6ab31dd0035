import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DocumentNode } from 'graphql';
import { withPageSizes } from './page-sizes';

/** Reads an SDL file that lies beside the code. */
export function loadTypeDefs(folder: string, file: string): DocumentNode {
  return parseTypeDefs(readFileSync(join(folder, file), 'utf8'));
}

/** SDL as every subgraph takes it in, whether it was written or made. */
export function parseTypeDefs(sdl: string): DocumentNode {
  return withPageSizes(parse(sdl));
}

/** The value types, enums and inputs that every subgraph includes word for word. */
export const sharedVocabulary = loadTypeDefs(join(__dirname, '..'), 'vocabulary.graphql');

/** The keys of coordination's entities, as the other subgraphs refer to them. */
export const sharedReferences = loadTypeDefs(join(__dirname, '..'), 'references.graphql');
