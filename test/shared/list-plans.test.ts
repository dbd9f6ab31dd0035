import type { DataSource } from 'typeorm';
import { everyRow } from '@courtyard/shared/database/row-rule';
import { encodeCursor } from '@courtyard/shared/list/cursor';
import { holdsSeveral, type AnyList } from '@courtyard/shared/list/list-description';
import { orderSql } from '@courtyard/shared/list/keyset';
import { orderOf } from '@courtyard/shared/list/list-order';
import { compileList, pageStatement } from '@courtyard/shared/list/list-statements';
import { ordersOf } from '@courtyard/shared/list/order-names';
import { createParameters } from '@courtyard/shared/list/parameters';
import { compileWhere } from '@courtyard/shared/list/where';
import { lists as community } from '@courtyard/community-committee/lists';
import { lists as register } from '@courtyard/coordination/lists';
import { lists as companies } from '@courtyard/property-company/lists';
import { lists as owners } from '@courtyard/property-rights-unit/lists';
import { lists as street } from '@courtyard/street-department/lists';
import { startArticleService, type ArticleService } from '../support/article-service';
import type { ServiceName } from '../support/services';

const listsOf: Readonly<Record<ServiceName, readonly AnyList[]>> = {
  'community-committee': community,
  coordination: register,
  'property-company': companies,
  'property-rights-unit': owners,
  'street-department': street,
};
const names = Object.keys(listsOf) as ServiceName[];

let services: Map<ServiceName, ArticleService>;
beforeAll(async () => {
  services = new Map(
    await Promise.all(names.map(async (name) => [name, await startArticleService(name)] as const)),
  );
});
afterAll(() => Promise.all([...services.values()].map((service) => service.close())));

/** A value of each type that a filter may be given. */
const example: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1,
  Fen: '1',
  Boolean: true,
  Date: '2019-07-01',
  DateTime: new Date('2019-07-01T00:00:00+08:00'),
};

/** Tables with few rows are read whole, whatever indexes they have; so the planner is told to avoid that. */
async function plansOf(dataSource: DataSource, list: AnyList, wheres: ReadonlyMap<string, object>) {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SET enable_seqscan = off');
    await runner.query('SET enable_sort = off');
    const plans = new Map<string, string>();
    for (const [name, where] of wheres) {
      const parameters = createParameters();
      const condition = compileWhere(where as never, { list, rule: everyRow, parameters });
      plans.set(name, await plan(dataSource, runner, list, `WHERE ${condition}`, parameters.values));
    }
    for (const [name, key] of Object.entries(ordersOf(list))) {
      plans.set(
        name,
        await plan(dataSource, runner, list, `ORDER BY ${quoted(orderSql([key]))} LIMIT 51`, {}),
      );
    }
    return plans;
  } finally {
    await runner.query('RESET ALL');
    await runner.release();
  }
}

type Runner = ReturnType<DataSource['createQueryRunner']>;

async function plan(
  dataSource: DataSource,
  runner: Runner,
  { entity }: AnyList,
  rest: string,
  values: Record<string, unknown>,
): Promise<string> {
  const [sql, placed] = dataSource.driver.escapeQueryWithParameters(
    `EXPLAIN SELECT "row".id FROM ${entity.options.tableName} AS "row" ${rest}`,
    values,
  );
  const lines = (await runner.query(sql, placed)) as Array<{ 'QUERY PLAN': string }>;
  return lines.map((line) => line['QUERY PLAN']).join('\n');
}

/** Orders are written with the entity's own names, which the query builder replaces. */
function quoted(order: string): string {
  return order.replace(
    /row\.(\w+)/g,
    (_, property: string) => `"row"."${property.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()}"`,
  );
}

/** One filter for every operator that narrows by an index. */
function filtersOf(list: AnyList): Map<string, object> {
  const filters = Object.entries(list.columns).flatMap(
    ([field, { property, type }]): Array<[string, object]> => {
      const value = example[type] ?? 'x';
      if (holdsSeveral(list, property)) return [[`${field}.has`, { [field]: { has: value } }]];
      const found: Array<[string, object]> = [[`${field}.eq`, { [field]: { eq: value } }]];
      if (type === 'String') found.push([`${field}.contains`, { [field]: { contains: '楼门长' } }]);
      if (['Int', 'Float', 'Fen', 'Date', 'DateTime'].includes(type))
        found.push([`${field}.gte`, { [field]: { gte: value } }]);
      return found;
    },
  );
  return new Map(filters);
}

const usesIndex = (plan: string): boolean => /Index (Only )?Scan|Bitmap Index Scan/.test(plan);
const readsWhole = (plan: string): boolean => /Seq Scan on/.test(plan);

const tables = names.flatMap((service) =>
  listsOf[service]
    .filter(({ isPublic }) => !isPublic)
    .map((list) => ({ service, table: String(list.entity.options.tableName), list })),
);

