import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import {
  buildSchema,
  execute,
  getVariableValues,
  type GraphQLObjectType,
  Kind,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import { prepareOperation } from '@courtyard/shared/service/execution/prepare-operation';

const schema = buildSchema(`
  type Query {
    yard: Yard, sureYard: Yard!, things: [Thing], sureThings: [Thing!]!, named: Named
    told(of: Int = 7, day: String): String
  }
  type Mutation { first: Int, second: Int }
  interface Named { name: String }
  union Thing = Tree | Yard
  type Tree implements Named { name: String, height: Int!, yard: Yard, kind: Kind }
  type Yard implements Named {
    name: String, sureName: String!, size: Int
    trees: [Tree], sureTrees: [Tree!]!, grid: [[Int!]], thing: Thing, next: Yard, sureNext: Yard!
    told(of: Int = 7, day: String): String, where: String
  }
  enum Kind { OAK PLANE }
`);

/** Says what it was asked with, and where in the answer it stands. */
const yardFields = (schema.getType('Yard') as GraphQLObjectType).getFields();
const queryFields = (schema.getType('Query') as GraphQLObjectType).getFields();
const tell = (_source: unknown, given: object, context: unknown, info: GraphQLResolveInfo) =>
  JSON.stringify([given, context, info.fieldName, info.fieldNodes.length, info.variableValues]);
for (const { told } of [yardFields, queryFields]) if (told) told.resolve = tell;
if (yardFields.where) {
  yardFields.where.resolve = (_source, _given, _context, { path, parentType, returnType }) =>
    JSON.stringify([path, parentType.name, String(returnType)]);
}

interface Asked {
  readonly text: string;
  readonly rootValue: Record<string, unknown>;
  readonly variables?: Record<string, unknown>;
}

/** The answers of graphql-js and ours to one question; ours twice, since the second time it is prepared. */
async function answersTo({ text, rootValue, variables = {} }: Asked) {
  // The root of ours is always empty; what it would hold is resolved by the fields of Query.
  for (const field of Object.values(queryFields)) {
    if (field.name !== 'told') field.resolve = () => valueOf(rootValue[field.name]);
  }
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation === undefined) throw new Error('The document has no operation.');
  const run = prepareOperation(schema, document, operation);
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const ours = () => run({ contextValue: 'context', rawVariables: variables, variables: coerced });
  const theirs = await execute({ schema, document, contextValue: 'context', variableValues: variables });
  return { theirs: plain(theirs), ours: [plain(await ours()), plain(await ours())] };
}

function plain(result: ExecutionResult): unknown {
  return JSON.parse(JSON.stringify(result)) as unknown;
}

async function expectSame(asked: Asked): Promise<unknown> {
  const { theirs, ours } = await answersTo(asked);
  const isRace = /"how":"(later|failsLater)"/.test(JSON.stringify(asked.rootValue));
  const compared = isRace ? withoutRaces : (answer: unknown) => answer;
  expect(ours.map(compared)).toEqual([compared(theirs), compared(theirs)]);
  // Also the order of the fields, which a reader of JSON sees.
  expect(JSON.stringify(dataOf(ours[0]))).toBe(JSON.stringify(dataOf(theirs)));
  return theirs;
}

interface Told {
  readonly data: unknown;
  readonly errors?: ReadonlyArray<{ readonly path: ReadonlyArray<string | number> }>;
}

function dataOf(answer: unknown): unknown {
  return (answer as Told).data;
}

/**
 * Of what fails at the same time, either may come first. Where one failure takes away what holds the other, that one
 * may not be told at all; that there is one is what counts.
 */
function withoutRaces(answer: unknown): unknown {
  const { data, errors = [] } = answer as Told;
  const told = errors.map((error) => {
    const place = error.path.slice(0, depthOfNull(data, error.path));
    return JSON.stringify(place.length === error.path.length ? error : place);
  });
  return { data, told: [...new Set(told)].sort() };
}

