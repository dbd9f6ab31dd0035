import { readFileSync } from 'node:fs';
import { isIntrospectionType, isSpecifiedScalarType } from 'graphql';
import { clientSchema } from '../../gateway/breaking-changes';
import { supergraphFile } from '../../schema/compose';
import { currentSchemaDocument, schemaDocumentFile } from '../../schema/document';
import { isPage } from '../../schema/documentation/describe-type';
import { writeSchemaDocument } from '../../schema/documentation/schema-document';

const join = `
  schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
    @link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY) { query: Query }
  directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
  directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE
  directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean, overrideLabel: String, contextArguments: [join__ContextArgument!]) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
  directive @join__graph(name: String!, url: String!) on ENUM_VALUE
  directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
  directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
  input join__ContextArgument { name: String! type: String! context: String! selection: join__FieldValue! }
  scalar join__FieldSet
  scalar join__FieldValue
  scalar link__Import
  enum link__Purpose { SECURITY EXECUTION }
  enum join__Graph { LAND @join__graph(name: "land-register", url: "") ROOFS @join__graph(name: "roofs", url: "") }
`;

const supergraph = `${join}
  type Query @join__type(graph: LAND) @join__type(graph: ROOFS) {
    "One house by its id."
    house(id: ID!): House @join__field(graph: LAND)
  }
  "A house."
  type House @join__type(graph: LAND, key: "id") @join__type(graph: ROOFS, key: "id") {
    id: ID!
    "Its street."
    street: String @join__field(graph: LAND) @deprecated(reason: "Use address.")
    secret: String @join__field(graph: LAND) @inaccessible
    "A | B."
    state(on: String = "today"): RoofState @join__field(graph: ROOFS)
  }
  "How a roof is."
  enum RoofState @join__type(graph: ROOFS) { TIGHT @join__enumValue(graph: ROOFS) LEAKY @join__enumValue(graph: ROOFS) }
`;

describe('docs/schema.md', () => {
  it('is current; `npm run schema:docs` renews it', async () => {
    expect(readFileSync(schemaDocumentFile, 'utf8') === (await currentSchemaDocument())).toBe(true);
  });

  it('has every type that clients see, and every link leads somewhere', async () => {
    const document = await currentSchemaDocument();
    const types = Object.values(clientSchema(readFileSync(supergraphFile, 'utf8')).getTypeMap()).filter(
      (type) =>
        !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !isPage(type) && type.name !== 'Query',
    );
    const places = new Set([
      ...[...document.matchAll(/^#{2,3} (.*)$/gm)].map(([, title = '']) =>
        title.toLowerCase().replaceAll(' ', '-'),
      ),
      ...[...document.matchAll(/<a id="(\w+)">/g)].map(([, id]) => id),
    ]);

    expect(types.filter(({ name }) => !places.has(name.toLowerCase())).map(({ name }) => name)).toEqual([]);
    const links = [...document.matchAll(/\]\(#([^)]+)\)/g)].map(([, target]) => target);
    expect([...new Set(links)].filter((target) => !places.has(target))).toEqual([]);
  });

  it('shows nothing of the inside', async () => {
    expect(await currentSchemaDocument()).not.toMatch(/join__|_entities|ClaimInputs|127\.0\.0\.1/);
  });
});

describe('the schema document', () => {
  const document = writeSchemaDocument(supergraph, {
    RoofState: { TIGHT: ['不漏', 'tight'], LEAKY: ['漏雨', 'leaky'] },
  });

  it('says of each field what it is, where it comes from, and what is to be used instead', () => {
    expect(document).toContain(
      [
        '### House',
        '',
        'A house.',
        '',
        'Key: `id`.',
        '',
        '| Field | Type | From | Meaning |',
        '| --- | --- | --- | --- |',
        '| `id` | ID! | land-register, roofs |  |',
        '| `street` | String | land-register | Its street. **Deprecated:** Use address. |',
        '| `state` (on: String = "today") | [RoofState](#roofstate) | roofs | A \\| B. |',
      ].join('\n'),
    );
    expect(document).not.toContain('secret');
  });

  it('gives the words of an enum in both languages', () => {
    expect(document).toContain('| `LEAKY` | 漏雨 | leaky |');
  });

  it('lists the entrances by who answers them', () => {
    expect(document).toContain(
      '**land-register**\n\n| Field | Type | Meaning |\n| --- | --- | --- |\n| `house` (id: ID!) | [House](#house) | One house by its id. |',
    );
  });
});
