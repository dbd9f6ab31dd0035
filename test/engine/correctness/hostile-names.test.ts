import { countBySubgraph, representationsTo } from '../support/small-graph';
import { useSmallGraph } from '../support/use-small-graph';

const hostile = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'then'];

/** Field names may not begin with two underscores; everything else that objects inherit may come. */
const graph = useSmallGraph([
  {
    name: 'objects',
    typeDefs: `
      type Query { thing(constructor: String): Thing things: [Thing!]! echo(toString: Trap, plain: Plain): String any(of: Any): Any }
      input Plain { size: Int }
      input Trap { constructor: String hasOwnProperty: [Int!] valueOf: Trap }
      scalar Any
      type Thing @key(fields: "constructor hasOwnProperty { toString }") {
        constructor: ID! hasOwnProperty: Own! valueOf: String then: String name: String
      }
      type Own @shareable { toString: String! }`,
    resolvers: {
      Query: {
        thing: (_root, given) => thing((own(given, 'constructor') as string | null) ?? 'none'),
        things: () => ['a', 'b', 'a'].map(thing),
        echo: (_root, given) => JSON.stringify(own(given, 'toString')),
        any: (_root, { of }) => of,
      },
    },
  },
  {
    name: 'prices',
    typeDefs: `
      type Thing @key(fields: "constructor hasOwnProperty { toString }") {
        constructor: ID! hasOwnProperty: Own! valueOf: String @external
        price: Int @requires(fields: "valueOf")
      }
      type Own @shareable { toString: String! }`,
    resolvers: {
      Thing: { price: (given) => Number(own(given, 'valueOf') ?? -1) },
    },
  },
]);

/** What was given under a name, and not what every object inherits. */
function own(given: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.entries(given).find(([known]) => known === name)?.[1] ?? null;
}

function thing(constructor: string) {
  return {
    constructor,
    hasOwnProperty: { toString: `own ${constructor}` },
    valueOf: '7',
    then: 'later',
    name: 'Bench',
  };
}

/** Compared as text: to a matcher, `__proto__` is not a field like the others. */
async function textOf(query: string, variables?: unknown): Promise<string> {
  return JSON.stringify(await graph().query(query, variables));
}

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