describe('every filter and every order that a list offers', () => {
  it.each(tables)('finds its rows by an index: $service $table', async ({ service, list }) => {
    const dataSource = services.get(service)?.dataSource as DataSource;

    const plans = await plansOf(dataSource, list, filtersOf(list));

    expect(plans.size).toBeGreaterThan(1);
    expect([...plans].filter(([, text]) => !usesIndex(text) || readsWhole(text))).toEqual([]);
  });

  it('finds them so by the planner’s own choice among 100,000 issues', async () => {
    const dataSource = services.get('community-committee')?.dataSource as DataSource;
    await dataSource.query(`INSERT INTO issue (tenant, id, source_kind, source_stated_by, kind, title_zh, matter_code, place_id, state, channel, rank, bounce_count, occurred_at)
      SELECT 'org:tx:residents-committee', 'iss:tx:many-' || n, 'SYNTHETIC', 'COMMUNITY_COMMITTEE',
             (ARRAY['PROBLEM', 'DEMAND', 'NEED'])[1 + n % 3], '问题' || n, 'M' || n % 40, 'plc:tx:place-' || n % 5000,
             'TRIAGED', 'FORUM', n, n % 1000, timestamptz '2019-01-01' + n * interval '1 minute'
        FROM generate_series(1, 100000) AS n`);
    await dataSource.query('ANALYZE issue');
    const parameters = createParameters();
    const list = community.find(({ type }) => type === 'Issue') as AnyList;
    const runner = dataSource.createQueryRunner();
    const where = (given: object) =>
      plan(
        dataSource,
        runner,
        list,
        `WHERE ${compileWhere(given as never, { list, rule: everyRow, parameters })}`,
        parameters.values,
      );

    const plans = [
      await where({ place: { eq: 'plc:tx:place-7' } }),
      await where({ matter: { in: ['M7', 'M8'] } }),
      await where({ rank: { between: { from: 5, to: 50 } } }),
      await where({
        occurredAt: { gte: new Date('2019-03-01T00:00:00Z'), lt: new Date('2019-03-02T00:00:00Z') },
      }),
      await where({ bounceCount: { gt: 995 } }),
      await where({ projects: { some: { state: { eq: 'FINISHED' } } } }),
    ];
    for (const key of Object.values(ordersOf(list))) {
      plans.push(await plan(dataSource, runner, list, `ORDER BY ${quoted(orderSql([key]))} LIMIT 51`, {}));
    }
    await runner.release();

    expect(plans.filter((text) => !usesIndex(text) || /Seq Scan on issue/.test(text))).toEqual([]);
  });
});

/** How many rows the steps of a statement look at, those they throw away included. */
async function rowsLookedAt(dataSource: DataSource, orderBy: string, after: string): Promise<number> {
  const description = community.find(({ type }) => type === 'Issue') as AnyList;
  const { sql, parameters } = pageStatement(
    compileList({ dataSource, description, rule: everyRow }, { orderBy: [orderBy], after, first: 50 }),
  );
  const [text, values] = dataSource.driver.escapeQueryWithParameters(
    `EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`,
    { ...parameters },
  );
  const [explained] = await dataSource.query<Array<{ 'QUERY PLAN': [{ Plan: PlanStep }] }>>(text, values);
  return (explained?.['QUERY PLAN'] ?? []).reduce((sum, { Plan }) => sum + lookedAt(Plan), 0);
}

interface PlanStep {
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanStep[];
}

function lookedAt({
  'Actual Rows': rows,
  'Rows Removed by Filter': removed = 0,
  Plans = [],
}: PlanStep): number {
  return rows + removed + Plans.reduce((sum, step) => sum + lookedAt(step), 0);
}

describe('a page deep in a list', () => {
  beforeAll(async () => {
    const dataSource = services.get('community-committee')?.dataSource as DataSource;
    await dataSource.query(`INSERT INTO issue (tenant, id, source_kind, source_stated_by, kind, title_zh, matter_code, place_id, state, channel, occurred_at)
      SELECT 'org:tx:residents-committee', 'iss:tx:deep-' || n, 'SYNTHETIC', 'COMMUNITY_COMMITTEE', 'PROBLEM', '问题' || n,
             'M1', 'plc:tx:place-1', 'TRIAGED', 'FORUM',
             CASE WHEN n % 2 = 0 THEN timestamptz '2019-01-01' + n * interval '1 minute' END
        FROM generate_series(1, 40000) AS n`);
    await dataSource.query('ANALYZE issue');
  });

  it.each([
    ['OCCURRED_AT_ASC', 'NOT NULL'],
    ['OCCURRED_AT_DESC', 'NOT NULL'],
    // Those without a value come last.
    ['OCCURRED_AT_ASC', 'NULL'],
    ['OCCURRED_AT_DESC', 'NULL'],
  ])('is read without those before it: %s, where it is %s', async (orderBy, value) => {
    const dataSource = services.get('community-committee')?.dataSource as DataSource;
    const list = community.find(({ type }) => type === 'Issue') as AnyList;
    const order = orderOf(list, { orderBy: [orderBy] });
    const [row] = await dataSource.query<Array<{ occurred_at: Date | null; id: string }>>(
      `SELECT occurred_at, id FROM issue AS "row" WHERE occurred_at IS ${value}
        ORDER BY ${orderSql(order)} OFFSET 10000 LIMIT 1`,
    );
    const position = { values: [row?.occurred_at?.toISOString() ?? null], id: row?.id ?? '' };

    expect(await rowsLookedAt(dataSource, orderBy, encodeCursor(order, position))).toBeLessThan(1_000);
  });
});
