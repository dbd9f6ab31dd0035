import { registerPlace, type NewPlace } from '@courtyard/coordination/place/place.commands';
import { catchUp, follow, type Feed } from '@courtyard/shared/index-feed/follow';
import type { IndexEntry, PublishedEntry } from '@courtyard/shared/index-feed/index-entry';
import { publishEntry } from '@courtyard/shared/index-feed/publish';
import { applyPlaces } from '@courtyard/shared/place-replica/place-replica';
import { startArticleService, type ArticleService } from '../support/article-service';
import { startRecordingProxy, type RecordingProxy } from '../support/recording-proxy';
import { eventually } from '../system/support/eventually';

let coordination: ArticleService;
let company: ArticleService;
let proxy: RecordingProxy;
beforeEach(async () => {
  [coordination, company] = await Promise.all([
    startArticleService('coordination'),
    startArticleService('property-company'),
  ]);
  proxy = await startRecordingProxy(coordination.url);
});
afterEach(async () => {
  await Promise.all([coordination.close(), company.close(), proxy.close()]);
});

const register = 'org:coord:register';

function yard(number: number, more: Partial<NewPlace> = {}): NewPlace {
  return {
    tenant: register,
    id: `plc:jc:yard-${number}`,
    kind: 'FACILITY',
    nameZh: `院子（之${number}）`,
    nameEn: null,
    aliases: [],
    parentId: 'plc:jc:jiacheng-estate',
    validFrom: null,
    validTo: null,
    periodSource: null,
    source: { kind: 'SYNTHETIC', statedBy: 'COORDINATION', document: null, passage: null },
    ...more,
  };
}

/** The state of a place as coordination may publish it. */
function published(id: string, version: number, more: Partial<IndexEntry> = {}): IndexEntry {
  return {
    id,
    typename: 'Place',
    tenant: register,
    place: id,
    facets: {
      kind: 'FACILITY',
      ancestors: [
        [id, 0],
        ['plc:jc:jiacheng-estate', 1],
      ],
    },
    version,
    deleted: false,
    ...more,
  };
}

function publish(...entries: readonly IndexEntry[]): Promise<void> {
  return coordination.dataSource.transaction(async (manager) => {
    for (const entry of entries) await publishEntry(manager, entry);
  });
}

