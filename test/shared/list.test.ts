import { recordAsset } from '@courtyard/property-rights-unit/asset/asset.commands';
import type { AssetRecordRow } from '@courtyard/property-rights-unit/asset/asset.entity';
import type { NewFact } from '@courtyard/shared/database/record';
import { startArticleService, type ArticleService } from '../support/article-service';
import type { GraphAnswer } from '../support/whole-graph';

let owners: ArticleService;
beforeAll(async () => {
  owners = await startArticleService('property-rights-unit');
});
afterAll(() => owners.close());
beforeEach(() => owners.dataSource.query(`DELETE FROM asset_record WHERE id LIKE 'ast:tx:no-%'`));

/** The article records nothing of these places. */
const estate = 'plc:tx:tiexi-estate';
const stairwells = ['plc:tx:stairwell-01', 'plc:tx:stairwell-02', 'plc:tx:stairwell-03'] as const;

interface Substance {
  readonly builtFrom?: number | null;
  readonly areaM2?: number | null;
  readonly placeId?: string;
}

function asset(
  number: number,
  { builtFrom = null, areaM2 = null, placeId }: Substance,
): NewFact<AssetRecordRow> {
  return {
    tenant: 'org:tx:owner-unit',
    id: `ast:tx:no-${String(number).padStart(3, '0')}`,
    placeId: placeId ?? stairwells[number % 3] ?? estate,
    builtFrom,
    builtTo: builtFrom,
    builtPrecision: builtFrom === null ? null : 'YEAR',
    areaM2,
    floors: null,
    unitsTotal: null,
    validFrom: null,
    validTo: null,
    periodSource: null,
    source: { kind: 'SYNTHETIC', statedBy: 'PROPERTY_RIGHTS_UNIT', document: null, passage: null },
  };
}

async function record(...substances: readonly Substance[]): Promise<void> {
  await recordFrom(0, substances);
}

async function recordFrom(start: number, substances: readonly Substance[]): Promise<void> {
  await owners.dataSource.transaction(async (manager) => {
    for (const [index, substance] of substances.entries())
      await recordAsset(manager, asset(start + index, substance));
  });
}

