import { registerIssue } from '@courtyard/community-committee/issue/issue.commands';
import type { IssueRow } from '@courtyard/community-committee/issue/issue.entity';
import type { NewFact } from '@courtyard/shared/database/record';
import { startArticleService, type ArticleService } from '../support/article-service';

let community: ArticleService;
beforeAll(async () => {
  community = await startArticleService('community-committee');
});
afterAll(() => community.close());

/** Nobody has told of an issue here; both lie in the one compound. */
const [one, two] = ['plc:tx:stairwell-07', 'plc:tx:stairwell-08'];
const compound = 'plc:tx:tiexi-estate';

const source = { kind: 'SYNTHETIC', statedBy: 'COMMUNITY_COMMITTEE', document: null, passage: null } as const;

function issue(number: number, values: Partial<NewFact<IssueRow>>): NewFact<IssueRow> {
  return {
    tenant: 'org:tx:residents-committee',
    id: `iss:tx:counted-${number}`,
    kind: 'PROBLEM',
    titleZh: String(number),
    titleEn: null,
    titleSource: null,
    matterCode: 'CLUTTER',
    category: null,
    rank: null,
    level: null,
    filingSource: null,
    severity: null,
    analysis: null,
    placeId: one,
    state: 'TRIAGED',
    channel: null,
    demanderKind: null,
    ledgerId: null,
    handlerIds: null,
    bounceCount: null,
    solvedAt: null,
    occurredAt: null,
    source,
    ...values,
  } as NewFact<IssueRow>;
}

const at = (instant: string) => new Date(instant);

beforeAll(() =>
  community.dataSource.transaction(async (manager) => {
    const issues = [
      // The last second of May and the first of June, in Beijing; the latter is still May in London.
      issue(1, { bounceCount: 1, occurredAt: at('2019-05-31T23:59:59+08:00') }),
      issue(2, { bounceCount: 4, occurredAt: at('2019-06-01T00:00:00+08:00'), matterCode: 'SANITATION' }),
      issue(3, {
        bounceCount: 2,
        placeId: two,
        occurredAt: at('2019-06-10T08:00:00+08:00'),
        state: 'RESOLVED',
        solvedAt: at('2019-06-13T20:00:00+08:00'),
      }),
      issue(4, { placeId: two, channel: 'DOORSTEP' }),
    ];
    for (const row of issues) await registerIssue(manager, row);
  }),
);

/** One statement answers; where nothing was found, another one asks whether there is such a place. */
async function statistics(argumentsText: string, fields: string, statements = 1): Promise<unknown> {
  const before = community.counter.count;
  const { data, errors } = await community.query(
    `{ issueStats(within: "${compound}", ${argumentsText}) { groupCount rows { ${fields} } } }`,
  );
  expect(errors).toBeUndefined();
  expect(community.counter.count - before).toBe(statements);
  return (data as { issueStats: unknown }).issueStats;
}

