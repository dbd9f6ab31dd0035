import { buildSchema, parse, visit, type DocumentNode, type FieldNode } from 'graphql';
import { createFailures, type Failures } from '@courtyard/gateway/engine/execution/failures';
import type { Fields } from '@courtyard/gateway/engine/execution/fields';
import type { Problem } from '@courtyard/gateway/engine/execution/problems';
import { nameForCaller, type NameInside } from '@courtyard/gateway/engine/planning/internal-names';
import { compileProjection, unusual } from '@courtyard/gateway/engine/response/projection';
import { compileShape } from '@courtyard/gateway/engine/response/shape-answer';
import { nested } from './support/random-values';
import { partsOf, shapeBothWays, written, type GivenValues } from './support/shaping';

const schema = buildSchema(`
  type Query {
    place: Place yard: Yard sure: Yard! yards: [Yard!] map: [[Yard!]] thing: Thing things: [Thing!]! when: Moment
  }
  type Mutation { close: Yard }
  interface Place { id: ID! name: String }
  type Yard implements Place {
    id: ID! name: String size: Int weight: Float isOpen: Boolean level: Level when: Moment tags: [String!] lane: Lane
  }
  type Lane implements Place { id: ID! name: String yard: Yard }
  type Gate { id: ID! }
  union Thing = Yard | Lane
  enum Level { LOW HIGH }
  scalar Moment`);

const document = (query: string) => parse(query, { noLocation: true });

function shape(query: string, given: GivenValues, denied?: (document: DocumentNode) => Set<FieldNode>) {
  const asked = { schema, document: document(query) };
  const both = shapeBothWays({ ...asked, ...(denied && { denied: denied(asked.document) }) }, given);
  expect(written(both.short)).toStrictEqual(written(both.exact));
  const { data, errors } = both.short;
  return {
    data,
    text: JSON.stringify(data),
    errors: errors.map(({ path = [], extensions }) => `${path.join('.')} ${String(extensions.code)}`),
    isProjected: both.isProjected,
  };
}

const yard = { id: 'y1', name: 'Plane Tree Yard' };

