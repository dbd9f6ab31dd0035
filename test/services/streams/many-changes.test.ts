import { startArticleService, type ArticleService } from '../../support/article-service';
import { overEvents, overSocket, type Reader } from './support/readers';

let service: ArticleService;
beforeEach(async () => {
  service = await startArticleService('community-committee');
});
afterEach(() => service.close());

/** As many issues as asked for, by one statement. */
const report = (count: number, id = `'iss:xgl:many-' || n`) => `
  INSERT INTO issue (tenant, id, kind, title_zh, matter_code, place_id, state, source_kind, source_stated_by)
  SELECT 'org:xgl:party-committee', ${id}, 'PROBLEM', '很多', 'CLUTTER', 'plc:xgl:courtyard-35', 'REPORTED',
         'SYNTHETIC', 'COMMUNITY'
    FROM generate_series(1, ${count}) AS n`;
const sql = (statement: string) => service.dataSource.query<unknown>(statement);
const follow = (subscribe = overEvents) => subscribe(service.url, 'subscription { issueChanged { id } }');

async function readIds(reader: Reader, count: number): Promise<unknown[]> {
  const ids: unknown[] = [];
  for (let read = 0; read < count; read += 1) {
    const answer = await reader.next();
    expect(answer?.errors).toBeUndefined();
    ids.push((answer?.data?.issueChanged as { id: string }).id);
  }
  return ids;
}

const tooMany = {
  errors: [
    {
      message:
        'More than 1000 events were waiting to be read and the subscription ends here; subscribe again, and query again.',
      extensions: expect.objectContaining({ code: 'STREAM_TOO_SLOW', retryable: true }) as object,
    },
  ],
};

describe('a statement that changes many', () => {
  it('is told one by one up to a thousand, though one notification holds no more than some forty', async () => {
    const reader = await follow();

    await sql(report(1_000));

    const ids = await readIds(reader, 1_000);
    expect(new Set(ids).size).toBe(1_000);
    await reader.close();
  });

  it.each([
    ['server-sent events', overEvents],
    ['a WebSocket', overSocket],
  ])(
    'ends the streams where it changes more, so that nobody misses some unknowingly: %s',
    async (_how, subscribe) => {
      const reader = await follow(subscribe);

      await sql(report(1_001));

      expect(await reader.next()).toEqual(tooMany);
      expect(await reader.next()).toBeNull();
      await reader.close();
      // Who subscribes again goes on.
      const again = await follow(subscribe);
      await sql(report(1, `'iss:xgl:one-more'`));
      expect(await readIds(again, 1)).toEqual(['iss:xgl:one-more']);
      await again.close();
    },
  );

  it.each([
    [
      'by many statements',
      `DO $$ BEGIN FOR n IN 1..1001 LOOP ${report(1, `'iss:xgl:many-' || n || '-' || gen_random_uuid()`).replace('SELECT', 'SELECT').replace('generate_series(1, 1) AS n', 'generate_series(1, 1)')}; END LOOP; END $$`,
    ],
    ['by emptying the table', 'TRUNCATE issue'],
    ['by one with a key that no notification has room for', report(1, `repeat('x', 9000)`)],
  ])('does so %s', async (_how, statement) => {
    const reader = await follow();

    await sql(statement);

    // What is told one by one before there are too many may be read.
    let answer = await reader.next();
    while (answer?.errors === undefined) answer = await reader.next();
    expect(answer).toEqual(tooMany);
    expect(await reader.next()).toBeNull();
  });

  it('puts no more than a thousand changes of a transaction into the queue of PostgreSQL', async () => {
    const usage = async () =>
      (
        await service.dataSource.query<Array<{ usage: number }>>(
          'SELECT pg_notification_queue_usage() AS usage',
        )
      )[0]?.usage;
    const reader = await follow();
    const before = await usage();

    await sql(report(100_000));

    expect(await reader.next()).toEqual(tooMany);
    expect(await usage()).toBe(before);
  });
});

describe('a reader that does not read', () => {
  it('gets the last of what it missed of each issue, once', async () => {
    const reader = await follow(overSocket);
    await sql(report(2));
    for (let rank = 1; rank <= 50; rank += 1)
      await sql(`UPDATE issue SET rank = ${rank} WHERE id LIKE 'iss:xgl:many-%'`);
    await sql(report(1, `'iss:xgl:the-end'`));

    const seen: unknown[] = [];
    while (seen.at(-1) !== 'iss:xgl:the-end') seen.push(...(await readIds(reader, 1)));

    // The reader takes them as fast as they come, so that some of the fifty may be told; none is told more often.
    expect(seen.length).toBeLessThanOrEqual(103);
    await reader.close();
  });
});