describe('the statistics of a list', () => {
  it('count all rows as one group where nothing is grouped by, in one statement', async () => {
    expect(
      await statistics(
        'measures: [BOUNCE_COUNT_SUM, BOUNCE_COUNT_MIN, BOUNCE_COUNT_MAX, BOUNCE_COUNT_AVG, BOUNCE_COUNT_MEDIAN, DAYS_TO_SOLVE_MEDIAN]',
        'keys { state } count measures { name value n }',
      ),
    ).toEqual({
      groupCount: 1,
      rows: [
        {
          keys: { state: null },
          count: 4,
          measures: [
            { name: 'BOUNCE_COUNT_SUM', value: 7, n: 3 },
            { name: 'BOUNCE_COUNT_MIN', value: 1, n: 3 },
            { name: 'BOUNCE_COUNT_MAX', value: 4, n: 3 },
            { name: 'BOUNCE_COUNT_AVG', value: 7 / 3, n: 3 },
            { name: 'BOUNCE_COUNT_MEDIAN', value: 2, n: 3 },
            { name: 'DAYS_TO_SOLVE_MEDIAN', value: 3.5, n: 1 },
          ],
        },
      ],
    });
  });

  it('group by terms and references, the largest groups first', async () => {
    expect(
      await statistics('groupBy: [PLACE, MATTER]', 'keys { place { id } matter { code } } count'),
    ).toEqual({
      groupCount: 3,
      rows: [
        { keys: { place: { id: two }, matter: { code: 'CLUTTER' } }, count: 2 },
        { keys: { place: { id: one }, matter: { code: 'CLUTTER' } }, count: 1 },
        { keys: { place: { id: one }, matter: { code: 'SANITATION' } }, count: 1 },
      ],
    });
    expect(await statistics('groupBy: [CHANNEL], first: 1', 'keys { channel } count')).toEqual({
      groupCount: 2,
      rows: [{ keys: { channel: null }, count: 3 }],
    });
  });

  it('group by the calendar of Beijing', async () => {
    const months = { groupCount: 3, rows: [] as unknown[] };
    expect(await statistics('groupBy: [OCCURRED_AT_MONTH]', 'keys { occurredAt } count')).toEqual({
      ...months,
      rows: [
        { keys: { occurredAt: '2019-06-01' }, count: 2 },
        { keys: { occurredAt: '2019-05-01' }, count: 1 },
        { keys: { occurredAt: null }, count: 1 },
      ],
    });
    expect(
      await statistics(
        'where: { occurredAt: { isNull: false } }, groupBy: [OCCURRED_AT_WEEK]',
        'keys { occurredAt } count',
      ),
    ).toEqual({
      groupCount: 2,
      rows: [
        { keys: { occurredAt: '2019-05-27' }, count: 2 },
        { keys: { occurredAt: '2019-06-10' }, count: 1 },
      ],
    });
  });

  it('gather places under the compound or community they lie in', async () => {
    expect(await statistics('groupBy: [PLACE_COMPOUND]', 'keys { place { id } } count')).toEqual({
      groupCount: 1,
      rows: [{ keys: { place: { id: compound } }, count: 4 }],
    });
    expect(await statistics('groupBy: [PLACE_COMMUNITY]', 'keys { place { id } } count')).toEqual({
      groupCount: 1,
      rows: [{ keys: { place: { id: 'plc:hd:tiexi' } }, count: 4 }],
    });
  });

  it('count what is like this or that within each group, by the caller’s names', async () => {
    expect(
      await statistics(
        `groupBy: [PLACE], where: { bounceCount: { isNull: false } }, measures: [BOUNCE_COUNT_MAX],
         counts: [{ name: "often", where: { bounceCount: { gte: 2 } } }, { name: "solved", where: { state: { eq: RESOLVED } } }]`,
        'keys { place { id } } count measures { name value n }',
      ),
    ).toEqual({
      groupCount: 2,
      rows: [
        {
          keys: { place: { id: one } },
          count: 2,
          measures: [
            { name: 'BOUNCE_COUNT_MAX', value: 4, n: 2 },
            { name: 'often', value: 1, n: 2 },
            { name: 'solved', value: 0, n: 2 },
          ],
        },
        {
          keys: { place: { id: two } },
          count: 1,
          measures: [
            { name: 'BOUNCE_COUNT_MAX', value: 2, n: 1 },
            { name: 'often', value: 1, n: 1 },
            { name: 'solved', value: 1, n: 1 },
          ],
        },
      ],
    });
  });

  it('have no groups where there are no rows to group, and one empty one where nothing is grouped by', async () => {
    const nothing = 'where: { rank: { eq: 99 } }';

    expect(await statistics(`${nothing}, groupBy: [STATE]`, 'count', 2)).toEqual({ groupCount: 0, rows: [] });
    expect(await statistics(nothing, 'count', 2)).toEqual({ groupCount: 1, rows: [{ count: 0 }] });
  });

  it.each([
    [
      'groupBy: [PLACE, PLACE_COMPOUND]',
      'BAD_GROUPING',
      'The statistics cannot be made: place can be grouped by once only.',
    ],
    [
      'groupBy: [OCCURRED_AT_DAY, STATE, OCCURRED_AT_YEAR]',
      'BAD_GROUPING',
      'The statistics cannot be made: occurredAt can be grouped by once only.',
    ],
    [
      `counts: [${Array.from({ length: 41 }, (_, n) => `{ name: "c${n}", where: {} }`).join(', ')}]`,
      'BAD_GROUPING',
      'The statistics cannot be made: at most 40 measures and counts can be asked for at once.',
    ],
    ['first: 0', 'BAD_PAGE_SIZE', 'Expected first to be from 1 to 200, but got 0.'],
    [
      'within: "yard"',
      'BAD_ID',
      'The id "yard" is malformed or names another type; expected prefix:authority:name, such as plc:xgl:courtyard-35.',
    ],
    [
      'where: { rank: null }',
      'BAD_FILTER',
      'The filter on rank cannot be used: null is no filter; leave it out or use isNull.',
    ],
    [
      'counts: [{ name: "n", where: { rank: { between: { from: 2, to: 1 } } } }]',
      'BAD_FILTER',
      'The filter on rank.between cannot be used: it begins with 2, after its end 1.',
    ],
  ])('are refused with %s', async (argumentsText, code, message) => {
    const { data, errors } = await community.query(`{ issueStats(${argumentsText}) { groupCount } }`);

    expect(data).toEqual({ issueStats: null });
    expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([[code, message]]);
  });
});

