import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  type GraphQLField,
  type GraphQLInputObjectType,
} from 'graphql';
import { standardLimits } from '@courtyard/gateway/engine/limits/document-limits';
import { clientSchema } from '../../gateway/breaking-changes';
import { composeWorkTree } from '../../schema/compose';
import { startWholeGraph, type GraphAnswer, type WholeGraph } from '../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

const api = clientSchema(composeWorkTree());
const rootFields = Object.values(api.getQueryType()?.getFields() ?? {});

/** Every list one can ask for at the root. */
const lists = rootFields
  .filter(({ args }) => ['first', 'after'].every((name) => args.some((argument) => argument.name === name)))
  .map((field) => ({ name: field.name, field }));

const filtered = lists.filter(({ field }) => whereOf(field) !== undefined);

function whereOf({ args }: GraphQLField<unknown, unknown>): GraphQLInputObjectType | undefined {
  const type = args.find(({ name }) => name === 'where')?.type;
  const named = type && getNamedType(type);
  return isInputObjectType(named) ? named : undefined;
}

/** The columns of a list whose filter compares values of a type. */
function columnsOf(field: GraphQLField<unknown, unknown>, type: string): string[] {
  return Object.values(whereOf(field)?.getFields() ?? {})
    .filter((column) => String(getNamedType(column.type)) === `${type}Filter`)
    .map(({ name }) => name);
}

function codes({ errors }: GraphAnswer): unknown[] {
  return (errors ?? []).map(({ extensions }) => extensions.code);
}

