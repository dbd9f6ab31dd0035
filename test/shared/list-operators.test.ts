import { registerIssue } from '@courtyard/community-committee/issue/issue.commands';
import type { IssueRow } from '@courtyard/community-committee/issue/issue.entity';
import type { NewFact } from '@courtyard/shared/database/record';
import { startArticleService, type ArticleService } from '../support/article-service';

let community: ArticleService;
let register: ArticleService;
beforeAll(async () => {
  [community, register] = await Promise.all([
    startArticleService('community-committee'),
    startArticleService('coordination'),
  ]);
});
afterAll(() => Promise.all([community.close(), register.close()]));

/** Nobody has told of an issue here. */
const stairwell = 'plc:tx:stairwell-07';

function issue(id: string, values: Partial<NewFact<IssueRow>>): NewFact<IssueRow> {
  return {
    tenant: 'org:tx:residents-committee',
    id: `iss:tx:${id}`,
    kind: 'PROBLEM',
    titleZh: id,
    titleEn: null,
    titleSource: null,
    matterCode: 'CLUTTER',
    category: null,
    rank: null,
    level: null,
    filingSource: null,
    severity: null,
    analysis: null,
    placeId: stairwell,
    state: 'TRIAGED',
    channel: null,
    demanderKind: null,
    ledgerId: null,
    handlerIds: null,
    bounceCount: null,
    solvedAt: null,
    occurredAt: null,
    source: { kind: 'SYNTHETIC', statedBy: 'COMMUNITY_COMMITTEE', document: null, passage: null },
    ...values,
  } as NewFact<IssueRow>;
}

async function record(...issues: ReadonlyArray<NewFact<IssueRow>>): Promise<void> {
  await community.dataSource.transaction(async (manager) => {
    for (const row of issues) await registerIssue(manager, row);
  });
}

beforeEach(() => community.dataSource.query('DELETE FROM issue WHERE place_id = $1', [stairwell]));

async function found(where: string): Promise<string[]> {
  const { data, errors } = await community.query(
    `{ issues(within: "${stairwell}", where: ${where}) { nodes { id } } }`,
  );
  expect(errors).toBeUndefined();
  const { issues } = data as { issues: { nodes: Array<{ id: string }> } };
  return issues.nodes.map(({ id }) => id.slice('iss:tx:'.length)).sort();
}

async function refusal(where: string): Promise<string | undefined> {
  const { errors } = await community.query(`{ issues(where: ${where}) { totalCount } }`);
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_FILTER']);
  return errors?.[0]?.message;
}

describe('a range', () => {
  beforeEach(() =>
    record(
      issue('none', {}),
      issue('two', { bounceCount: 2, occurredAt: new Date('2019-05-01T00:00:00+08:00') }),
      issue('three', { bounceCount: 3, occurredAt: new Date('2019-05-31T23:59:59+08:00') }),
      issue('five', { bounceCount: 5, occurredAt: new Date('2019-06-01T00:00:00+08:00') }),
    ),
  );

  it('holds both of its ends', async () => {
    expect(await found('{ bounceCount: { between: { from: 2, to: 3 } } }')).toEqual(['three', 'two']);
    expect(await found('{ bounceCount: { between: { from: 4, to: 4 } } }')).toEqual([]);
    expect(
      await found(
        '{ occurredAt: { between: { from: "2019-05-01T00:00:00+08:00", to: "2019-05-31T23:59:59+08:00" } } }',
      ),
    ).toEqual(['three', 'two']);
  });

  it('is refused where it begins after its end', async () => {
    expect(await refusal('{ bounceCount: { between: { from: 3, to: 2 } } }')).toBe(
      'The filter on bounceCount.between cannot be used: it begins with 3, after its end 2.',
    );
    expect(
      await refusal(
        '{ occurredAt: { between: { from: "2019-06-01T00:00:00+08:00", to: "2019-05-01T00:00:00+08:00" } } }',
      ),
    ).toBe(
      'The filter on occurredAt.between cannot be used: it begins with 2019-05-31T16:00:00.000Z, after its end 2019-04-30T16:00:00.000Z.',
    );
  });
});

describe('a span of time', () => {
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

  it('reaches back from now, and forward', async () => {
    await record(
      issue('never', {}),
      issue('long-ago', { occurredAt: daysAgo(40) }),
      issue('lately', { occurredAt: daysAgo(20) }),
      issue('soon', { occurredAt: daysAgo(-3) }),
    );

    expect(await found('{ occurredAt: { past: { count: 30, unit: DAY } } }')).toEqual(['lately']);
    expect(await found('{ occurredAt: { past: { count: 2, unit: MONTH } } }')).toEqual([
      'lately',
      'long-ago',
    ]);
    expect(await found('{ occurredAt: { coming: { count: 1, unit: WEEK } } }')).toEqual(['soon']);
    expect(await found('{ not: { occurredAt: { past: { count: 2, unit: YEAR } } } }')).toEqual([
      'never',
      'soon',
    ]);
  });

  it('is refused where it is no length', async () => {
    for (const count of [0, -1, 10_001]) {
      expect(await refusal(`{ occurredAt: { past: { count: ${count}, unit: DAY } } }`)).toBe(
        `The filter on occurredAt.past.count cannot be used: expected from 1 to 10000, but got ${count}.`,
      );
    }
  });
});

