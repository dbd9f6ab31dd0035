import { breakingChanges, clientSchema } from '../../gateway/breaking-changes';
import { composeSupergraph, type SubgraphDefinition } from '../../gateway/compose';

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@inaccessible"])\n`;

function subgraph(name: string, sdl: string): SubgraphDefinition {
  return { name, url: `http://${name}.example/graphql`, sdl: federation + sdl };
}

const register = subgraph(
  'register',
  `type Query { building(id: ID!): Building }
   type Building @key(fields: "id") { id: ID! address: String! }`,
);

/** What composition says to subgraphs that do not fit together. */
function refusalOf(...subgraphs: SubgraphDefinition[]): string[] {
  try {
    composeSupergraph(subgraphs);
  } catch (error) {
    return (error as Error).message.split('\n').map((line) => line.trim());
  }
  throw new Error('They compose after all.');
}

describe('composition', () => {
  it('joins subgraphs into one graph, with what each of them adds', () => {
    const company = subgraph('company', 'type Building @key(fields: "id") { id: ID! lifts: Int }');

    const building = clientSchema(composeSupergraph([register, company])).getType('Building');

    expect(building?.toString()).toBe('Building');
    expect(building && 'getFields' in building && Object.keys(building.getFields()).sort()).toEqual([
      'address',
      'id',
      'lifts',
    ]);
  });

  it('names the errors of all subgraphs at once', () => {
    const refusal = refusalOf(
      register,
      subgraph('company', 'type Building @key(fields: "id") { id: ID! address: String! }'),
      subgraph(
        'street',
        `type Query { orders: [Order!] }
         type Order @key(fields: "id") { id: ID! building: Building }
         type Building @key(fields: "id") { id: ID! owner: String @external fee: Int @requires(fields: "owner") }`,
      ),
    );

    expect(refusal).toEqual([
      'The subgraphs do not compose:',
      expect.stringMatching(/^INVALID_FIELD_SHARING: .*"Building\.address".*"company" and "register"/),
      expect.stringMatching(/^EXTERNAL_MISSING_ON_BASE: .*"Building\.owner"/),
    ]);
  });

  it.each([
    [
      'a field of a shared input',
      'INCONSISTENT_INPUT_OBJECT_FIELD',
      'input Where { height: Int }',
      'input Where { height: Int, storeys: Int }',
      /"storeys" .*"Where" .*"company"/,
    ],
    [
      'a value of a shared enum that goes in',
      'INCONSISTENT_ENUM_VALUE_FOR_INPUT_ENUM',
      'enum Kind { HOUSE } input Where { kind: Kind }',
      'enum Kind { HOUSE TOWER } input Where { kind: Kind }',
      /"TOWER".*"Kind".*"company"/,
    ],
    [
      'a value of a shared enum that comes out',
      'INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM',
      'enum Kind { HOUSE } type Sort @shareable { kind: Kind } input Where { height: Int }',
      'enum Kind { HOUSE TOWER } type Sort @shareable { kind: Kind } input Where { height: Int }',
      /"TOWER".*"Kind".*"company"/,
    ],
  ])('refuses a subgraph whose copy lacks %s', (_, code, older, newer, names) => {
    const refusal = refusalOf(
      subgraph('register', `type Query { count(where: Where): Int } ${newer}`),
      subgraph('company', `type Query { number(where: Where): Int } ${older}`),
    );

    expect(refusal).toEqual(['The subgraphs do not compose:', expect.stringMatching(`^${code}: `)]);
    expect(refusal[1]).toMatch(names);
  });

  it('lets a field of a shared input grow in steps, hidden until every copy has it', () => {
    const hidden = 'input Where { height: Int, storeys: Int @inaccessible }';
    const composed = composeSupergraph([
      subgraph('register', `type Query { count(where: Where): Int } ${hidden}`),
      subgraph('company', `type Query { number(where: Where): Int } ${hidden}`),
    ]);

    const where = clientSchema(composed).getType('Where');
    expect(where && 'getFields' in where && Object.keys(where.getFields())).toEqual(['height']);
  });
});

describe('the comparison with the committed graph', () => {
  const graphOf = (fields: string, more = '') =>
    composeSupergraph([
      subgraph(
        'register',
        `type Query { building: Building number: Int } type Building { ${fields} } ${more}`,
      ),
    ]);
  const committed = graphOf('id: ID! address: String! height: Int');

  it.each([
    ['a field that was removed', 'id: ID! address: String!', ['Building.height was removed.']],
    [
      'a type that changed',
      'id: ID! address: String! height: Float',
      ['Building.height changed type from Int to Float.'],
    ],
    [
      'an answer that may be null now',
      'id: ID! address: String height: Int',
      ['Building.address changed type from String! to String.'],
    ],
    [
      'a field that was hidden',
      'id: ID! address: String! height: Int @inaccessible',
      ['Building.height was removed.'],
    ],
    [
      'an argument that has to be given',
      'id: ID! address: String! height(unit: String!): Int',
      ['A required arg unit on Building.height was added.'],
    ],
  ])('reports %s', (_, fields, changes) => {
    expect(breakingChanges(committed, graphOf(fields))).toEqual(changes);
  });

  it.each([
    ['a graph that is the same', 'id: ID! address: String! height: Int'],
    ['a field that was added', 'id: ID! address: String! height: Int storeys: Int'],
    ['an argument that may be left out', 'id: ID! address: String! height(unit: String): Int'],
    ['an answer that is never null any more', 'id: ID! address: String! height: Int!'],
    ['a hidden field that was added', 'id: ID! address: String! height: Int secret: Int! @inaccessible'],
  ])('reports nothing for %s', (_, fields) => {
    expect(breakingChanges(committed, graphOf(fields))).toEqual([]);
  });

  it('reports nothing when a hidden field goes or changes', () => {
    const withHidden = graphOf('id: ID! inputs: [Int!] @inaccessible');
    expect(breakingChanges(withHidden, graphOf('id: ID!'))).toEqual([]);
    expect(
      breakingChanges(withHidden, graphOf('id: ID! inputs(first: Int!): String! @inaccessible')),
    ).toEqual([]);
  });

  it('reports a value that was taken from an enum', () => {
    const before = graphOf('id: ID! kind: Kind', 'enum Kind { HOUSE TOWER }');
    const after = graphOf('id: ID! kind: Kind', 'enum Kind { HOUSE }');
    expect(breakingChanges(before, after)).toEqual(['TOWER was removed from enum type Kind.']);
  });
});
