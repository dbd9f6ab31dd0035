import { Kind, parse, visit, type FieldNode } from 'graphql';
import { authorize } from '@courtyard/gateway/engine/authorization/authorize';
import {
  ask,
  compose,
  fieldNamesIn,
  graphOf,
  inOneLine,
  nobody,
  outcome,
  signedIn,
} from './support/authorized-text';

const graph = graphOf(
  compose(`
    type Query { node(id: ID): Node nodes: [Node!]! user(id: ID): User search: [Hit!]! secret: Int version: String }
    interface Node { id: ID! name: String }
    type User implements Node { id: ID! name: String phone: String @authenticated boss: User pay(year: Int): Int @authenticated }
    type Page implements Node { id: ID! name: String draft: String @authenticated }
    union Hit = User | Page
    type Subscription { changed: User }
  `).replace('secret: Int', 'secret: Int @authenticated'),
);

/** One place for each way in which a denied field can hide. */
describe('what is left of an operation', () => {
  it.each([
    ['all of it where nothing is denied', 'query Q($id: ID) { user(id: $id) { name } }', null, []],
    ['all but the field', '{ user { name phone } }', '{ user { name } }', ['phone']],
    [
      'all but the field under an alias',
      '{ user { name: phone n: name } }',
      '{ user { n: name } }',
      ['name: phone'],
    ],
    [
      'an object that still has to be looked for',
      '{ user { phone } nodes { ... on User { phone } } }',
      '{ user { _kept: __typename } nodes { _kept: __typename } }',
      ['phone', 'phone'],
    ],
    ['an operation without a field of its own', '{ secret }', '{ _kept: __typename }', ['secret']],
    [
      'nothing of what stands below a denied field',
      '{ user { boss { boss { phone pay } } } }',
      '{ user { boss { boss { _kept: __typename } } } }',
      ['phone', 'pay'],
    ],
    [
      'an alias of its own that the operation does not have',
      '{ user { _kept: id boss { _kept_: phone phone } } }',
      '{ user { _kept: id boss { _kept__: __typename } } }',
      ['_kept_: phone', 'phone'],
    ],
    [
      'no empty inline fragment, and no more than is needed on an object',
      '{ user { id ... { phone } ... on User { phone } ... on Node { name } } }',
      '{ user { id ... on Node { name } } }',
      ['phone', 'phone'],
    ],
    [
      'what tells the objects apart that a lost fragment applied to',
      '{ nodes { id ... on Page { draft } ... on User { phone name } } search { ... on Page { draft } } }',
      '{ nodes { id ... on User { name } _kept: __typename } search { _kept: __typename } }',
      ['draft', 'phone', 'draft'],
    ],
    [
      'no fragment inside a lost fragment',
      '{ nodes { id ... on User { ... { ... on User { phone } } } } }',
      '{ nodes { id _kept: __typename } }',
      ['phone'],
    ],
    [
      'a named fragment without the field, wherever it is spread',
      '{ user { ...F boss { ...F } } } fragment F on User { name phone }',
      '{ user { ...F boss { ...F } } } fragment F on User { name }',
      ['phone'],
    ],
    [
      'no named fragment that has nothing left, nor one that only it used',
      '{ user { id ...F } nodes { ...G } } fragment F on User { ...H } fragment H on User { phone } fragment G on Node { ...H }',
      '{ user { id } nodes { ...G } } fragment G on Node { _kept: __typename }',
      ['phone'],
    ],
    [
      'no fragment that was only used below a denied field',
      '{ secretly: secret user { boss { ...F } } } fragment F on User { phone boss { ...H } } fragment H on User { name }',
      '{ user { boss { ...F } } } fragment F on User { boss { ...H } } fragment H on User { name }',
      ['secretly: secret', 'phone'],
    ],
    [
      'no variable that only denied fields used',
      'query Q($year: Int, $id: ID, $a: Boolean!, $b: Boolean!) { user(id: $id) { name pay(year: $year) phone @skip(if: $a) boss @include(if: $b) { pay } } }',
      'query Q($id: ID, $b: Boolean!) { user(id: $id) { name boss @include(if: $b) { _kept: __typename } } }',
      ['pay(year: $year)', 'phone @skip(if: $a)', 'pay'],
    ],
    [
      'the condition of a fragment that is not lost',
      'query Q($a: Boolean!) { user { id ... @include(if: $a) { phone name } ... @skip(if: $a) { phone } } }',
      'query Q($a: Boolean!) { user { id ... @include(if: $a) { name } } }',
      ['phone', 'phone'],
    ],
    [
      'the sibling that is allowed where the same name is denied',
      '{ nodes { ... on Page { x: draft } ... on User { x: name } } user { n: name ... on User { n: name } } }',
      '{ nodes { ... on User { x: name } _kept: __typename } user { n: name ... on User { n: name } } }',
      ['x: draft'],
    ],
    [
      'every question about the schema',
      '{ __typename t: __typename secret __schema { queryType { name } } __type(name: "User") { fields { name } } user { __typename phone } }',
      '{ __typename t: __typename __schema { queryType { name } } __type(name: "User") { fields { name } } user { __typename } }',
      ['secret', 'phone'],
    ],
  ])('is %s', (_what, text, left, denied) => {
    const variables = { a: true, b: true };
    expect(outcome(graph, text, { variables })).toEqual({ left: left ?? text, denied });
    expect(outcome(graph, text, { variables, caller: signedIn() })).toEqual({ left: text, denied: [] });
  });

  it('is the one operation that runs', () => {
    const text =
      'query A { user { ...F phone } } query B { version } query C { user { ...F } } fragment F on User { id }';
    expect(outcome(graph, text, { operationName: 'A' })).toEqual({
      left: 'query A { user { ...F } } fragment F on User { id }',
      denied: ['phone'],
    });
    expect(outcome(graph, text, { operationName: 'B' })).toEqual({ left: text, denied: [] });
  });

  it('is the very same document where nothing is denied', () => {
    const document = parse('{ user { phone } }');
    const operation = document.definitions[0]!;
    if (operation.kind !== Kind.OPERATION_DEFINITION) throw new Error('not an operation');
    const request = { document, operation, schema: graph.reading.apiSchema };
    const authorized = authorize(graph.rules, { ...request, caller: signedIn() });
    expect(authorized.document).toBe(document);
    expect(authorized.operation).toBe(operation);
    expect(authorized.classKey).toBe('');
    expect(authorize(graph.rules, { ...request, caller: nobody }).document).not.toBe(document);
  });

  it("leaves the caller's own document as it was, and names nodes of that one", () => {
    const document = parse('{ user { ...F } } fragment F on User { phone name }');
    const before = JSON.stringify(document);
    const operation = document.definitions[0]!;
    if (operation.kind !== Kind.OPERATION_DEFINITION) throw new Error('not an operation');
    const { denied } = authorize(graph.rules, {
      document,
      operation,
      schema: graph.reading.apiSchema,
      caller: nobody,
    });
    const nodes: FieldNode[] = [];
    visit(document, { Field: (node) => void nodes.push(node) });
    expect(JSON.stringify(document)).toBe(before);
    expect([...denied]).toEqual([nodes[1]]);
    expect(denied.has(nodes[1]!)).toBe(true);
  });

  it('goes through many fragments that spread each other in no time', () => {
    const chain = Array.from({ length: 40 }, (_, index) => {
      const next = index === 39 ? 'phone' : `boss { ...F${index + 1} ...F${index + 1} }`;
      return `fragment F${index} on User { id ${next} }`;
    });
    const authorized = ask(graph, `{ user { ...F0 ...F0 } } ${chain.join(' ')}`);
    expect(authorized.denied.size).toBe(1);
    expect(fieldNamesIn(authorized)).not.toContain('phone');
  });

  it('does not mind fields and aliases named like parts of every object', () => {
    const odd = graphOf(
      compose(
        'type Query { constructor: Int @authenticated toString: Int hasOwnProperty: Box } type Box { valueOf: Int @authenticated }',
      ),
    );
    expect(
      outcome(odd, '{ __proto__: constructor toString hasOwnProperty { constructor: valueOf } }'),
    ).toEqual({
      left: '{ toString hasOwnProperty { _kept: __typename } }',
      denied: ['__proto__: constructor', 'constructor: valueOf'],
    });
  });
});

describe('fields that a root type protects', () => {
  it('are all of its own, but no question about the schema', () => {
    const whole = graphOf(compose('type Query @authenticated { a: Int b: Int }'));
    expect(outcome(whole, '{ a b __typename __schema { description } }')).toEqual({
      left: '{ __typename __schema { description } }',
      denied: ['a', 'b'],
    });
  });
});

describe('keys and required fields', () => {
  it('may be protected; only what the caller itself selects is taken out', () => {
    const keyed = graphOf(
      compose(
        `type Query { user: User }
         type User @key(fields: "id") { id: ID! @authenticated weight: Int @authenticated }`,
        `type User @key(fields: "id") { id: ID! likes: Int @shareable weight: Int @external
           freight: Int @requires(fields: "weight") @authenticated }`,
      ),
    );
    expect(outcome(keyed, '{ user { id likes freight } }').left).toBe('{ user { likes } }');
    expect(inOneLine(outcome(keyed, '{ user { likes } }').left)).toBe('{ user { likes } }');
  });
});