/** What must never reach a caller: stacks, statements, addresses, names of tables and drivers. */
const internals =
  /\bat \S+ \(|\.[jt]s:\d+|SELECT |FROM "|postgres|127\.0\.0\.1|localhost|node_modules|typeorm/i;

async function ask(
  name: string,
  argumentsText: string,
  variables: Record<string, unknown> = {},
  declared = '',
) {
  const answer = await graph.query(
    `query ${declared} { ${name}(${argumentsText}) { totalCount nodes { __typename } } }`,
    variables,
  );
  const text = JSON.stringify(answer.errors ?? []);
  expect(text).not.toMatch(internals);
  expect(text.length).toBeLessThan(2_000);
  return answer;
}

/** What each of many filters of one list comes to: the code where it is refused, else how many rows it finds. */
async function askAll(field: GraphQLField<unknown, unknown>, wheres: readonly object[]) {
  const found: object[] = [];
  // An operation has a limited number of root fields.
  for (let start = 0; start < wheres.length; start += most) {
    found.push(...(await askTogether(field, wheres.slice(start, start + most))));
  }
  return found;
}

const most = standardLimits.rootFields;

async function askTogether(field: GraphQLField<unknown, unknown>, wheres: readonly object[]) {
  const declared = wheres.map((_, index) => `$w${index}: ${whereOf(field)?.name}`).join(' ');
  const asked = wheres
    .map((_, index) => `a${index}: ${field.name}(where: $w${index}) { totalCount }`)
    .join('\n');
  const variables = Object.fromEntries(wheres.map((where, index) => [`w${index}`, where]));
  const answer = await graph.query(`query (${declared}) { ${asked} }`, variables);
  expect(JSON.stringify(answer.errors ?? [])).not.toMatch(internals);
  return wheres.map((where, index) => {
    const refused = answer.errors?.filter(({ path }) => path?.[0] === `a${index}`) ?? [];
    const found = (answer.data?.[`a${index}`] as { totalCount: number } | null | undefined)?.totalCount;
    return {
      where: JSON.stringify(where).slice(0, 80),
      is: found ?? refused.map(({ extensions }) => extensions.code),
    };
  });
}

function shown(wheres: readonly object[], is: unknown) {
  return wheres.map((where) => ({ where: JSON.stringify(where).slice(0, 80), is }));
}

describe('every list at the root', () => {
  it('is among those that are asked here', () => {
    expect(lists.length).toBeGreaterThan(60);
    expect(filtered.length).toBeGreaterThan(58);
  });

  it.each(lists)('refuses a page that is none, and a cursor that is not its own: $name', async ({ name }) => {
    const sizes = [0, -1, 201, 2147483647];
    const pages = await graph.query(
      `{ ${sizes.map((first, index) => `a${index}: ${name}(first: ${first}) { totalCount }`).join('\n')} }`,
    );
    expect(codes(pages)).toEqual(sizes.map(() => 'BAD_PAGE_SIZE'));
    const foreign = Buffer.from(JSON.stringify(['+colour', 'red', 'plc:xgl:courtyard-35'])).toString(
      'base64url',
    );
    for (const after of ['', '%%%', '0', foreign, 'A'.repeat(65_536)]) {
      const answer = await ask(name, 'after: $after', { after }, '($after: String)');
      expect({ after: after.slice(0, 20), codes: codes(answer) }).toEqual({
        after: after.slice(0, 20),
        codes: ['BAD_CURSOR'],
      });
    }
  });
});

const texts = [
  "' OR '1'='1",
  '%',
  '_',
  '\\',
  '"; DROP TABLE issue; --',
  '🏚'.repeat(10),
  '字'.repeat(21_845),
  '\ud800',
  '$1',
  ':p0',
];

describe('the filter of every list', () => {
  it.each(filtered)('takes any text for what it is: $name', async ({ field }) => {
    const columns = [...columnsOf(field, 'Id'), ...columnsOf(field, 'String')];
    expect(columns.length).toBeGreaterThan(0);
    const wheres = columns.flatMap((column) => texts.map((text) => ({ [column]: { eq: text } })));

    expect(await askAll(field, wheres)).toEqual(shown(wheres, 0));
  });

  it.each(filtered)('refuses what cannot be meant: $name', async ({ name, field }) => {
    const nested = (depth: number): object => (depth === 0 ? {} : { not: nested(depth - 1) });
    const [column = 'id'] = columnsOf(field, 'Id');
    const refused = [
      nested(31),
      nested(90),
      { or: Array.from({ length: 501 }, () => ({ [column]: { eq: 'x' } })) },
      { [column]: null },
      { [column]: { eq: null } },
      { and: null },
      { [column]: { eq: 'a\0b' } },
    ];
    expect(await askAll(field, refused)).toEqual(shown(refused, ['BAD_FILTER']));
    const endless = await ask(
      name,
      'where: $where',
      { where: nested(400) },
      `($where: ${whereOf(field)?.name})`,
    );
    expect(codes(endless)).toEqual(['VALUE_TOO_DEEP']);
    for (const where of [{ [column]: { like: 'x' } }, { colour: { eq: 'red' } }]) {
      const answer = await ask(name, 'where: $where', { where }, `($where: ${whereOf(field)?.name})`);
      expect({ where, codes: codes(answer) }).toEqual({ where, codes: ['BAD_USER_INPUT'] });
    }
  });

  it.each(filtered)(
    'finds nothing where its conditions exclude each other: $name',
    async ({ name, field }) => {
      const [column = 'id'] = columnsOf(field, 'Id');
      const where = { and: [{ [column]: { isNull: true } }, { [column]: { isNull: false } }] };
      const answer = await ask(name, 'where: $where', { where }, `($where: ${whereOf(field)?.name})`);
      expect(answer).toEqual({ data: { [name]: { totalCount: 0, nodes: [] } } });
    },
  );

  const timed = filtered.filter(
    ({ field }) => [...columnsOf(field, 'Date'), ...columnsOf(field, 'DateTime')].length > 0,
  );
  it.each(timed)('refuses days and instants that there are not: $name', async ({ name, field }) => {
    const wrong = [
      '2019-02-30',
      'yesterday',
      '',
      '2019-13-01',
      '+012345-01-01',
      '-000001-01-01T00:00:00Z',
      '2019-07-01T25:00:00Z',
      'infinity',
      'now()',
    ];
    for (const column of [...columnsOf(field, 'Date'), ...columnsOf(field, 'DateTime')]) {
      for (const value of wrong) {
        const where = { [column]: { gte: value } };
        const answer = await ask(name, 'where: $where', { where }, `($where: ${whereOf(field)?.name})`);
        expect({ column, value, codes: codes(answer) }).toEqual({ column, value, codes: ['BAD_USER_INPUT'] });
      }
    }
  });

  const termed = filtered.flatMap(({ name, field }) =>
    Object.values(whereOf(field)?.getFields() ?? {}).flatMap((column) => {
      const filter = getNamedType(column.type);
      const eq = isInputObjectType(filter) ? filter.getFields().eq : undefined;
      return eq && isEnumType(getNamedType(eq.type)) ? [{ name, field, column: column.name }] : [];
    }),
  );
  it.each(termed)('refuses a term that there is not: $name $column', async ({ name, field, column }) => {
    const where = { [column]: { eq: 'NO_SUCH_TERM' } };
    const answer = await ask(name, 'where: $where', { where }, `($where: ${whereOf(field)?.name})`);
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('every statistics field', () => {
  const stats = rootFields
    .filter(({ args }) => args.some(({ name }) => name === 'groupBy'))
    .map(({ name, args }) => ({ name, args }));

  it.each(stats)('answers without arguments, and refuses a page that is none: $name', async ({ name }) => {
    const whole = await graph.query(`{ ${name} { groupCount rows { count } } }`);
    expect(whole.errors).toBeUndefined();
    expect(whole.data).toEqual({
      [name]: { groupCount: 1, rows: [expect.objectContaining({}) as object] },
    });
    expect(codes(await graph.query(`{ ${name}(first: 0) { groupCount } }`))).toEqual(['BAD_PAGE_SIZE']);
  });

  it.each(stats)('answers for every group it offers, each alone: $name', async ({ name, args }) => {
    const type = getNamedType(args.find((argument) => argument.name === 'groupBy')?.type as never);
    const groups = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
    expect(groups.length).toBeGreaterThan(1);
    for (let start = 0; start < groups.length; start += most) {
      const some = groups.slice(start, start + most);
      const asked = some.map(
        (group) => `${group}: ${name}(groupBy: [${group}]) { groupCount rows { count } }`,
      );
      const { data, errors } = await graph.query(`{ ${asked.join('\n')} }`);
      expect(errors).toBeUndefined();
      expect(Object.keys(data ?? {})).toEqual(some);
    }
  });
});
