import type { EntityManager } from 'typeorm';
import { issues } from '@courtyard/community-committee/article/issues';
import {
  handovers,
  issueClocks,
  issueOutcomes,
  issueSupports,
} from '@courtyard/community-committee/article/issue-stories';
import { projects } from '@courtyard/community-committee/article/projects';
import { recordHandover } from '@courtyard/community-committee/handover/handover.commands';
import { startClock } from '@courtyard/community-committee/issue-clock/issue-clock.commands';
import { recordOutcome } from '@courtyard/community-committee/issue-outcome/issue-outcome.commands';
import { countSupport } from '@courtyard/community-committee/issue-support/issue-support.commands';
import { registerIssue } from '@courtyard/community-committee/issue/issue.commands';
import { startArticleService, type ArticleService } from '../../support/article-service';
import { eventually } from '../../system/support/eventually';
import { openStreams, overEvents, overSocket, type Reader } from './support/readers';

let service: ArticleService;
beforeAll(async () => {
  service = await startArticleService('community-committee');
});
afterAll(() => service.close());

let readers: Reader[] = [];
afterEach(async () => {
  for (const reader of readers) await reader.close();
  readers = [];
  // So that whoever subscribes next counts from nobody.
  await eventually(async () => (await openStreams(service.url)) === 0);
});

const hazards = 'iss:xgl:demand-hazards';
const environment = 'iss:xgl:demand-environment';
const courtyard = 'plc:xgl:courtyard-35';

function first<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw new Error('The data is empty.');
  return item;
}

async function follow(
  asked: string,
  { selection = 'id state', subscribe = overEvents } = {},
): Promise<Reader> {
  const reader = await subscribe(service.url, `subscription { issueChanged${asked} { ${selection} } }`);
  readers.push(reader);
  return reader;
}

const write = (work: (manager: EntityManager) => Promise<unknown>) => service.dataSource.transaction(work);
const sql = (statement: string, values: readonly unknown[] = []) =>
  service.dataSource.query<unknown>(statement, [...values]);

async function nextIssue(reader: Reader): Promise<unknown> {
  const answer = await reader.next();
  expect(answer?.errors).toBeUndefined();
  return answer?.data?.issueChanged;
}

/** A change that everybody hears; whatever was to be heard before it has come by then. */
const setRank = (id: string, rank: number) => sql('UPDATE issue SET rank = $2 WHERE id = $1', [id, rank]);

const report = { ...first(issues), id: 'iss:xgl:lamp-out', titleZh: '路灯不亮', matterCode: 'CLUTTER' };

describe.each([
  ['server-sent events', overEvents],
  ['a WebSocket', overSocket],
])('who follows issues over %s', (_how, subscribe) => {
  it('hears of one that is reported, changed and taken away, each time as it is then', async () => {
    const reader = await follow('', { selection: '__typename id titleZh state rank', subscribe });

    await write((manager) => registerIssue(manager, { ...report, state: 'REPORTED' }));
    const reported = {
      __typename: 'Issue',
      id: report.id,
      titleZh: '路灯不亮',
      state: 'REPORTED',
      rank: null,
    };
    expect(await nextIssue(reader)).toEqual(reported);

    await sql(`UPDATE issue SET state = 'IN_COMMUNITY', rank = 3 WHERE id = $1`, [report.id]);
    expect(await nextIssue(reader)).toEqual({ ...reported, state: 'IN_COMMUNITY', rank: 3 });

    await sql('DELETE FROM issue WHERE id = $1', [report.id]);
    expect(await nextIssue(reader)).toBeNull();
  });

  it('is refused with the codes of lists for what there is not', async () => {
    const refusals = [
      ['(id: "iss:xgl:nothing")', 'NOT_FOUND'],
      ['(id: "plc:xgl:courtyard-35")', 'BAD_ID'],
      ['(id: "")', 'BAD_ID'],
      ['(within: "plc:xgl:nowhere")', 'NOT_FOUND'],
      ['(within: "lane 7")', 'BAD_ID'],
    ] as const;
    for (const [asked, code] of refusals) {
      const reader = await follow(asked, { subscribe });

      const answer = await reader.next();

      expect([asked, answer?.errors?.map(({ path, extensions }) => [path, extensions.code])]).toEqual([
        asked,
        [[['issueChanged'], code]],
      ]);
      expect(await reader.next()).toBeNull();
    }
    expect(await openStreams(service.url)).toBe(0);
  });
});