describe('a usual answer is projected, with', () => {
  it.each<[string, string, Fields, string]>([
    [
      'names and order of the caller',
      '{ yard { title: name id } }',
      { yard: { ...yard, title: 'T' } },
      '{"yard":{"title":"T","id":"y1"}}',
    ],
    ['nothing for null', '{ yard { id } when }', { yard: null, when: null }, '{"yard":null,"when":null}'],
    [
      'null for what is missing',
      '{ yard { name id } when }',
      { yard: { id: 'y1' } },
      '{"yard":{"name":null,"id":"y1"},"when":null}',
    ],
    ['an ID written as a number', '{ yard { id } }', { yard: { id: 7 } }, '{"yard":{"id":"7"}}'],
    [
      'every kind of leaf',
      '{ yard { size weight isOpen level tags } }',
      { yard: { size: -(2 ** 31), weight: 0.5, isOpen: false, level: 'LOW', tags: ['', 'a'] } },
      '{"yard":{"size":-2147483648,"weight":0.5,"isOpen":false,"level":"LOW","tags":["","a"]}}',
    ],
    [
      'any value of a scalar of the graph’s own',
      '{ when yard { when } }',
      { when: { from: [1, null], valueOf: 1 }, yard: { when: 0 } },
      '{"when":{"from":[1,null],"valueOf":1},"yard":{"when":0}}',
    ],
    [
      'lists of lists',
      '{ map { id } }',
      { map: [[yard], null, [], [{ id: 2 }, yard]] },
      '{"map":[[{"id":"y1"}],null,[],[{"id":"2"},{"id":"y1"}]]}',
    ],
    [
      'objects of several types',
      '{ things { __typename ... on Lane { yard { name } } ... on Yard { id } } }',
      {
        things: [
          { __typename: 'Lane', yard: { name: 'N' } },
          { __typename: 'Yard', id: 1 },
          { __typename: 'Lane' },
        ],
      },
      '{"things":[{"__typename":"Lane","yard":{"name":"N"}},{"__typename":"Yard","id":"1"},{"__typename":"Lane","yard":null}]}',
    ],
    [
      'an object that is known as its interface',
      '{ place { name } }',
      { place: { __typename: 'Place', name: 'N' } },
      '{"place":{"name":"N"}}',
    ],
    [
      'an object of an interface of which nothing is known',
      '{ place { name } }',
      { place: { name: 'N' } },
      '{"place":{"name":"N"}}',
    ],
    [
      'the type that the schema says, where there is one',
      '{ yard { __typename id } }',
      { yard: { ...yard, __typename: 'Lane' } },
      '{"yard":{"__typename":"Yard","id":"y1"}}',
    ],
    [
      'what the variables leave',
      'query ($no: Boolean = false) { yard { name @include(if: $no) id @skip(if: $no) } }',
      { yard },
      '{"yard":{"id":"y1"}}',
    ],
    ['nothing at all', '{ yard { id @skip(if: true) } }', { yard }, '{"yard":{}}'],
    [
      'names of the methods of objects',
      '{ yard { constructor: id toString: name valueOf: size hasOwnProperty: tags } }',
      { yard: { own_constructor: 1, own_toString: 'N', own_valueOf: 2, own_hasOwnProperty: [] } },
      '{"yard":{"constructor":"1","toString":"N","valueOf":2,"hasOwnProperty":[]}}',
    ],
    [
      'names of such methods where nothing came',
      '{ yard { constructor: name toString: when } }',
      { yard: {} },
      '{"yard":{"constructor":null,"toString":null}}',
    ],
  ])('%s', (_what, query, root, text) => {
    expect(shape(query, { root })).toMatchObject({ text, errors: [], isProjected: true });
  });

  it('plain objects, as literals make them', () => {
    const { data } = shape('{ yard { id constructor: name } }', { root: { yard } });

    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(data?.yard)).toBe(Object.prototype);
    expect(Object.getOwnPropertyDescriptor(data?.yard, 'constructor')).toEqual({
      value: null,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  });

  it('the same object in two places, and none of what was gathered changed', () => {
    const shared = Object.freeze({ ...yard, lane: Object.freeze({ id: 3, secret: 's' }) });
    const root = Object.freeze({ yard: shared, yards: Object.freeze([shared, shared]) });

    const { text, isProjected } = shape('{ yard { name } yards { lane { id } id } }', { root });

    expect(text).toBe(
      '{"yard":{"name":"Plane Tree Yard"},"yards":[{"lane":{"id":"3"},"id":"y1"},{"lane":{"id":"3"},"id":"y1"}]}',
    );
    expect(isProjected).toBe(true);
  });

  it('the fields of a mutation', () => {
    const { data, isProjected } = shape('mutation { close { id } }', { root: { close: { id: 1 } } });

    expect([data, isProjected]).toEqual([{ close: { id: '1' } }, true]);
  });
});

describe('an unusual answer is shaped exactly:', () => {
  it.each<[string, string, Fields, unknown, string[]]>([
    [
      'null where something has to be',
      '{ yard { id name } }',
      { yard: { id: null, name: 'N' } },
      { yard: null },
      ['yard.id INVALID_ANSWER'],
    ],
    [
      'nothing where something has to be',
      '{ yard { id name } }',
      { yard: { name: 'N' } },
      { yard: null },
      ['yard.id INVALID_ANSWER'],
    ],
    ['no object where one has to be', '{ sure { id } }', { sure: null }, null, ['sure INVALID_ANSWER']],
    [
      'null in a list that has none',
      '{ yards { id } }',
      { yards: [yard, null] },
      { yards: null },
      ['yards.1 INVALID_ANSWER'],
    ],
    [
      'a number beyond its type',
      '{ yard { size } }',
      { yard: { size: 2 ** 31 } },
      { yard: { size: null } },
      ['yard.size INVALID_ANSWER'],
    ],
    [
      'a broken number for a whole one',
      '{ yard { size } }',
      { yard: { size: 0.5 } },
      { yard: { size: null } },
      ['yard.size INVALID_ANSWER'],
    ],
    [
      'an object that can be no number',
      '{ yard { size } }',
      { yard: { size: { valueOf: 1, toString: 2 } } },
      { yard: { size: null } },
      ['yard.size INVALID_ANSWER'],
    ],
    [
      'a text for a number',
      '{ yard { weight } }',
      { yard: { weight: '1' } },
      { yard: { weight: null } },
      ['yard.weight INVALID_ANSWER'],
    ],
    [
      'a number for a text',
      '{ yard { name } }',
      { yard: { name: 1 } },
      { yard: { name: null } },
      ['yard.name INVALID_ANSWER'],
    ],
    [
      'a number for a flag',
      '{ yard { isOpen } }',
      { yard: { isOpen: 0 } },
      { yard: { isOpen: null } },
      ['yard.isOpen INVALID_ANSWER'],
    ],
    [
      'a broken number for an ID',
      '{ yards { id } }',
      { yards: [{ id: 0.5 }] },
      { yards: null },
      ['yards.0.id INVALID_ANSWER'],
    ],
    [
      'an unknown value of an enum',
      '{ yard { level } }',
      { yard: { level: 'MIDDLE' } },
      { yard: { level: null } },
      ['yard.level INVALID_ANSWER'],
    ],
    [
      'a name of objects for an enum',
      '{ yard { level } }',
      { yard: { level: 'constructor' } },
      { yard: { level: null } },
      ['yard.level INVALID_ANSWER'],
    ],
    [
      'a value of the graph’s own that is too deep',
      '{ when yard { id } }',
      { when: nested(101), yard },
      { when: null, yard: { id: 'y1' } },
      ['when INVALID_ANSWER'],
    ],
    [
      'an object for a list',
      '{ yards { id } }',
      { yards: { 0: yard, length: 1 } },
      { yards: null },
      ['yards INVALID_ANSWER'],
    ],
    [
      'a text for a list',
      '{ yard { tags } }',
      { yard: { tags: 'a' } },
      { yard: { tags: null } },
      ['yard.tags INVALID_ANSWER'],
    ],
    ['a list for an object', '{ yard { id } }', { yard: [yard] }, { yard: null }, ['yard INVALID_ANSWER']],
    ['a text for an object', '{ yard { id } }', { yard: 'y1' }, { yard: null }, ['yard INVALID_ANSWER']],
    [
      'an object of an interface for a list',
      '{ place { id } }',
      { place: [yard] },
      { place: null },
      ['place INVALID_ANSWER'],
    ],
    [
      'an unknown type',
      '{ place { id } }',
      { place: { __typename: 'Nothing', id: 1 } },
      { place: null },
      ['place INVALID_ANSWER'],
    ],
    [
      'a type that is none of these',
      '{ thing { __typename } }',
      { thing: { __typename: 'Gate' } },
      { thing: null },
      ['thing INVALID_ANSWER'],
    ],
    [
      'a type that is no text',
      '{ place { id } }',
      { place: { __typename: 7, id: 1 } },
      { place: null },
      ['place INVALID_ANSWER'],
    ],
    [
      'no type where there are several',
      '{ thing { __typename } }',
      { thing: { id: 1 } },
      { thing: null },
      ['thing INVALID_ANSWER'],
    ],
    [
      'an interface where the type is asked',
      '{ place { __typename id } }',
      { place: { __typename: 'Place', id: 1 } },
      { place: null },
      ['place.__typename INVALID_ANSWER'],
    ],
    [
      'one bad item among good ones',
      '{ yard { id } things { ... on Yard { id } } }',
      { yard, things: [{ __typename: 'Yard', ...yard }, { __typename: 'Yard' }] },
      null,
      ['things.1.id INVALID_ANSWER'],
    ],
  ])('%s', (_what, query, root, data, errors) => {
    const answer = shape(query, { root });

    expect(answer).toMatchObject({ data, isProjected: false });
    expect(answer.errors).toEqual(errors);
  });

  it('a field that the caller calls __proto__', () => {
    const { text, isProjected } = shape('{ yard { __proto__: name id } }', {
      root: { yard: { own___proto__: 'N', id: 1 } },
    });

    expect([text, isProjected]).toEqual(['{"yard":{"__proto__":"N","id":"1"}}', false]);
    expect(Object.prototype).not.toHaveProperty('id');
  });

  it('questions about the schema', () => {
    const { data, isProjected } = shape('{ __schema { queryType { name } } yard { id } }', {
      root: { yard },
      introspected: { __schema: { queryType: { name: 'Query' } } },
    });

    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } }, yard: { id: 'y1' } });
    expect(isProjected).toBe(false);
  });

  it('what the caller may not see', () => {
    const denied = (asked: DocumentNode) => {
      const fields = new Set<FieldNode>();
      visit(asked, { Field: (field) => void (field.name.value === 'name' && fields.add(field)) });
      return fields;
    };

    const answer = shape('{ yards { id name } }', { root: { yards: [{ id: 1, name: 'secret' }] } }, denied);

    expect(answer).toEqual({
      data: { yards: [{ id: '1', name: null }] },
      text: '{"yards":[{"id":"1","name":null}]}',
      errors: ['yards.0.name UNAUTHORIZED_FIELD_OR_TYPE'],
      isProjected: false,
    });
  });
});

