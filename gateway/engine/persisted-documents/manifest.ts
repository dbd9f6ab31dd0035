import { readFileSync } from 'node:fs';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { z } from 'zod';

/** An operation that was registered before any client may run it. */
export interface RegisteredOperation {
  readonly id: string;
  readonly name: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly body: string;
}

/** The file of registered operations cannot be used; the message says why. */
export class ManifestRefused extends Error {
  override readonly name = 'ManifestRefused';
}

// Strict: an operation that says more, such as for which client it is, would be open to all the others too.
const operation = z.strictObject({
  id: z.string().min(1).max(200),
  name: z.string().min(1),
  type: z.enum(['query', 'mutation', 'subscription']),
  body: z.string().min(1),
});

const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(operation),
});

/** Reads a manifest as Apollo's tools write it. All that is wrong with it is told at once. */
export function readManifest(file: string): readonly RegisteredOperation[] {
  const read = manifest.safeParse(parseJson(file));
  if (!read.success) {
    const problems = read.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'the file'}: ${message}`,
    );
    throw refused(file, problems);
  }
  const { operations } = read.data;
  const problems = [...operations.flatMap(problemsOf), ...repeatedIds(operations)];
  if (problems.length > 0) throw refused(file, problems);
  return operations;
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw refused(file, [code === undefined ? 'it is no JSON' : `it cannot be read (${code})`]);
  }
}

function refused(file: string, problems: readonly string[]): ManifestRefused {
  const most = 10;
  const told = problems.slice(0, most).map((problem) => `\n  ${problem}`);
  const more = problems.length > most ? `\n  and ${problems.length - most} more` : '';
  return new ManifestRefused(`The persisted documents of ${file} cannot be used:${told.join('')}${more}`);
}

function problemsOf({ id, name, type, body }: RegisteredOperation): string[] {
  const operations = operationsOf(body);
  if (operations === null) return [`${id}: its body is not GraphQL`];
  const [only] = operations;
  if (only === undefined || operations.length > 1) {
    return [`${id}: expected one operation in its body, but found ${operations.length}`];
  }
  return String(only.operation) === type && only.name?.value === name
    ? []
    : [
        `${id}: expected a ${type} ${name}, but its body is a ${only.operation} ${only.name?.value ?? 'without a name'}`,
      ];
}

function operationsOf(body: string): OperationDefinitionNode[] | null {
  try {
    const { definitions } = parse(body, { noLocation: true });
    return definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  } catch {
    return null;
  }
}

function repeatedIds(operations: readonly RegisteredOperation[]): string[] {
  const seen = new Set<string>();
  return operations.flatMap(({ id }) => {
    if (seen.has(id)) return [`${id}: it stands there twice`];
    seen.add(id);
    return [];
  });
}