/** How far a path leads before there is nothing. */
function depthOfNull(data: unknown, path: ReadonlyArray<string | number>): number {
  let at = data;
  for (let depth = 0; depth < path.length; depth += 1) {
    if (at === null) return depth;
    at = (at as Record<string, unknown>)[path[depth] ?? ''];
  }
  return path.length;
}

/** Values as data say how they come: at once, later, by a method, not at all. */
type Coming = {
  readonly how: 'now' | 'later' | 'method' | 'fails' | 'failsLater' | 'error';
  readonly value: unknown;
};

function valueOf(coming: unknown): unknown {
  if (typeof coming !== 'object' || coming === null || !('how' in coming)) return coming;
  const { how, value } = coming as Coming;
  const made = madeOf(value);
  switch (how) {
    case 'now':
    case 'method':
      return made;
    case 'later':
      return turn().then(() => made);
    case 'failsLater':
      return failsLater();
    case 'error':
      return new Error('It is an error.');
    case 'fails':
      throw new Error('It failed.');
  }
}

/** Where nobody comes to ask for it, that is no failure of the test. */
function failsLater(): Promise<never> {
  const failing = turn().then(() => Promise.reject(new Error('It failed later.')));
  failing.catch(() => undefined);
  return failing;
}

function madeOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((item: Coming) =>
      item?.how === 'fails' ? valueOf({ ...item, how: 'error' }) : valueOf(item),
    );
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as Record<string, Coming | string>).map(([name, part]) => {
      const isPlain =
        typeof part !== 'object' || part.how === 'now' || part.how === 'later' || part.how === 'error';
      return [name, isPlain ? valueOf(part) : () => valueOf(part)];
    }),
  );
}

const { letrec, oneof, constant, record, array, integer, constantFrom, boolean } = fc;

/** At once, also what fails. */
function atOnce(value: fc.Arbitrary<unknown>): fc.Arbitrary<Coming> {
  const how = constantFrom('now' as const, 'now' as const, 'now' as const, 'error' as const);
  return record({ how, value });
}

function coming(value: fc.Arbitrary<unknown>): fc.Arbitrary<Coming> {
  const how = oneof(
    { weight: 8, arbitrary: constant('now' as const) },
    { weight: 3, arbitrary: constant('later' as const) },
    { weight: 2, arbitrary: constant('method' as const) },
    { weight: 1, arbitrary: constantFrom('fails' as const, 'failsLater' as const, 'error' as const) },
  );
  return record({
    how,
    value: oneof({ weight: 7, arbitrary: value }, { weight: 1, arbitrary: constant(null) }),
  });
}

const {
  yard: anyYard,
  thing: anyThing,
  named: anyNamed,
} = letrec((tie) => {
  const text = coming(constantFrom('Plane Tree Lane', '院', ''));
  const number = coming(oneof(integer({ min: -9, max: 9 }), constantFrom('3', 1.5)));
  const tree = record(
    {
      __typename: constant('Tree'),
      name: text,
      height: number,
      yard: coming(tie('yard')),
      kind: coming(constantFrom('OAK', 'PLANE', 'PINE')),
    },
    { requiredKeys: ['__typename'] },
  );
  // Of a list that may hold no null, graphql-js forgets the items under way when one fails at once, and the process ends.
  const plainTree = record({ name: atOnce(constant('Plane')), height: atOnce(integer({ min: 0, max: 9 })) });
  const several = (item: fc.Arbitrary<unknown>) =>
    coming(oneof(array(item, { maxLength: 3 }), constant('no list')));
  const yard = record(
    {
      __typename: constant('Yard'),
      name: text,
      sureName: text,
      size: number,
      trees: several(coming(tree)),
      sureTrees: several(atOnce(plainTree)),
      grid: several(coming(array(atOnce(integer()), { maxLength: 2 }))),
      thing: coming(tie('thing')),
      next: coming(tie('yard')),
      sureNext: coming(tie('yard')),
    },
    { requiredKeys: ['__typename'] },
  );
  const depth = { depthSize: 'small', maxDepth: 3, withCrossShrink: true } as const;
  return {
    yard: oneof(depth, constant(null), yard),
    thing: oneof(depth, constant(null), yard, tree),
    named: oneof(depth, yard, tree),
  };
});