const problem: Problem = {
  subgraph: 'works',
  message: 'Works cannot be reached.',
  extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
};

describe('what went wrong elsewhere', () => {
  it.each<[string, (failures: Failures, root: Fields) => void, string[]]>([
    [
      'at a place',
      (failures, root) => failures.addAt(root, { names: new Set(['when']) }, problem),
      ['when SUBGRAPH_UNAVAILABLE'],
    ],
    ['at none', (failures) => failures.add(problem), [' SUBGRAPH_UNAVAILABLE']],
    ['more often than is told', (failures) => failures.omit(2), [' ERRORS_OMITTED']],
  ])('is told beside good values: %s', (_where, fail, errors) => {
    const root = { yard: { id: 1 }, when: null };
    const failures = () => {
      const made = createFailures();
      fail(made, root);
      return made;
    };

    const answer = shape('{ yard { id } when }', { root, failures });

    expect(answer.data).toEqual({ yard: { id: '1' }, when: null });
    expect(answer.errors).toEqual(errors);
  });
});

/** Counts how often somebody asks what went wrong at an object, which only the exact way does. */
function watchedFailures(): { failures: Failures; looks: () => number } {
  let looks = 0;
  const locatedAt = () => {
    looks += 1;
    return undefined;
  };
  return { failures: { ...createFailures(), omitted: 0, locatedAt }, looks: () => looks };
}