async function readIndex(query = ''): Promise<PublishedEntry[]> {
  const response = await fetch(`${coordination.url}/index${query}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^application\/x-ndjson/);
  const text = await response.text();
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as PublishedEntry);
}

function feedOf(follower: ArticleService): Feed {
  return {
    source: 'coordination',
    url: `${proxy.url}/index`,
    dataSource: follower.dataSource,
    apply: applyPlaces,
  };
}

interface Replica {
  readonly places: ReadonlyArray<{ id: string; kind: string; version: number }>;
  readonly ancestors: ReadonlyArray<{ place: string; ancestor: string; distance: number }>;
}

/** What a follower knows of the places whose ids begin so. */
async function replicaOf(follower: ArticleService, beginning = 'plc:jc:yard-'): Promise<Replica> {
  const { dataSource } = follower;
  return {
    places: await dataSource.query(
      'SELECT id, kind, version FROM place_replica WHERE starts_with(id, $1) ORDER BY id',
      [beginning],
    ),
    ancestors: await dataSource.query(
      `SELECT place_id AS place, ancestor_id AS ancestor, distance FROM place_ancestor
        WHERE starts_with(place_id, $1) ORDER BY place_id, distance, ancestor_id`,
      [beginning],
    ),
  };
}

describe('the feed of places', () => {
  it('gives each place as a line, each after those it lies in', async () => {
    const entries = (await readIndex()).filter(({ typename }) => typename === 'Place');

    expect(entries).toHaveLength(67);
    expect(entries.slice(0, 2)).toEqual([
      {
        cursor: expect.stringMatching(/^\d+$/) as string,
        publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
        id: 'plc:bj:beijing',
        typename: 'Place',
        tenant: register,
        place: 'plc:bj:beijing',
        facets: { kind: 'CITY', ancestors: [['plc:bj:beijing', 0]] },
        version: 1,
        deleted: false,
      },
      expect.objectContaining({
        id: 'plc:bj:chaoyang',
        facets: {
          kind: 'DISTRICT',
          ancestors: [
            ['plc:bj:chaoyang', 0],
            ['plc:bj:beijing', 1],
          ],
        },
      }),
    ]);
    const known = new Set<string>();
    for (const { id, facets } of entries) {
      known.add(id);
      expect((facets.ancestors as Array<[string, number]>).filter(([above]) => !known.has(above))).toEqual(
        [],
      );
    }
  });

  it('goes on after a cursor, and is empty after the last', async () => {
    const entries = await readIndex();
    const cursor = (index: number) => entries.at(index)?.cursor ?? '';

    expect(await readIndex(`?after=${cursor(9)}`)).toEqual(entries.slice(10));
    expect(await readIndex(`?after=${cursor(-1)}`)).toEqual([]);
    expect(await readIndex('?after=999999999999999999')).toEqual([]);
    expect(await readIndex('?after=0')).toEqual(entries);
  });

  it('gives the newest state of a place once, behind all that was there before', async () => {
    const before = await readIndex();
    await publish(published('plc:bj:chaoyang', 2));

    const after = await readIndex();

    expect(after.map(({ id }) => id)).toEqual([
      ...before.map(({ id }) => id).filter((id) => id !== 'plc:bj:chaoyang'),
      'plc:bj:chaoyang',
    ]);
    expect(after.at(-1)).toMatchObject({ version: 2, deleted: false });
  });

  it('gives at most a thousand lines at once', async () => {
    await publish(...Array.from({ length: 1_100 }, (_, index) => published(`plc:jc:yard-${index}`, 1)));

    const first = await readIndex();
    const second = await readIndex(`?after=${first.at(-1)?.cursor}`);

    const others = [...first, ...second].filter(({ typename }) => typename !== 'Place').length;
    expect([first.length, second.length - others]).toEqual([1_000, 167]);
    expect(new Set([...first, ...second].map(({ id }) => id)).size).toBe(1_167 + others);
  });

  it.each(['abc', '-1', '1.5', '1%3B2', '1e3', '', '9999999999999999999', '0x10', '1&after=2'])(
    'refuses the cursor %j with a code',
    async (after) => {
      const response = await fetch(`${coordination.url}/index?after=${after}`);

      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({
        errors: [
          {
            message: expect.stringContaining('does not belong to this list') as string,
            extensions: expect.objectContaining({
              code: 'BAD_CURSOR',
              retryable: false,
              requestId: response.headers.get('x-request-id'),
            }) as object,
          },
        ],
      });
    },
  );

  it('is one of five: every service serves what others may know of its own', async () => {
    const response = await fetch(`${company.url}/index`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
  });
});

describe('a follower of the places', () => {
  it('catches up page by page, and asks no more than it has to', async () => {
    await publish(...Array.from({ length: 1_100 }, (_, index) => published(`plc:jc:yard-${index}`, 1)));
    const before = proxy.count;

    await catchUp(feedOf(company));

    const { places, ancestors } = await replicaOf(company);
    expect([places.length, ancestors.length]).toEqual([1_100, 2_200]);
    // A thousand, a hundred, none.
    expect(proxy.count - before).toBe(3);
  });

  it('takes over what is new, changed and gone', async () => {
    await publish(
      published('plc:jc:yard-1', 1),
      published('plc:jc:yard-2', 1),
      published('plc:jc:yard-3', 1),
    );
    await catchUp(feedOf(company));
    await publish(
      published('plc:jc:yard-2', 2, {
        facets: {
          kind: 'GREEN',
          ancestors: [
            ['plc:jc:yard-2', 0],
            ['plc:tx:tiexi-estate', 1],
            ['plc:hd:tiexi', 2],
          ],
        },
      }),
      published('plc:jc:yard-3', 2, { deleted: true }),
    );

    await catchUp(feedOf(company));

    expect(await replicaOf(company)).toEqual({
      places: [
        { id: 'plc:jc:yard-1', kind: 'FACILITY', version: 1 },
        { id: 'plc:jc:yard-2', kind: 'GREEN', version: 2 },
      ],
      ancestors: [
        { place: 'plc:jc:yard-1', ancestor: 'plc:jc:yard-1', distance: 0 },
        { place: 'plc:jc:yard-1', ancestor: 'plc:jc:jiacheng-estate', distance: 1 },
        { place: 'plc:jc:yard-2', ancestor: 'plc:jc:yard-2', distance: 0 },
        { place: 'plc:jc:yard-2', ancestor: 'plc:tx:tiexi-estate', distance: 1 },
        { place: 'plc:jc:yard-2', ancestor: 'plc:hd:tiexi', distance: 2 },
      ],
    });
  });

  it('changes nothing when it reads the same again from the beginning', async () => {
    await publish(published('plc:jc:yard-1', 2), published('plc:jc:yard-2', 1, { deleted: true }));
    await catchUp(feedOf(company));
    const before = await replicaOf(company, '');

    await company.dataSource.query('DELETE FROM feed_watermark');
    await catchUp(feedOf(company));

    expect(await replicaOf(company, '')).toEqual(before);
    expect(before.places).toHaveLength(68);
  });

  it.each([
    ['another state', {}],
    ['another place', { facets: { kind: 'ROAD', ancestors: [['plc:jc:yard-1', 0]] } }],
    ['the end', { deleted: true }],
  ])('does not take over %s that is older than, or as old as, what it has', async (_what, more) => {
    await publish(published('plc:jc:yard-1', 3));
    await catchUp(feedOf(company));
    const before = await replicaOf(company);

    for (const version of [2, 3]) {
      await publish(published('plc:jc:yard-1', version, more));
      await catchUp(feedOf(company));
      expect(await replicaOf(company)).toEqual(before);
    }
  });

  it('passes over what is no place', async () => {
    await publish(
      published('org:jc:newcomer', 1, { typename: 'Organization', facets: { kind: 'OTHER_UNIT' } }),
    );

    await catchUp(feedOf(company));

    expect(await replicaOf(company, 'org:')).toEqual({ places: [], ancestors: [] });
  });

  it('keeps a page whole: where one line of it cannot be taken, none is', async () => {
    await publish(published('plc:jc:yard-1', 1), published('plc:jc:yard-2', 1, { facets: { kind: null } }));
    const before = await company.dataSource.query<unknown>('SELECT source, cursor FROM feed_watermark');

    await expect(catchUp(feedOf(company))).rejects.toThrow();

    expect(await replicaOf(company)).toEqual({ places: [], ancestors: [] });
    expect(await company.dataSource.query('SELECT source, cursor FROM feed_watermark')).toEqual(before);
  });

  it('may be two instances that share a database', async () => {
    await publish(...Array.from({ length: 50 }, (_, index) => published(`plc:jc:yard-${index}`, 1)));
    await company.dataSource.query('DELETE FROM feed_watermark');

    await Promise.all([catchUp(feedOf(company)), catchUp(feedOf(company)), catchUp(feedOf(company))]);

    const { places, ancestors } = await replicaOf(company);
    expect([places.length, ancestors.length]).toEqual([50, 100]);
  });

  it('goes on where it was when coordination was away', async () => {
    const stopping = new AbortController();
    const failures: unknown[] = [];
    const following = follow(feedOf(company), {
      everyMs: 10,
      signal: stopping.signal,
      onFailure: (error) => failures.push(error),
    });
    const knows = (id: string) =>
      eventually(async () => (await replicaOf(company)).places.some((place) => place.id === id));

    await publish(published('plc:jc:yard-1', 1));
    await knows('plc:jc:yard-1');
    for (const behavior of ['REFUSE', 'HTTP_500', 'HTML', 'REDIRECT', 'BROKEN_JSON'] as const) {
      proxy.behavior = behavior;
      const seen = failures.length;
      await eventually(() => failures.length > seen);
    }
    await publish(published('plc:jc:yard-2', 1));
    proxy.behavior = 'PASS';
    await knows('plc:jc:yard-2');

    stopping.abort();
    await following;
    expect((await replicaOf(company)).places).toHaveLength(2);
  });

  it('serves what hangs on a place as soon as it knows it', async () => {
    const follower = await startArticleService('property-rights-unit', {
      placeFeedUrl: `${proxy.url}/index`,
      feedIntervalMs: 10,
    });
    await coordination.dataSource.transaction((manager) => registerPlace(manager, yard(1)));

    await eventually(async () => (await replicaOf(follower)).places.length === 1);

    expect((await replicaOf(follower)).ancestors.map(({ ancestor }) => ancestor)).toEqual([
      'plc:jc:yard-1',
      'plc:jc:jiacheng-estate',
      'plc:cp:jiacheng-garden',
      'plc:cp:tiantongyuan-south',
      'plc:bj:changping',
      'plc:bj:beijing',
    ]);
    await follower.close();
  });
});

describe('publishers at the same time', () => {
  it('show nothing out of turn: who waits for the first is read after it', async () => {
    const first = coordination.dataSource.createQueryRunner();
    await first.startTransaction();
    await publishEntry(first.manager, published('plc:jc:yard-1', 1));
    const second = publish(published('plc:jc:yard-2', 1));
    await someoneWaits();

    // Were the second visible before the first, a follower would pass the first by for ever.
    await catchUp(feedOf(company));
    expect((await replicaOf(company)).places).toEqual([]);
    await first.commitTransaction();
    await first.release();
    await second;
    await catchUp(feedOf(company));

    expect((await replicaOf(company)).places.map(({ id }) => id)).toEqual(['plc:jc:yard-1', 'plc:jc:yard-2']);
    expect((await readIndex()).slice(-2).map(({ id }) => id)).toEqual(['plc:jc:yard-1', 'plc:jc:yard-2']);
  });

  it('lose nothing of the second when the first takes its own back', async () => {
    const first = coordination.dataSource.createQueryRunner();
    await first.startTransaction();
    await publishEntry(first.manager, published('plc:jc:yard-1', 1));
    const second = publish(published('plc:jc:yard-2', 1));
    await someoneWaits();

    await first.rollbackTransaction();
    await first.release();
    await second;
    await catchUp(feedOf(company));

    expect((await replicaOf(company)).places.map(({ id }) => id)).toEqual(['plc:jc:yard-2']);
  });

  it('lose nothing when many register places while somebody follows', async () => {
    const stopping = new AbortController();
    const failures: unknown[] = [];
    const following = follow(feedOf(company), {
      everyMs: 1,
      signal: stopping.signal,
      onFailure: (error) => failures.push(error),
    });
    const numbers = Array.from({ length: 60 }, (_, index) => index + 10);

    await Promise.all(
      numbers.map((number) =>
        coordination.dataSource.transaction((manager) => registerPlace(manager, yard(number))),
      ),
    );
    await eventually(async () => (await replicaOf(company)).places.length === numbers.length);

    stopping.abort();
    await following;
    expect(failures).toEqual([]);
    expect((await replicaOf(company)).places.map(({ id }) => id)).toEqual(
      numbers.map((number) => `plc:jc:yard-${number}`),
    );
  });
});

async function someoneWaits(): Promise<void> {
  await eventually(async () => {
    const waiting = await coordination.dataSource.query<unknown[]>(
      `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    return waiting.length > 0;
  });
}
