import { isObjectType, parse } from 'graphql';
import { EntitySchema } from 'typeorm';
import { buildSubgraph } from '@courtyard/shared/schema/build-subgraph';
import { services } from '../support/services';
import { referredBy } from './support/subgraphs';
import { unansweredFields } from './support/unanswered-fields';

describe('a service', () => {
  it.each(services)('answers every field it declares: $name', ({ name, schema, database }) => {
    expect(unansweredFields(schema, database.entities, referredBy(name))).toEqual([]);
  });

  it.each(services)(
    'shows every entity as the type of its name, but for notes: $name',
    ({ schema, database }) => {
      const names = database.entities.map(({ options }) => options.name);
      const hidden = names.filter((name) => !isObjectType(schema.getType(name)));
      // Notes are told as fields of their place and steps as handovers; the others are views over the index, told as one
      // type per owner.
      const told = new Set(['PlaceNote', 'HandoverStep', 'Resource', 'NearResource', 'OrganizationRequest']);
      expect(hidden.filter((name) => !told.has(name))).toEqual([]);
    },
  );
});

describe('the check of unanswered fields', () => {
  const BuildingEntity = new EntitySchema<{ id: string; address: string; ownerId: string; source: object }>({
    name: 'Building',
    columns: { id: { type: 'text', primary: true }, address: { type: 'text' }, ownerId: { type: 'text' } },
    embeddeds: { source: { schema: new EntitySchema({ name: 'Source', columns: {} }) } },
  });
  const schema = buildSubgraph(
    [
      parse(`
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])
        type Query { building: Building }
        type Building @key(fields: "id") {
          id: ID!
          address: String
          owner: String
          height: Int
          source: String
          storeys: Int @external
          lift: Boolean @requires(fields: "storeys")
        }
        type Street @key(fields: "id") { id: ID! lamps: Int trees: Int }
        type BuildingConnection { nodes: [Building!]! totalCount: Int! median: Float }
        type Sort { name: String }
      `),
    ],
    [{ Building: { owner: () => 'Li' }, Street: { lamps: () => 4 } }],
  );

  it('finds what neither a resolver nor a column, a page or a key answers', () => {
    expect(unansweredFields(schema, [BuildingEntity], new Set(['Street']))).toEqual([
      'Building.height',
      'Building.lift',
      'Street.trees',
      'BuildingConnection.median',
    ]);
  });
});