describe('the statistics of people', () => {
  const reportIn = (
    number: number,
    { registered, active }: { registered: number; active: number | null },
  ) => [`rpt:tx:counted-${number}`, `plc:tx:stairwell-0${number}`, registered, active];

  async function record(
    ...counts: ReadonlyArray<{ registered: number; active: number | null }>
  ): Promise<void> {
    await community.dataSource.query(`DELETE FROM report_in WHERE id LIKE 'rpt:tx:counted-%'`);
    for (const [index, count] of counts.entries()) {
      await community.dataSource.query(
        `INSERT INTO report_in (tenant, id, source_kind, source_stated_by, place_id, kind, registered, registered_precision, active)
         VALUES ('org:tx:party-branch', $1, 'SYNTHETIC', 'COMMUNITY_COMMITTEE', $2, 'INDIVIDUAL', $3, 'EXACT', $4)`,
        reportIn(index + 1, count),
      );
    }
  }

  const registered = async (groupBy: string) => {
    const { data, errors } = await community.query(
      `{ reportInStats(within: "${compound}", groupBy: [${groupBy}], measures: [REGISTERED_SUM, ACTIVE_SUM]) {
           rows { keys { place { id } } measures { value n } } } }`,
    );
    expect(errors).toBeUndefined();
    const { reportInStats } = data as {
      reportInStats: { rows: Array<{ measures: Array<{ value: number | null }> }> };
    };
    return reportInStats.rows.map(({ measures }) => measures.map(({ value }) => value));
  };

  it('are told where there are many', async () => {
    await record({ registered: 40, active: 20 }, { registered: 30, active: 6 });

    expect(await registered('PLACE')).toEqual([
      [40, 20],
      [30, 6],
    ]);
    expect(await registered('')).toEqual([[70, 26]]);
  });

  it('are withheld where there are from 1 to 4, with the next larger group, from which they could be worked out', async () => {
    await record(
      { registered: 40, active: null },
      { registered: 3, active: null },
      { registered: 9, active: null },
    );

    expect(await registered('PLACE')).toEqual([
      [40, null],
      [null, null],
      [null, null],
    ]);
    expect(await registered('')).toEqual([[52, null]]);
  });

  it('do not tell how few of a number were not active, nor what that could be worked out from', async () => {
    await record({ registered: 40, active: 38 }, { registered: 30, active: 12 });

    expect(await registered('PLACE')).toEqual([
      [40, null],
      [30, null],
    ]);
    // The sum of both would else tell it.
    expect(await registered('')).toEqual([[70, 50]]);
  });

  it('offer no smallest and largest numbers', async () => {
    const { errors } = await community.query('{ reportInStats(measures: [REGISTERED_MIN]) { groupCount } }');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('withhold how many wishes there are where few are told of', async () => {
    const total = async (where: string) => {
      const { data } = await community.query(`{ wishStats(where: ${where}) { rows { count } } }`);
      return (data as { wishStats: unknown }).wishStats;
    };
    const [{ count = 0 } = {}] = await community.dataSource.query<Array<{ count: number }>>(
      'SELECT count(*)::int AS count FROM wish',
    );

    expect(count).toBeGreaterThan(0);
    expect(await total('{}')).toEqual({ rows: [{ count: count < 5 ? null : count }] });
    expect(await total('{ id: { eq: "wsh:tx:none" } }')).toEqual({ rows: [{ count: 0 }] });
  });
});