describe('an event of an issue', () => {
  it('comes for each row that shows on it, and for nothing else', async () => {
    const reader = await follow(`(id: "${hazards}")`, {
      selection:
        'rank clock { urgency } support { supporters } handovers { id } outcome { satisfied } projects { id }',
    });
    const of = { issueId: hazards };
    await setRank(hazards, 1);
    let shown = (await nextIssue(reader)) as object;
    expect(shown).toMatchObject({ rank: 1, clock: null, support: null, handovers: [], outcome: null });

    await write((manager) => startClock(manager, { ...first(issueClocks), ...of, id: 'clk:xgl:test' }));
    shown = { ...shown, clock: { urgency: first(issueClocks).urgency } };
    expect(await nextIssue(reader)).toEqual(shown);

    await write((manager) =>
      countSupport(manager, { ...first(issueSupports), ...of, id: 'spt:xgl:test', supporters: 12 }),
    );
    shown = { ...shown, support: { supporters: 12 } };
    expect(await nextIssue(reader)).toEqual(shown);

    await write((manager) => recordHandover(manager, { ...first(handovers), ...of, id: 'hnd:xgl:test' }));
    shown = { ...shown, handovers: [{ id: 'hnd:xgl:test' }] };
    expect(await nextIssue(reader)).toEqual(shown);

    await write((manager) =>
      recordOutcome(manager, {
        ...first(issueOutcomes),
        ...of,
        id: 'out:xgl:test',
        answered: true,
        satisfied: true,
      }),
    );
    shown = { ...shown, outcome: { satisfied: true } };
    expect(await nextIssue(reader)).toEqual(shown);

    const { id: project } = first(projects);
    await sql('UPDATE project SET issue_ids = issue_ids || $2::text WHERE id = $1', [project, hazards]);
    expect(await nextIssue(reader)).toMatchObject({ ...shown, projects: expect.anything() as object });

    // Nothing of these shows on it: a project's own words, a row that is written as it was, other issues.
    await sql(`UPDATE project SET version = version + 1 WHERE id = $1`, [project]);
    await sql('UPDATE issue SET rank = rank WHERE id = $1', [hazards]);
    await sql(`UPDATE issue_support SET supporters = supporters + 1 WHERE id = 'spt:jc:sewer-smell'`);
    await setRank(environment, 7);
    await setRank(hazards, 2);
    expect(await nextIssue(reader)).toMatchObject({
      ...shown,
      rank: 2,
      projects: expect.anything() as object,
    });
  });

  it('comes once for a statement, whatever it changed of the issue', async () => {
    const reader = await follow(`(id: "${hazards}")`, { selection: 'rank support { supporters }' });

    await sql(
      `INSERT INTO issue_support (tenant, id, issue_id, supporters, source_kind, source_stated_by)
       SELECT tenant, 'spt:xgl:test-' || n, id, n, 'SYNTHETIC', 'COMMUNITY' FROM issue, generate_series(1, 9) n
        WHERE id = $1`,
      [hazards],
    );
    await setRank(hazards, 4);

    const told = [await nextIssue(reader), await nextIssue(reader)];
    expect(told).toEqual([
      { rank: expect.any(Number) as number, support: { supporters: expect.any(Number) as number } },
      { rank: 4, support: { supporters: expect.any(Number) as number } },
    ]);
  });

  it('does not come where the transaction was rolled back', async () => {
    const reader = await follow('');

    await expect(
      write(async (manager) => {
        await registerIssue(manager, { ...report, id: 'iss:xgl:never' });
        throw new Error('Changed my mind.');
      }),
    ).rejects.toThrow('Changed my mind.');
    await setRank(environment, 1);

    expect(await nextIssue(reader)).toMatchObject({ id: environment });
  });

  it('does not come for what the caller may not see, and is null for what is hidden from then on', async () => {
    const reader = await follow('', { selection: 'id' });
    const hide = (table: string, visibility: string) =>
      sql(`UPDATE ${table} SET visibility = $2 WHERE id = ANY($1)`, [
        [environment, 'spt:xgl:test'],
        visibility,
      ]);

    await hide('issue', 'TENANT');
    expect(await nextIssue(reader)).toBeNull();
    await setRank(environment, 2);
    await hide('issue', 'PUBLIC');
    expect(await nextIssue(reader)).toEqual({ id: environment });

    await hide('issue_support', 'TENANT');
    expect(await nextIssue(reader)).toEqual({ id: hazards });
    await sql(`UPDATE issue_support SET supporters = 1 WHERE id = 'spt:xgl:test'`);
    await setRank(environment, 3);
    expect(await nextIssue(reader)).toEqual({ id: environment });
  });
});

describe('who follows the issues', () => {
  it('of a place hears of those at it and below it, also of one that leaves or comes', async () => {
    const [inCourtyard, inTown, elsewhere] = await Promise.all([
      follow(`(within: "${courtyard}")`, { selection: 'id place { id }' }),
      follow('(within: "plc:chy:maizidian")', { selection: 'id place { id }' }),
      follow('(within: "plc:hd:tiexi")', { selection: 'id place { id }' }),
    ]);
    const move = (to: string) => sql('UPDATE issue SET place_id = $2 WHERE id = $1', [hazards, to]);
    const at = (id: string) => ({ id: hazards, place: { id } });

    await move('plc:xgl:courtyard-35-bungalows');
    expect(await nextIssue(inCourtyard)).toEqual(at('plc:xgl:courtyard-35-bungalows'));
    expect(await nextIssue(inTown)).toEqual(at('plc:xgl:courtyard-35-bungalows'));

    await move('plc:hd:tiexi');
    for (const reader of [inCourtyard, inTown, elsewhere]) {
      expect(await nextIssue(reader)).toEqual(at('plc:hd:tiexi'));
    }

    // Only where it is now.
    await setRank(hazards, 6);
    expect(await nextIssue(elsewhere)).toEqual(at('plc:hd:tiexi'));

    await move(courtyard);
    for (const reader of [inCourtyard, inTown, elsewhere]) {
      expect(await nextIssue(reader)).toEqual(at(courtyard));
    }
  });

  it('of some matters hears of those alone', async () => {
    const reader = await follow(`(matters: ["ENVIRONMENT", "CLUTTER"], within: "${courtyard}")`, {
      selection: 'id',
    });

    await setRank(hazards, 5);
    await setRank(environment, 5);
    await setRank('iss:xgl:green-space', 5);
    await setRank('iss:xgl:clutter', 5);

    expect(await nextIssue(reader)).toEqual({ id: environment });
    expect(await nextIssue(reader)).toEqual({ id: 'iss:xgl:clutter' });
  });
});
