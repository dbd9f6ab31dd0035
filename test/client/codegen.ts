/**
 * What a front-end team gives to `graphql-codegen`. The documents are those of test/operations; the schema is the one
 * that a running gateway serves. generate.ts follows this file without a running gateway.
 */
const config = {
  schema: 'http://127.0.0.1:4000/schema.graphql',
  documents: [
    'test/operations/screens/01-place-card.graphql',
    'test/operations/screens/02-who-is-responsible.graphql',
    'test/operations/screens/06-three-lists.graphql',
    'test/client/words.graphql',
  ],
  generates: {
    'test/client/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        // Fen are whole numbers that may be too large for a JavaScript number.
        scalars: { Date: 'string', DateTime: 'string', Fen: 'string' },
        strictScalars: true,
        documentMode: 'string',
        immutableTypes: true,
        useTypeImports: true,
      },
    },
  },
};

export default config;