describe('the short way', () => {
  const looksFor = (fastPath: boolean | undefined, root: Fields) => {
    const { failures, looks } = watchedFailures();
    const parts = partsOf({ schema, document: document('{ yards { id } }') });
    const shaped = compileShape({ ...parts, ...(fastPath !== undefined && { fastPath }) });
    for (let turn = 0; turn < 3; turn += 1) shaped({ root, introspected: {}, failures });
    return looks();
  };

  it('is taken without being asked for', () => {
    expect(looksFor(undefined, { yards: [yard, yard] })).toBe(0);
  });

  it('can be switched off', () => {
    expect(looksFor(false, { yards: [yard, yard] })).toBe(12);
  });

  it('is tried again after an answer that was unusual', () => {
    const { failures, looks } = watchedFailures();
    const shaped = compileShape(partsOf({ schema, document: document('{ yards { id } }') }));
    const answers = [{ yards: [{}] }, { yards: [yard] }].map((root) => [
      shaped({ root, introspected: {}, failures }).data,
      looks(),
    ]);

    expect(answers).toEqual([
      [{ yards: null }, 3],
      [{ yards: [{ id: 'y1' }] }, 3],
    ]);
  });

  it('is left where a process may make no code of text', () => {
    const refuse = jest.spyOn(globalThis, 'Function').mockImplementation(() => {
      throw new EvalError('Code generation from strings disallowed for this context');
    });
    try {
      expect(shape('{ yards { id } }', { root: { yards: [yard] } })).toMatchObject({
        data: { yards: [{ id: 'y1' }] },
        isProjected: false,
      });
    } finally {
      refuse.mockRestore();
    }
  });
});

describe('a name that would end the text it stands in', () => {
  // No parser of GraphQL lets these through; the code is safe without relying on that.
  it.each([
    ['a quote', 'a"] = globalThis.hacked = true; this["b'],
    ['a backslash', 'a\\'],
    ['a line', 'a\n} globalThis.hacked = true; {'],
    ['another line', 'a\u2028globalThis.hacked = true'],
    ['a template', '${globalThis.hacked = true}`'],
    ['the end of a comment', '*/ globalThis.hacked = true //'],
  ])('stays a name: %s', (_what, name) => {
    const asked = visit(document('{ yard { alias: name id } }'), {
      Name: (node) => (node.value === 'alias' ? { ...node, value: name } : undefined),
    });
    const parts = partsOf({ schema, document: asked });
    const project = (nameInside: NameInside) =>
      compileProjection(schema.getQueryType()!, { ...parts, nameInside })({
        yard: { title: 'N', [name]: 'N', id: 1 },
      });

    expect(project(({ name: { value } }) => (value === 'name' ? 'title' : value))).toEqual({
      yard: { [name]: 'N', id: '1' },
    });
    expect(project(nameForCaller)).toBe(unusual);
    expect(globalThis).not.toHaveProperty('hacked');
  });
});

describe('a large operation', () => {
  const many = (count: number, text: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => text(index)).join(' ');

  it.each([
    ['300 fields of one object', 300, true],
    ['301 fields of one object', 301, false],
  ])('of %s: projected or not', (_what, count, isProjected) => {
    const root = { yard: Object.fromEntries([...Array(count).keys()].map((index) => [`n${index}`, index])) };

    const answer = shape(`{ yard { ${many(count, (index) => `n${index}: id`)} } }`, { root });

    expect(Object.keys(answer.data?.yard ?? {})).toHaveLength(count);
    expect(answer.isProjected).toBe(isProjected);
  });

  it.each([
    ['1,900 fields', 19, true],
    ['10,000 fields', 100, false],
  ])('of %s: projected or not', (_what, count, isProjected) => {
    const item = Object.fromEntries([...Array(100).keys()].map((index) => [`n${index}`, 'N']));
    const root = Object.fromEntries([...Array(count).keys()].map((index) => [`y${index}`, [item]]));
    const below = many(100, (index) => `n${index}: name`);

    const answer = shape(`{ ${many(count, (index) => `y${index}: yards { ${below} }`)} }`, { root });

    expect(answer).toMatchObject({ data: root, isProjected });
  });
});