describe('a text', () => {
  const named = async (where: string) => {
    const { data, errors } = await register.query(`{ places(where: ${where}) { nodes { id } } }`);
    expect(errors).toBeUndefined();
    return (data as { places: { nodes: Array<{ id: string }> } }).places.nodes.map(({ id }) => id);
  };

  it('is found by what it holds or begins with, whatever its case', async () => {
    expect(await named('{ nameZh: { contains: "平房" } }')).toEqual(['plc:xgl:courtyard-35-bungalows']);
    expect(await named('{ nameZh: { startsWith: "霞光里" } }')).toEqual([
      'plc:chy:xiaguangli',
      'plc:xgl:courtyard-35',
      'plc:xgl:courtyard-35-bungalows',
    ]);
    expect(await named('{ nameEn: { contains: "COURTYARD 35" } }')).toEqual([
      'plc:xgl:courtyard-35',
      'plc:xgl:courtyard-35-bungalows',
    ]);
  });

  it.each(['%', '_', '\\\\', '%平房%', "' OR '1'='1", '霞光里_5号院'])(
    'is taken as it is written: %s is no placeholder',
    async (text) => {
      expect(await named(`{ nameZh: { contains: "${text}" } }`)).toEqual([]);
      expect(await named(`{ nameZh: { startsWith: "${text}" } }`)).toEqual([]);
    },
  );
});

describe('a condition on what belongs to a row', () => {
  const ids = async (where: string) => {
    const { data, errors } = await community.query(
      `{ projects(where: ${where}, first: 200) { nodes { id } } }`,
    );
    expect(errors).toBeUndefined();
    return (data as { projects: { nodes: Array<{ id: string }> } }).projects.nodes.map(({ id }) => id).sort();
  };

  beforeAll(async () => {
    const { data } = await community.query('{ projects { nodes { id } } }');
    expect((data as { projects: { nodes: unknown[] } }).projects.nodes.length).toBeGreaterThan(2);
    // One project with two works of which one is done, one with none; all others as the article tells.
    await community.dataSource.query(
      `UPDATE work SET state = 'PLANNED' WHERE id = (SELECT id FROM work WHERE project_id IS NOT NULL ORDER BY id LIMIT 1)`,
    );
  });

  it('finds those of which some, none or every one is like that', async () => {
    const rows = await community.dataSource.query<Array<{ project: string; states: string[] }>>(
      `SELECT project.id AS project, array_remove(array_agg(work.state), NULL) AS states
         FROM project LEFT JOIN work ON work.project_id = project.id GROUP BY project.id ORDER BY project.id`,
    );
    const idsOf = (is: (states: string[]) => boolean) =>
      rows.filter(({ states }) => is(states)).map(({ project }) => project);
    const done = (state: string) => state === 'CARRIED_OUT';

    const asked = '{ state: { eq: CARRIED_OUT } }';
    expect(idsOf((states) => states.some(done)).length).toBeGreaterThan(0);
    expect(await ids(`{ works: { some: ${asked} } }`)).toEqual(idsOf((states) => states.some(done)));
    expect(await ids(`{ works: { none: ${asked} } }`)).toEqual(idsOf((states) => !states.some(done)));
    expect(await ids(`{ works: { every: ${asked} } }`)).toEqual(idsOf((states) => states.every(done)));
    expect(await ids(`{ works: { some: {}, every: ${asked} } }`)).toEqual(
      idsOf((states) => states.length > 0 && states.every(done)),
    );
    expect(await ids('{ works: {} }')).toEqual(idsOf(() => true));
  });

  it('follows a column of several ids, there and back', async () => {
    const addressing = await community.dataSource.query<Array<{ id: string }>>(
      `SELECT id FROM project WHERE cardinality(issue_ids) > 0 ORDER BY id`,
    );
    const expected = addressing.map(({ id }) => id);

    expect(expected.length).toBeGreaterThan(0);
    expect(await ids('{ issues: { some: {} } }')).toEqual(expected);
    expect(await ids('{ issues: { some: { projects: { some: {} } } } }')).toEqual(expected);
    expect(await ids('{ issues: { some: { projects: { none: {} } } } }')).toEqual([]);
  });

  it('follows a single id', async () => {
    expect(await ids('{ deliberationWhere: { id: { eq: "del:xgl:bungalows" } } }')).toEqual([
      'prj:xgl:bungalows',
      'prj:xgl:environment',
    ]);
    expect(await ids('{ deliberationWhere: { id: { eq: "del:xgl:unknown" } } }')).toEqual([]);
  });

  it('is refused where it says null', async () => {
    const { errors } = await community.query('{ projects(where: { works: { some: null } }) { totalCount } }');
    expect(errors?.map(({ message }) => message)).toEqual([
      'The filter on some cannot be used: null is no filter; leave it out or use isNull.',
    ]);
  });
});

describe('what a list cannot be filtered by', () => {
  it('is bounded in breadth as in depth', async () => {
    const wide = `{ or: [${Array.from({ length: 501 }, () => '{ rank: { eq: 1 } }').join(', ')}] }`;

    expect(await refusal(wide)).toBe(
      'The filter on where cannot be used: it holds more than 500 conditions.',
    );
  });
});

describe('an amount of money', () => {
  it('is compared as a number', async () => {
    const answer = await community.query(
      '{ projects(where: { budgetFen: { between: { from: "9", to: "10" } } }) { totalCount } }',
    );

    expect(answer).toEqual({ data: { projects: { totalCount: 0 } } });
  });
});