describe('a name that objects inherit', () => {
  it('may be a field, a key and a required field', async () => {
    expect(await textOf('{ things { constructor then price hasOwnProperty { toString } valueOf } }')).toBe(
      `{"data":{"things":[${['a', 'b', 'a']
        .map(
          (name) =>
            `{"constructor":"${name}","then":"later","price":7,"hasOwnProperty":{"toString":"own ${name}"},"valueOf":"7"}`,
        )
        .join()}]}}`,
    );
    expect(representationsTo('prices', graph().requests)).toEqual([
      ['a', 'b'].map((name) => ({
        __typename: 'Thing',
        constructor: name,
        hasOwnProperty: { toString: `own ${name}` },
        valueOf: '7',
      })),
    ]);
  });

  it.each(hostile)('may be an alias of a value: %s', async (name) => {
    expect(await textOf(`{ thing { ${name}: name price } }`)).toBe(
      `{"data":{"thing":{"${name}":"Bench","price":7}}}`,
    );
  });

  it.each(hostile)('may be an alias of an object: %s', async (name) => {
    expect(await textOf(`{ ${name}: thing { ${name}: hasOwnProperty { ${name}: toString } price } }`)).toBe(
      `{"data":{"${name}":{"${name}":{"${name}":"own none"},"price":7}}}`,
    );
  });

  it.each(hostile)('may be an alias of an introspected field and of a type name: %s', async (name) => {
    expect(
      await textOf(`{ ${name}: __type(name: "Own") { ${name}: name } thing { ${name}: __typename } }`),
    ).toBe(`{"data":{"${name}":{"${name}":"Own"},"thing":{"${name}":"Thing"}}}`);
  });

  it.each(hostile)('may be a variable: %s', async (name) => {
    const variables: unknown = JSON.parse(`{ "${name}": "x" }`);

    expect(
      await textOf(
        `query ($${name}: String) { thing(constructor: $${name}) { constructor price } }`,
        variables,
      ),
    ).toBe('{"data":{"thing":{"constructor":"x","price":7}}}');
    expect(
      await textOf(`query ($${name}: String = "y") { thing(constructor: $${name}) { constructor } }`),
    ).toBe('{"data":{"thing":{"constructor":"y"}}}');
  });

  it.each(hostile)('may be the name of an operation and of a fragment: %s', async (name) => {
    expect(
      await textOf(`query ${name} { thing { ...${name} } } fragment ${name} on Thing { name price }`),
    ).toBe('{"data":{"thing":{"name":"Bench","price":7}}}');
  });

  it('may be a field of an input object', async () => {
    const trap = { constructor: 'x', hasOwnProperty: [1], valueOf: null };
    const expected = JSON.stringify({ data: { echo: JSON.stringify(trap) } });

    expect(await textOf('query ($trap: Trap) { echo(toString: $trap) }', { trap })).toBe(expected);
    expect(await textOf('{ echo(toString: { constructor: "x", hasOwnProperty: [1], valueOf: null }) }')).toBe(
      expected,
    );
  });

  it('is refused where an input object does not have it', async () => {
    const variables: unknown = JSON.parse('{ "plain": { "__proto__": { "polluted": true } } }');

    const answer = await graph().query('query ($plain: Plain) { echo(plain: $plain) }', variables);

    expect(answer.data).toBeUndefined();
    expect(answer.errors?.map(({ extensions: { code } }) => code)).toEqual(['BAD_USER_INPUT']);
    expect(countBySubgraph(graph().requests)).toEqual({});
  });

  it('is passed on in a scalar of any shape, and does not come back as a prototype', async () => {
    const others = '"constructor":{"prototype":{"polluted":true}},"list":[null,0]';
    const text = `{"__proto__":{"polluted":true},${others}}`;

    const answer = await textOf('query ($of: Any) { any(of: $of) }', { of: JSON.parse(text) as unknown });

    expect(JSON.stringify(graph().requests[0]?.variables)).toContain(text);
    // Read from a subgraph, the key is left out: merged into another object, it could become its prototype.
    expect(answer).toBe(`{"data":{"any":{${others}}}}`);
  });
});

describe('JSON of a subgraph', () => {
  const attack = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}';

  it.each([
    ['at its root', `{"data":{"thing":{"name":"Bench"}},${attack}}`],
    ['in its data', `{"data":{"thing":{"name":"Bench"},${attack}}}`],
    ['in an object', `{"data":{"thing":{"name":"Bench",${attack}}}}`],
  ])('pollutes nothing by extra fields: %s', async (_where, text) => {
    graph().failWhen(() => ({ text }));

    expect(await textOf('{ thing { name } }')).toBe('{"data":{"thing":{"name":"Bench"}}}');
  });

  it('pollutes nothing by fields of entities', async () => {
    graph().failWhen(({ subgraph }) =>
      subgraph === 'prices' ? { text: `{"data":{"_entities":[{"price":3,${attack}}]}}` } : undefined,
    );

    expect(await textOf('{ thing { price name } }')).toBe('{"data":{"thing":{"price":3,"name":"Bench"}}}');
  });

  it('pollutes nothing by the name of a type', async () => {
    graph().failWhen(() => ({ text: '{"data":{"thing":{"__typename":"__proto__","name":"Bench"}}}' }));

    expect(await textOf('{ thing { name } }')).not.toContain('polluted');
  });

  it('pollutes nothing by errors', async () => {
    graph().failWhen(() => ({
      text: `{"data":{"thing":null},"errors":[{"message":"No.","path":["__proto__","polluted"],"extensions":{"code":"NOT_FOUND",${attack}},${attack}}]}`,
    }));

    const answer = await graph().query('{ thing { name } }');

    expect(answer.data).toEqual({ thing: null });
    expect(JSON.stringify(answer)).not.toContain('polluted');
  });

  it('pollutes nothing by an alias that asks for it', async () => {
    graph().failWhen(() => ({
      text: '{"data":{"thing":{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}}}',
    }));

    await graph().query('{ thing { __proto__: hasOwnProperty { polluted: toString } } }');

    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