interface Page {
  readonly nodes: ReadonlyArray<{ readonly id: string }>;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function page(argumentsText: string): Promise<Page> {
  const { data, errors } = await owners.query(
    `{ assetRecords(within: "${estate}", ${argumentsText}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
  );
  expect(errors).toBeUndefined();
  return (data as { assetRecords: Page }).assetRecords;
}

/** The numbers of all records, read page by page to the end. */
async function readToEnd(orderBy: string, first: number): Promise<number[]> {
  const numbers: number[] = [];
  let after: string | null = null;
  let hasNextPage = true;
  while (hasNextPage) {
    const read: Page = await page(`orderBy: ${orderBy}, first: ${first}, after: ${JSON.stringify(after)}`);
    numbers.push(...numbersOf(read));
    ({ hasNextPage, endCursor: after } = read.pageInfo);
  }
  return numbers;
}

function numbersOf({ nodes }: Pick<Page, 'nodes'>): number[] {
  return nodes.map(({ id }) => Number(id.slice(-3)));
}

async function found(where: string): Promise<number[]> {
  return numbersOf(await page(`where: ${where}, first: 200`));
}

async function refused(argumentsText: string) {
  const answer = await owners.query(`{ assetRecords(${argumentsText}) { nodes { id } } }`);
  return answer.errors?.map(({ extensions }) => extensions.code) ?? answer;
}

describe('a list', () => {
  const years = [1950, 1960, null, 1960, 1970, null, 1950, 1960, null, 1980];
  const areas = [10.5, null, 10.5, 0, 1e12, null, 0.1, 10.5, null, 0.30000000000000004];
  const substances = years.map((builtFrom, index) => ({ builtFrom, areaM2: areas[index] ?? null }));

  it.each([
    ['BUILT_FROM_ASC', [0, 6, 1, 3, 7, 4, 9, 2, 5, 8]],
    ['BUILT_FROM_DESC', [9, 4, 1, 3, 7, 0, 6, 2, 5, 8]],
    ['AREA_M2_ASC', [3, 6, 9, 0, 2, 7, 4, 1, 5, 8]],
    ['AREA_M2_DESC', [4, 0, 2, 7, 9, 6, 3, 1, 5, 8]],
    ['[BUILT_FROM_ASC, AREA_M2_DESC]', [0, 6, 7, 3, 1, 4, 9, 2, 5, 8]],
    ['[AREA_M2_ASC, BUILT_FROM_DESC]', [3, 6, 9, 7, 0, 2, 4, 1, 5, 8]],
    // A key named again adds nothing to an order.
    ['[BUILT_FROM_DESC, BUILT_FROM_ASC]', [9, 4, 1, 3, 7, 0, 6, 2, 5, 8]],
    ['[BUILT_FROM_ASC, AREA_M2_DESC, BUILT_FROM_DESC]', [0, 6, 7, 3, 1, 4, 9, 2, 5, 8]],
    ['[]', [0, 6, 1, 3, 7, 4, 9, 2, 5, 8]],
    ['null', [0, 6, 1, 3, 7, 4, 9, 2, 5, 8]],
  ])(
    'gives every row once, page by page, in the order %s, those without a value last',
    async (orderBy, expected) => {
      await record(...substances);

      for (const first of [1, 3, 10, 200]) expect(await readToEnd(orderBy, first)).toEqual(expected);
    },
  );

  it('goes on where it was while rows come before and after that point', async () => {
    await record(...[1950, 1960, 1970, 1980].map((builtFrom) => ({ builtFrom })));
    const first = await page('first: 2');
    await recordFrom(4, [{ builtFrom: 1940 }, { builtFrom: 1960 }, { builtFrom: 1975 }, { builtFrom: null }]);

    const second = await page(`first: 200, after: "${first.pageInfo.endCursor}"`);

    expect(numbersOf(first)).toEqual([0, 1]);
    // The one of 1940 came too late to be seen; number 5 has the year of the last one seen and stands behind it.
    expect(numbersOf(second)).toEqual([5, 2, 6, 3, 7]);
  });

  it('goes on where it was when the last row seen is gone', async () => {
    await record(...[1950, 1960, 1970].map((builtFrom) => ({ builtFrom })));
    const first = await page('first: 2');
    await owners.dataSource.query(`DELETE FROM asset_record WHERE id = 'ast:tx:no-001'`);

    expect(numbersOf(await page(`first: 2, after: "${first.pageInfo.endCursor}"`))).toEqual([2]);
  });

  it('says where its page begins and ends, and goes on after any of its rows', async () => {
    await record(...[1950, 1960, 1970].map((builtFrom) => ({ builtFrom })));
    const whole = await owners.query(`{
      assetRecords(within: "${estate}", first: 2) {
        edges { cursor node { id } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }`);
    const { edges } = (whole.data as { assetRecords: { edges: Array<{ cursor: string }> } }).assetRecords;
    const [one, two] = edges.map(({ cursor }) => cursor);

    const rest = await owners.query(`{
      assetRecords(within: "${estate}", first: 2, after: "${one}") {
        nodes { id }
        pageInfo { hasNextPage hasPreviousPage startCursor }
      }
    }`);

    expect(whole.data).toEqual({
      assetRecords: {
        edges: [
          { cursor: one, node: { id: 'ast:tx:no-000' } },
          { cursor: two, node: { id: 'ast:tx:no-001' } },
        ],
        pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: one, endCursor: two },
      },
    });
    expect(rest.data).toEqual({
      assetRecords: {
        nodes: [{ id: 'ast:tx:no-001' }, { id: 'ast:tx:no-002' }],
        pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: two },
      },
    });
  });

  it('is empty without an edge', async () => {
    const answer = await owners.query(`{
      assetRecords(within: "${estate}") {
        nodes { id }
        edges { cursor }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        totalCount
      }
    }`);

    expect(answer).toEqual({
      data: {
        assetRecords: {
          nodes: [],
          edges: [],
          pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
          totalCount: 0,
        },
      },
    });
  });

  it('counts all its rows, whatever the page, and only when asked', async () => {
    await record(...[1950, 1960, 1970].map((builtFrom) => ({ builtFrom })));
    const list = `assetRecords(within: "${estate}", where: { builtFrom: { gt: 1950 } }, first: 1)`;
    const statements = async (fields: string) => {
      const before = owners.counter.count;
      const { data } = await owners.query(`{ ${list} { ${fields} } }`);
      return { data, statements: owners.counter.count - before };
    };

    expect(await statements('nodes { id }')).toEqual({
      data: { assetRecords: { nodes: [{ id: 'ast:tx:no-001' }] } },
      statements: 1,
    });
    expect(await statements('nodes { id } totalCount')).toEqual({
      data: { assetRecords: { nodes: [{ id: 'ast:tx:no-001' }], totalCount: 2 } },
      statements: 2,
    });
  });

  it('takes from 1 to 200 rows a page, and 50 where the caller does not say', async () => {
    await record(...Array.from({ length: 201 }, () => ({ builtFrom: 1950 })));

    expect((await page('first: 1')).nodes).toHaveLength(1);
    expect((await page('first: 200')).nodes).toHaveLength(200);
    expect((await page('first: null')).nodes).toHaveLength(50);
    expect((await page('orderBy: null')).nodes).toHaveLength(50);
    for (const first of [0, -1, 201, 2147483647]) {
      expect(await refused(`first: ${first}`)).toEqual(['BAD_PAGE_SIZE']);
    }
  });
});

describe('a cursor', () => {
  it('is refused under another order', async () => {
    await record({ builtFrom: 1950 }, { builtFrom: 1960 });
    const { pageInfo } = await page('first: 1, orderBy: [BUILT_FROM_ASC]');
    const after = `after: "${pageInfo.endCursor}"`;

    expect(await refused(`${after}, orderBy: [BUILT_FROM_DESC]`)).toEqual(['BAD_CURSOR']);
    expect(await refused(`${after}, orderBy: [AREA_M2_ASC]`)).toEqual(['BAD_CURSOR']);
    expect(await refused(`${after}, orderBy: [BUILT_FROM_ASC, AREA_M2_ASC]`)).toEqual(['BAD_CURSOR']);
  });

  const forged = (...parts: readonly unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

  it.each([
    ['nothing that was ever encoded', '%%%'],
    ['text that is no JSON', Buffer.from('1950').toString('base64url').slice(1)],
    ['an object', Buffer.from('{"0":"+builtFrom"}').toString('base64url')],
    ['null', Buffer.from('null').toString('base64url')],
    ['no value', forged('+builtFrom', 'ast:tx:no-001')],
    ['a value too many', forged('+builtFrom', 1950, 1950, 'ast:tx:no-001')],
    ['no order', forged('', 1950, 'ast:tx:no-001')],
    ['a text for a number', forged('+builtFrom', '1950', 'ast:tx:no-001')],
    ['a statement for a number', forged('+builtFrom', '1; DROP TABLE title', 'ast:tx:no-001')],
    ['a fraction for a whole number', forged('+builtFrom', 1950.5, 'ast:tx:no-001')],
    ['a number that no column holds', forged('+builtFrom', 1e300, 'ast:tx:no-001')],
    ['a whole number beyond the column', forged('+builtFrom', 2147483648, 'ast:tx:no-001')],
    ['a truth value', forged('+builtFrom', true, 'ast:tx:no-001')],
    ['a list', forged('+builtFrom', [1950], 'ast:tx:no-001')],
    ['an object for a value', forged('+builtFrom', { toString: 1 }, 'ast:tx:no-001')],
    ['a number for the id', forged('+builtFrom', 1950, 7)],
    ['null for the id', forged('+builtFrom', 1950, null)],
    ['a zero character in the id', forged('+builtFrom', 1950, 'ast:tx:\0')],
    ['far too much', 'A'.repeat(500_000)],
    ['far too much that is well formed', forged('+builtFrom', 'A'.repeat(500_000), 'ast:tx:no-001')],
  ])('is refused when it holds %s', async (_what, after) => {
    const answer = await owners.query(
      'query ($after: String) { assetRecords(after: $after) { totalCount } }',
      { after },
    );

    expect(answer.data).toEqual({ assetRecords: null });
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_CURSOR']);
    expect(JSON.stringify(answer).length).toBeLessThan(1_000);
  });

  it.each([
    ['2019-02-30'],
    ['0000-01-01'],
    ['19-1-1'],
    ["2019-01-01'"],
    ['infinity'],
    [20190101],
    ['+010000-01-01'],
  ])('is refused when it holds %j for a day', async (day) => {
    const after = forged('+validFrom', day, 'ttl:xgl:courtyard-35');
    const answer = await owners.query('query ($after: String) { titles(after: $after) { totalCount } }', {
      after,
    });

    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_CURSOR']);
  });

  it('is only a place in the order, so one that was made up finds what comes after it', async () => {
    await record({ builtFrom: 1950 }, { builtFrom: 1960 }, { builtFrom: null });

    expect(numbersOf(await page(`after: "${forged('+builtFrom', 1955, "'; --")}"`))).toEqual([1, 2]);
    expect(numbersOf(await page(`after: "${forged('+builtFrom', null, '')}"`))).toEqual([2]);
    expect(numbersOf(await page(`after: "${forged('+builtFrom', 3000, 'zzz')}"`))).toEqual([2]);
  });
});

describe('a filter', () => {
  beforeEach(() =>
    record(
      { builtFrom: 1950, placeId: stairwells[0] },
      { builtFrom: 1960, placeId: stairwells[0] },
      { builtFrom: 1960, placeId: stairwells[1] },
      { builtFrom: 1970, placeId: stairwells[1] },
      { builtFrom: null, placeId: stairwells[2] },
    ),
  );

  it.each([
    ['{}', [0, 1, 2, 3, 4]],
    ['null', [0, 1, 2, 3, 4]],
    ['{ builtFrom: {} }', [0, 1, 2, 3, 4]],
    ['{ builtFrom: { eq: 1960 } }', [1, 2]],
    ['{ builtFrom: { ne: 1960 } }', [0, 3]],
    ['{ builtFrom: { gt: 1960 } }', [3]],
    ['{ builtFrom: { gte: 1960 } }', [1, 2, 3]],
    ['{ builtFrom: { lt: 1960 } }', [0]],
    ['{ builtFrom: { lte: 1960 } }', [0, 1, 2]],
    ['{ builtFrom: { gt: 1950, lt: 1970 } }', [1, 2]],
    ['{ builtFrom: { isNull: true } }', [4]],
    ['{ builtFrom: { isNull: false } }', [0, 1, 2, 3]],
    ['{ builtFrom: { isNull: true, eq: 1960 } }', []],
    ['{ id: { eq: "ast:tx:no-003" } }', [3]],
    ['{ id: { ne: "ast:tx:no-003" } }', [0, 1, 2, 4]],
    ['{ id: { in: ["ast:tx:no-003", "ast:tx:no-000", "ast:tx:no-000"] } }', [0, 3]],
    ['{ id: { in: [] } }', []],
    ['{ id: { notIn: ["ast:tx:no-003", "ast:tx:no-000"] } }', [1, 2, 4]],
    ['{ id: { notIn: [] } }', [0, 1, 2, 3, 4]],
    ['{ place: { eq: "plc:tx:stairwell-02" }, builtFrom: { lt: 1970 } }', [2]],
  ])('finds with %s what it says', async (where, expected) => {
    expect(await found(where)).toEqual(expected);
  });

  it.each([
    ['{ and: [] }', [0, 1, 2, 3, 4]],
    ['{ or: [] }', []],
    ['{ not: {} }', []],
    ['{ and: [{}, {}] }', [0, 1, 2, 3, 4]],
    ['{ or: [{}] }', [0, 1, 2, 3, 4]],
    ['{ not: { or: [] } }', [0, 1, 2, 3, 4]],
    ['{ and: [{ builtFrom: { gte: 1960 } }, { builtFrom: { lt: 1970 } }] }', [1, 2]],
    ['{ or: [{ builtFrom: { eq: 1950 } }, { builtFrom: { isNull: true } }] }', [0, 4]],
    ['{ or: [{ builtFrom: { eq: 1950 } }], id: { eq: "ast:tx:no-001" } }', []],
    // What has no value is not 1960 either.
    ['{ not: { builtFrom: { eq: 1960 } } }', [0, 3, 4]],
    ['{ not: { builtFrom: { ne: 1960 } } }', [1, 2, 4]],
    ['{ not: { not: { builtFrom: { eq: 1960 } } } }', [1, 2]],
    ['{ not: { and: [{ builtFrom: { gt: 1950 } }, { builtFrom: { lt: 1970 } }] } }', [0, 3, 4]],
    ['{ not: { builtFrom: { isNull: true } } }', [0, 1, 2, 3]],
    [
      '{ and: [{ or: [{ not: { builtFrom: { gt: 1950 } } }, { id: { eq: "ast:tx:no-003" } }] }, { not: { id: { eq: "ast:tx:no-004" } } }] }',
      [0, 3],
    ],
  ])('joins with %s what it says', async (where, expected) => {
    expect(await found(where)).toEqual(expected);
  });

  it.each([
    ['{ builtFrom: null }'],
    ['{ builtFrom: { eq: null } }'],
    ['{ builtFrom: { isNull: null } }'],
    ['{ id: { in: null } }'],
    ['{ and: null }'],
    ['{ or: null }'],
    ['{ not: null }'],
    ['{ id: { eq: "\\u0000" } }'],
    ['{ id: { notIn: ["ast:tx:no-001", "a\\u0000"] } }'],
  ])('is refused when it says %s', async (where) => {
    expect(await refused(`where: ${where}`)).toEqual(['BAD_FILTER']);
  });

  it('may be nested thirty deep', async () => {
    const nested = (depth: number) => `${'{ not: '.repeat(depth - 1)}{}${' }'.repeat(depth - 1)}`;

    expect(await found(nested(29))).toEqual([0, 1, 2, 3, 4]);
    expect(await found(nested(30))).toEqual([]);
    expect(await refused(`where: ${nested(31)}`)).toEqual(['BAD_FILTER']);
    expect(await refused(`where: ${nested(500)}`)).toEqual(['BAD_FILTER']);
  });

  it('says which of its fields is refused, and why', async () => {
    const answer = await owners.query('{ assetRecords(where: { builtFrom: { eq: null } }) { totalCount } }');

    expect(answer.errors).toEqual([
      expect.objectContaining({
        message: 'The filter on builtFrom.eq cannot be used: null is no filter; leave it out or use isNull.',
        path: ['assetRecords'],
      }),
    ]);
  });

  it.each([
    ['{ colour: { eq: 1 } }'],
    ['{ builtFrom: { like: 1 } }'],
    ['{ builtFrom: { eq: "1950" } }'],
    ['{ builtFrom: { eq: 2147483648 } }'],
    ['{ id: { in: [null] } }'],
    ['{ tenant: { eq: "org:tx:owner-unit" } }'],
    ['{ visibility: { eq: "TENANT" } }'],
  ])('does not fit the schema when it says %s', async (where) => {
    expect(await refused(`where: ${where}`)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it.each([
    ['a property of every object', '{ "constructor": { "eq": 1 } }', 'BAD_USER_INPUT'],
    ['the prototype', '{ "__proto__": { "eq": 1 } }', 'BAD_REQUEST'],
    ['a column', '{ "row.id": { "eq": 1 } }', 'BAD_USER_INPUT'],
    ['SQL', '{ "builtFrom": { "eq 1 OR 1": 1 } }', 'BAD_USER_INPUT'],
  ])('does not fit the schema when a variable names %s', async (_what, where, code) => {
    const response = await fetch(`${owners.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{ "query": "query ($where: AssetRecordWhere) { assetRecords(where: $where) { totalCount } }",
               "variables": { "where": ${where} } }`,
    });

    const { data, errors } = (await response.json()) as GraphAnswer;
    expect(data).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  it('narrows to a place with all that lies in it', async () => {
    const within = async (place: string, more = '') => {
      const { data } = await owners.query(
        `{ assetRecords(within: "${place}" ${more}) { nodes { id } totalCount } }`,
      );
      const { nodes, totalCount } = (data as { assetRecords: Page & { totalCount: number } }).assetRecords;
      return [...numbersOf({ nodes }), `of ${totalCount}`];
    };

    expect(await within('plc:tx:stairwell-01')).toEqual([0, 1, 'of 2']);
    expect(await within('plc:tx:zone-stairwells')).toEqual([0, 1, 2, 3, 4, 'of 5']);
    expect(await within('plc:tx:zone-public-space')).toEqual(['of 0']);
    expect(await within(estate, 'where: { builtFrom: { eq: 1960 } }, first: 1')).toEqual([1, 'of 2']);
  });

  it('takes nothing but a place to narrow to', async () => {
    expect(await refused('within: "plc:xx:nowhere"')).toEqual(['NOT_FOUND']);
    expect(await refused('within: "org:tx:owner-unit"')).toEqual(['BAD_ID']);
    expect(await refused('within: "tiexi"')).toEqual(['BAD_ID']);
    expect(await refused(`within: "plc:tx:' OR 1=1"`)).toEqual(['BAD_ID']);
  });
});

describe('a list that hangs on places', () => {
  it('pages each of them by itself, with one statement for the rows and one for the counts', async () => {
    await record(...Array.from({ length: 9 }, (_, index) => ({ builtFrom: 1950 + index })));
    await owners.dataSource.query(
      `INSERT INTO title (tenant, id, place_id, owner_id, tenure, source_kind, source_stated_by)
       SELECT tenant, replace(id, 'ast:', 'ttl:'), place_id, tenant, 'SOLE', source_kind, source_stated_by
         FROM asset_record WHERE id LIKE 'ast:tx:no-%' ON CONFLICT DO NOTHING`,
    );
    const before = owners.counter.count;

    const { data } = await owners.queryPlaces(
      [...stairwells, 'plc:tx:stairwell-04', 'plc:xx:nowhere', stairwells[0]],
      'titles(first: 2) { nodes { id } pageInfo { hasNextPage endCursor } totalCount }',
    );

    expect(owners.counter.count - before).toBe(2);
    const pages = (data as { _entities: Array<{ titles: Page & { totalCount: number } }> })._entities;
    const titles = (...numbers: number[]) => numbers.map((number) => ({ id: `ttl:tx:no-00${number}` }));
    expect(
      pages.map((place) => [place.titles.nodes, place.titles.pageInfo.hasNextPage, place.titles.totalCount]),
    ).toEqual([
      [titles(0, 3), true, 3],
      [titles(1, 4), true, 3],
      [titles(2, 5), true, 3],
      [[], false, 0],
      [[], false, 0],
      [titles(0, 3), true, 3],
    ]);

    const after = pages[1]?.titles.pageInfo.endCursor;
    const rest = await owners.queryPlaces(stairwells, `titles(first: 2, after: "${after}") { nodes { id } }`);
    expect(rest.data).toEqual({
      _entities: [
        { id: stairwells[0], titles: { nodes: titles(6) } },
        { id: stairwells[1], titles: { nodes: titles(7) } },
        { id: stairwells[2], titles: { nodes: titles(5, 8) } },
      ],
    });
  });

  it('is read apart for each of its arguments', async () => {
    const { data } = await owners.queryPlaces(
      ['plc:xgl:courtyard-35'],
      `all: titles { totalCount }
       sole: titles(where: { tenure: { eq: SOLE } }) { totalCount }
       unclear: titles(where: { tenure: { eq: UNCLEAR } }) { totalCount }`,
    );

    expect(data).toEqual({
      _entities: [
        {
          id: 'plc:xgl:courtyard-35',
          all: { totalCount: 1 },
          sole: { totalCount: 1 },
          unclear: { totalCount: 0 },
        },
      ],
    });
  });

  it('is refused alone where its arguments are wrong', async () => {
    const { data, errors } = await owners.queryPlaces(
      ['plc:xgl:courtyard-35'],
      'right: titles { totalCount } wrong: titles(first: 0) { totalCount }',
    );

    expect(data).toEqual({
      _entities: [{ id: 'plc:xgl:courtyard-35', right: { totalCount: 1 }, wrong: null }],
    });
    expect(errors?.map(({ path, extensions: { code } }) => ({ path, code }))).toEqual([
      { path: ['_entities', 0, 'wrong'], code: 'BAD_PAGE_SIZE' },
    ]);
  });
});