const anyRoot = record({
  yard: coming(anyYard),
  sureYard: coming(anyYard),
  things: coming(array(coming(anyThing), { maxLength: 3 })),
  sureThings: coming(array(atOnce(constant({ __typename: 'Tree', name: 'Plane' })), { maxLength: 3 })),
  named: coming(anyNamed),
}) as fc.Arbitrary<Record<string, unknown>>;

/** Fields of a type, some under other names, some in fragments, some under conditions. */
const { ofYard, ofQuery } = letrec<Record<'ofYard' | 'ofTree' | 'ofThing' | 'ofNamed' | 'ofQuery', string>>(
  (tie) => {
    const condition = oneof(
      { weight: 6, arbitrary: constant('') },
      constantFrom(
        '@skip(if: $a)',
        '@include(if: $a)',
        '@include(if: $b)',
        '@skip(if: false)',
        '@skip(if: $a) @include(if: $b)',
      ),
    );
    const leaf = (name: string) => condition.map((under) => `${name} ${under}`);
    const deeper = (name: string, inner: fc.Arbitrary<unknown>) =>
      fc.tuple(inner, condition).map(([fields, under]) => `${name} ${under} { ${String(fields)} }`);
    const some = (...choices: ReadonlyArray<fc.Arbitrary<string>>) =>
      array(oneof({ depthSize: 'small', maxDepth: 4 }, ...choices), { minLength: 1, maxLength: 5 }).map(
        (list) => list.join(' '),
      );
    const fragment = (type: string, inner: fc.Arbitrary<unknown>) =>
      fc.tuple(inner, condition).map(([fields, under]) => `... on ${type} ${under} { ${String(fields)} }`);
    const named = ['name', '__typename'].map(leaf);
    return {
      ofYard: some(
        ...named,
        ...['sureName', 'size', 'grid', 'where', 'named: name', 'told', 'other: told(of: $n, day: $day)'].map(
          leaf,
        ),
        leaf('...AnyYard'),
        deeper('trees', tie('ofTree')),
        deeper('sureTrees', tie('ofTree')),
        deeper('thing', tie('ofThing')),
        deeper('next', tie('ofYard')),
        deeper('sureNext', tie('ofYard')),
        fragment('Named', tie('ofNamed')),
      ),
      ofTree: some(
        ...named,
        leaf('height'),
        leaf('kind'),
        deeper('yard', tie('ofYard')),
        fragment('Tree', tie('ofNamed')),
      ),
      ofThing: some(leaf('__typename'), fragment('Tree', tie('ofTree')), fragment('Yard', tie('ofYard'))),
      ofNamed: some(...named, fragment('Yard', constant('sureName')), fragment('Tree', constant('height'))),
      ofQuery: some(
        leaf('__typename'),
        leaf('told(of: $n)'),
        deeper('yard', tie('ofYard')),
        deeper('sureYard', tie('ofYard')),
        deeper('things', tie('ofThing')),
        deeper('sureThings', tie('ofThing')),
        deeper('named', tie('ofNamed')),
      ),
    };
  },
);
void ofYard;

const declared = 'query Ask($a: Boolean!, $b: Boolean!, $n: Int, $day: String = "2019-06-30")';
const used = 'used: told(of: $n, day: $day) @skip(if: $a) @include(if: $b)';
const fragmentText = 'fragment AnyYard on Yard { name size next { name } }';

