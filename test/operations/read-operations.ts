import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation } from './operation';

export type Folder = 'screens' | 'questions';

/** The operations of a folder by name, in the order of their numbers. */
export function operationNames(folder: Folder): string[] {
  const files = readdirSync(join(__dirname, folder)).filter((name) => name.endsWith('.graphql'));
  return files.sort().map((name) => name.slice(0, -'.graphql'.length));
}

/** An operation and its document, which stands beside it as a file of its own, ready to be copied. */
export async function readOperation(
  folder: Folder,
  name: string,
): Promise<Operation & { readonly document: string }> {
  const path = join(__dirname, folder, name);
  const { default: described } = (await import(path)) as { default: Operation };
  return { ...described, document: readFileSync(`${path}.graphql`, 'utf8') };
}
