import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest } from '@courtyard/gateway/engine/persisted-documents/manifest';
import { removeTemporaryFolders, temporaryFolder } from '../../system/support/temporary-folder';

afterAll(removeTemporaryFolders);

const hello = { id: 'a1', name: 'Hello', type: 'query', body: 'query Hello { echo(text: "hello") }' };

function fileWith(content: unknown): string {
  const file = path.join(temporaryFolder(), 'documents.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

function manifest(operations: unknown[], rest: object = {}): object {
  return { format: 'apollo-persisted-query-manifest', version: 1, operations, ...rest };
}

describe('a manifest of persisted documents', () => {
  it('is read as Apollo writes it', () => {
    expect(readManifest(fileWith(manifest([hello])))).toEqual([hello]);
  });

  it('may be empty', () => {
    expect(readManifest(fileWith(manifest([])))).toEqual([]);
  });

  it.each([
    ['is no JSON', '{', 'it is no JSON'],
    ['is of another format', manifest([], { format: 'relay' }), 'format: '],
    ['is of another version', manifest([], { version: 2 }), 'version: '],
    ['has no list', { format: 'apollo-persisted-query-manifest', version: 1 }, 'operations: '],
    ['has an operation without an id', manifest([{ ...hello, id: '' }]), 'operations.0.id: '],
    ['has an operation that says more', manifest([{ ...hello, clientName: 'lane' }]), 'clientName'],
    ['has an id twice', manifest([hello, hello]), 'a1: it stands there twice'],
    ['has a body that is not GraphQL', manifest([{ ...hello, body: '{' }]), 'a1: its body is not GraphQL'],
    [
      'has a body of another name',
      manifest([{ ...hello, name: 'Goodbye' }]),
      'a1: expected a query Goodbye, but its body is a query Hello',
    ],
    [
      'has a body of another type',
      manifest([{ ...hello, type: 'mutation' }]),
      'a1: expected a mutation Hello, but its body is a query Hello',
    ],
    [
      'has two operations in a body',
      manifest([{ ...hello, body: 'query Hello { __typename } query Other { __typename }' }]),
      'a1: expected one operation in its body, but found 2',
    ],
  ])('is refused where it %s', (_what, content, words) => {
    const file = fileWith(content);

    expect(() => readManifest(file)).toThrow(`The persisted documents of ${file} cannot be used:`);
    expect(() => readManifest(file)).toThrow(words);
  });

  it('is refused where it cannot be read', () => {
    expect(() => readManifest('/nowhere/documents.json')).toThrow('it cannot be read (ENOENT)');
  });

  it('tells all that is wrong, but no more than a reader can take in', () => {
    const operations = Array.from({ length: 12 }, (_, index) => ({ ...hello, id: `a${index}`, body: '{' }));

    const problems = () => readManifest(fileWith(manifest(operations)));

    expect(problems).toThrow(/a0: its body is not GraphQL\n {2}a1: its body/);
    expect(problems).toThrow(/\n {2}and 2 more$/);
  });
});