describe('an operation that is prepared', () => {
  it('answers whatever is asked of whatever there is as graphql-js does', async () => {
    await fc.assert(
      fc.asyncProperty(ofQuery, anyRoot, boolean(), boolean(), async (fields, rootValue, a, b) => {
        const spread = 'yard { ...AnyYard }';
        const text = `${declared} { ${used} ${fields} ${spread} } ${fragmentText}`;
        if (validate(schema, parse(text)).length > 0) return;
        await expectSame({ text, rootValue, variables: { a, b, n: 3 } });
      }),
      { numRuns: 150 },
    );
  });

  it('loses the nearest nullable field to a null that may not be, and tells what failed before it', async () => {
    const answer = await expectSame({
      text: '{ yard { next { name sureNext { sureName size } } } things { ... on Yard { sureName } } }',
      rootValue: {
        yard: {
          how: 'now',
          value: {
            next: {
              how: 'later',
              value: { name: { how: 'failsLater', value: 0 }, sureNext: { how: 'now', value: {} } },
            },
          },
        },
        things: [{ __typename: 'Yard', sureName: 'A' }, { __typename: 'Yard' }],
      },
    });

    expect(answer).toMatchObject({
      data: { yard: { next: null }, things: [{ sureName: 'A' }, null] },
      errors: [
        { path: ['things', 1, 'sureName'] },
        { path: ['yard', 'next', 'name'] },
        { path: ['yard', 'next', 'sureNext', 'sureName'] },
      ],
    });
  });

  it.each([
    [
      'an alias that every object has',
      '{ __proto__: told constructor: told yard { toString: name __proto__: name } }',
    ],
    ['an alias like that of a promise', '{ yard { then: name } then: told }'],
    [
      'what the graph can be asked',
      '{ __schema { types { name fields { name type { kind ofType { name } } } } } __type(name: "Kind") { enumValues { name } } }',
    ],
    ['a field asked for twice', '{ yard { next { name } next { size } name name } yard { size } }'],
  ])('keeps %s', async (_what, text) => {
    await expectSame({ text, rootValue: { yard: { name: '院', size: 3, next: { name: 'n', size: 4 } } } });
  });

  it.each([
    ['a value that is of no type', { thing: { __typename: 'Kind' } }],
    ['a value of another type', { thing: { __typename: 'Query' } }],
    ['a value without a type', { thing: {} }],
    ['an enum value that there is not', { trees: [{ kind: 'PINE' }] }],
    ['a number that is none', { size: 'large' }],
  ])('fails where graphql-js fails for %s', async (_what, yard) => {
    const text = '{ yard { size thing { __typename } trees { kind } } }';
    const { theirs, ours } = await answersTo({ text, rootValue: { yard } });

    const withoutWords = (answer: unknown) =>
      JSON.parse(
        JSON.stringify(answer, (name, value: unknown) => (name === 'message' ? undefined : value)),
      ) as unknown;
    expect(ours.map(withoutWords)).toEqual([withoutWords(theirs), withoutWords(theirs)]);
    expect(theirs).toHaveProperty('errors');
  });

  it('takes a condition that a variable makes null for the mistake that it is', async () => {
    await expectSame({
      text: 'query ($a: Boolean = true) { yard { name @skip(if: $a) } }',
      rootValue: { yard: { name: '院' } },
      variables: { a: null },
    });
  });

  it('hears of every failure in a list that one failure has ended already', async () => {
    const text = '{ yard { sureTrees { height yard { name } } } }';
    const failing = () => Promise.reject(new Error('It failed, too.'));
    queryFields.yard!.resolve = () => ({
      sureTrees: [{ height: failing }, { height: null }, { height: 3, yard: failing }],
    });
    const document = parse(text);
    const [operation] = document.definitions as OperationDefinitionNode[];

    const answer = await prepareOperation(
      schema,
      document,
      operation!,
    )({ contextValue: null, rawVariables: {}, variables: {} });
    await turn();

    expect(plain(answer)).toMatchObject({
      data: { yard: null },
      errors: [{ path: ['yard', 'sureTrees', 1, 'height'] }],
    });
  });

  it('runs the fields of a mutation one after the other', async () => {
    const order: string[] = [];
    const fields = (schema.getType('Mutation') as GraphQLObjectType).getFields();
    for (const [name, ms] of [
      ['first', 2],
      ['second', 1],
    ] as const) {
      const field = fields[name];
      if (field === undefined) continue;
      field.resolve = async () => {
        for (let count = 0; count < ms; count += 1) await turn();
        order.push(name);
        return ms;
      };
    }

    const answer = await expectSame({ text: 'mutation { first second }', rootValue: {} });

    expect(answer).toEqual({ data: { first: 2, second: 1 } });
    expect(order.slice(0, 2)).toEqual(['first', 'second']);
  });
});
