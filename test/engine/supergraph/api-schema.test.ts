import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { lexicographicSortSchema, printSchema, GraphQLSchema } from 'graphql';
import { createFullSchema } from '@courtyard/gateway/engine/supergraph/full-schema';
import { readSupergraph } from '@courtyard/gateway/engine/supergraph/read-supergraph';
import { compose } from './support/compose';
import { supergraphs } from './support/supergraphs';

const committed = () => readFileSync(join(__dirname, '../../../gateway/supergraph.graphql'), 'utf8');

describe('the schema for callers', () => {
  it.each(Object.entries({ ...supergraphs, 'the graph of this repository': committed }))(
    'is what federation makes of %s',
    (_name, supergraph) => {
      const sdl = supergraph();
      const expected = Supergraph.build(sdl, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema();

      expect(printed(readSupergraph(sdl).apiSchema)).toBe(printed(expected));
    },
  );

  it('shows nothing that is inaccessible, also in fields that are', () => {
    const { apiSchema } = readSupergraph(supergraphs['everything inaccessible that may be']!());

    expect(printed(apiSchema)).toBe(
      `union Any = Open

input Ask {
  a: Int
}

interface Both {
  both: Int
}

enum Kind {
  A
}

type Open implements Both {
  both: Int
  id: ID!
}

type Query {
  any(by: Ask): Any
  both: Both
  kind: Kind
  open(shown: Int): Open
}`,
    );
  });

  it('has @defer as the engine understands it, whatever the supergraph defines, and no @stream', () => {
    const own = 'directive @defer(name: String) on FIELD directive @stream on FIELD';
    const { apiSchema } = readSupergraph(`${compose({ a: 'type Query { a: Int }' })}\n${own}`);

    const { args, locations } = apiSchema.getDirective('defer')!;
    expect([args.map(({ name }) => name), locations]).toEqual([
      ['label', 'if'],
      ['FRAGMENT_SPREAD', 'INLINE_FRAGMENT'],
    ]);
    expect(apiSchema.getDirective('stream')).toBeUndefined();
  });
});

describe('the full schema', () => {
  it('has the inaccessible elements too, and no machinery', () => {
    const { document, features } = readSupergraph(
      compose({
        a: `type Query { open(hidden: Int @inaccessible): Int secret: Secret @inaccessible }
          type Secret @inaccessible { id: ID! }`,
      }),
    );

    expect(printed(createFullSchema(document, features))).toBe(
      `type Query {
  open(hidden: Int): Int
  secret: Secret
}

type Secret {
  id: ID!
}`,
    );
  });
});

/** Without `@defer`, which is the engine's own. */
function printed(schema: GraphQLSchema): string {
  const config = schema.toConfig();
  const directives = config.directives.filter(({ name }) => name !== 'defer');
  return printSchema(lexicographicSortSchema(new GraphQLSchema({ ...config, directives })));
}
