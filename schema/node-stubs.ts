import { Kind, type DocumentNode } from 'graphql';

/** The types of a subgraph that can be found by their id. */
export function nodeTypesOf(sdl: DocumentNode): string[] {
  return sdl.definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
    definition.interfaces?.some(({ name }) => name.value === 'Node')
      ? definition.name.value
      : [],
  );
}

/** What the register has to know of other subgraphs' types so that its `node(id)` can answer with them: their key. */
export function printNodeStubs(types: readonly string[]): string {
  const stubs = [...types]
    .sort()
    .map((type) => `type ${type} implements Node @key(fields: "id") {\n  id: ID!\n}\n`);
  return ['# Made by `npm run compose` from the other subgraphs; do not edit.\n', ...stubs].join('\n');
}
