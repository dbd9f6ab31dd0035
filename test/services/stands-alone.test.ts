import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { startArticleService, type ArticleService } from '../support/article-service';
import { createDatabase, dropDatabase } from '../support/databases';
import { startRecordingProxy, type RecordingProxy } from '../support/recording-proxy';
import { ask } from '../support/whole-graph';
import { eventually } from '../system/support/eventually';
import { endPrograms } from '../system/support/running-program';
import {
  answers,
  buildServiceAlone,
  startServiceAlone,
  statusOf,
  stop,
  type ServiceAlone,
} from '../system/support/service-alone';
import { removeTemporaryFolders, temporaryFolder } from '../system/support/temporary-folder';

let coordination: ArticleService;
let feed: RecordingProxy;
let databaseUrl: string;
beforeAll(async () => {
  await buildServiceAlone();
  coordination = await startArticleService('coordination');
});
beforeEach(async () => {
  feed = await startRecordingProxy(coordination.url);
  databaseUrl = await createDatabase();
});
afterEach(async () => {
  await endPrograms();
  await feed.close();
  await dropDatabase(databaseUrl);
});
afterAll(async () => {
  await coordination.close();
  removeTemporaryFolders();
});

function startAlone(environment: Record<string, string> = {}): Promise<ServiceAlone> {
  return startServiceAlone({ DATABASE_URL: databaseUrl, ...environment });
}

function withFeed(): Record<string, string> {
  return { PLACE_FEED_URL: `${feed.url}/index` };
}

const contracts = '{ contracts { nodes { id } totalCount } }';

describe('a service alone', () => {
  it('makes its tables, learns the places, loads its data and answers', async () => {
    const service = await startAlone({ ...withFeed(), LOAD_DATA: 'article' });
    await answers(service, '/ready', 200);

    expect(await statusOf(`${service.url}/health`)).toBe(200);
    expect(
      await ask(service.url, '{ contracts(within: "plc:bj:chaoyang") { nodes { id scope { code } } } }'),
    ).toEqual({
      data: {
        contracts: {
          nodes: [
            {
              id: 'ctr:xgl:courtyard-35',
              scope: [{ code: 'PROPERTY_MANAGEMENT' }, { code: 'STRUCTURE_SAFETY' }],
            },
          ],
        },
      },
    });
    await stop(service);
  });

  it.each([
    ['is not told of coordination', () => ({})],
    ['finds coordination away', () => ({ PLACE_FEED_URL: 'http://127.0.0.1:9/index' })],
  ])('starts again with the places and data it has where it %s', async (_why, environment) => {
    const first = await startAlone({ ...withFeed(), LOAD_DATA: 'article' });
    await answers(first, '/ready', 200);
    await stop(first);

    const again = await startAlone(environment());
    await answers(again, '/ready', 200);

    expect(await ask(again.url, '{ contracts(within: "plc:bj:changping") { totalCount } }')).toEqual({
      data: { contracts: { totalCount: 1 } },
    });
    await stop(again);
  });

  it('loads its data once, however often it is started with it', async () => {
    for (let start = 1; start <= 2; start += 1) {
      const service = await startAlone({ ...withFeed(), LOAD_DATA: 'article' });
      await answers(service, '/ready', 200);
      expect(await ask(service.url, '{ contracts { totalCount } }')).toEqual({
        data: { contracts: { totalCount: 2 } },
      });
      await stop(service);
    }
  });

  it('starts beside another instance on the same empty database, and the data is there once', async () => {
    const environment = { ...withFeed(), LOAD_DATA: 'article' };
    const instances = await Promise.all([1, 2, 3].map(() => startAlone(environment)));
    for (const instance of instances) await answers(instance, '/ready', 200);

    const counts = await Promise.all(
      instances.map(({ url }) => ask(url, '{ contracts(within: "plc:bj:chaoyang") { totalCount } }')),
    );

    const once = { data: { contracts: { totalCount: 1 } } };
    expect(counts).toEqual([once, once, once]);
    for (const instance of instances) expect(instance.output()).not.toContain('"level":"error"');
    for (const instance of instances) await stop(instance);
  });

  it('takes the password of its database from a file', async () => {
    const { withoutPassword, file } = passwordInFile((password) => `${password}\n`);
    const service = await startAlone({
      ...withFeed(),
      DATABASE_URL: withoutPassword,
      DATABASE_PASSWORD_FILE: file,
    });

    await answers(service, '/ready', 200);
    await stop(service);
  });

  it('says that it is not ready where it never had the places', async () => {
    const service = await startAlone();
    await service.says('serving');

    expect(await statusOf(`${service.url}/health`)).toBe(200);
    expect(await statusOf(`${service.url}/ready`)).toBe(503);
    expect(await ask(service.url, contracts)).toEqual({ data: { contracts: { nodes: [], totalCount: 0 } } });
    await stop(service);
  });

  it('is alive, puts callers off and says what it waits for until coordination comes', async () => {
    feed.behavior = 'REFUSE';
    const service = await startAlone({ ...withFeed(), LOAD_DATA: 'article' });
    await answers(service, '/health', 200);
    await service.says('the place register could not be read');

    expect(await statusOf(`${service.url}/ready`)).toBe(503);
    const { errors } = await ask(service.url, contracts);
    expect(errors?.map(({ extensions: { code, retryable } }) => ({ code, retryable }))).toEqual([
      { code: 'UNAVAILABLE', retryable: true },
    ]);

    feed.behavior = 'PASS';
    await answers(service, '/ready', 200);
    expect(await ask(service.url, '{ contracts { totalCount } }')).toEqual({
      data: { contracts: { totalCount: 2 } },
    });
    await stop(service);
  });

  it.each(['REFUSE', 'HANG', 'HTTP_500', 'HTML'] as const)(
    'ends when it is told to while coordination behaves as %s',
    async (behavior) => {
      feed.behavior = behavior;
      const service = await startAlone(withFeed());
      await answers(service, '/health', 200);
      await eventually(() => feed.count > 0);

      await stop(service);
    },
  );

  it('finishes what is under way when it is told to end', async () => {
    const service = await startAlone({ ...withFeed(), LOAD_DATA: 'article' });
    await answers(service, '/ready', 200);
    const lock = new Client({ connectionString: databaseUrl });
    await lock.connect();
    await lock.query('BEGIN; LOCK TABLE service_contract IN ACCESS EXCLUSIVE MODE');
    const answer = ask(service.url, '{ contracts { totalCount } }');
    await eventually(async () => {
      const waiting = await lock.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return waiting.rowCount !== 0;
    });

    service.send('SIGTERM');
    await service.says('stopping');
    await lock.query('COMMIT');
    await lock.end();

    expect(await answer).toEqual({ data: { contracts: { totalCount: 2 } } });
    expect(await service.ended).toBe(0);
  });

  it('shows only the rows of the organizations it serves', async () => {
    const service = await startAlone({
      ...withFeed(),
      LOAD_DATA: 'article',
      TENANTS: 'org:jc:property-company, org:jc:newcomer',
    });
    await answers(service, '/ready', 200);

    const { data, errors } = await ask(
      service.url,
      `{
        contracts { nodes { id } totalCount }
        own: contract(id: "ctr:jc:jiacheng-estate") { id }
        other: contract(id: "ctr:xgl:courtyard-35") { id }
      }`,
    );
    expect(data).toEqual({
      contracts: { nodes: [{ id: 'ctr:jc:jiacheng-estate' }], totalCount: 1 },
      own: { id: 'ctr:jc:jiacheng-estate' },
      other: null,
    });
    expect(errors?.map(({ path: at, extensions }) => [at, extensions.code])).toEqual([
      [['other'], 'NOT_FOUND'],
    ]);
    await stop(service);
  });
});

/** The address without its password, and a file with what is made of it. */
function passwordInFile(write: (password: string) => string) {
  const url = new URL(databaseUrl);
  const file = path.join(temporaryFolder(), 'password');
  writeFileSync(file, write(decodeURIComponent(url.password)));
  url.password = '';
  return { withoutPassword: url.toString(), file };
}

describe('a service whose password is in a file', () => {
  it('does not start where the file is not there', async () => {
    const { withoutPassword, file } = passwordInFile(String);
    const service = await startAlone({
      DATABASE_URL: withoutPassword,
      DATABASE_PASSWORD_FILE: `${file}-elsewhere`,
    });

    expect(await service.ended).toBe(1);
    expect(service.output()).toContain(
      `The file ${file}-elsewhere of DATABASE_PASSWORD_FILE cannot be read (ENOENT).`,
    );
  });

  it('does not start where the file is empty', async () => {
    const { withoutPassword, file } = passwordInFile(() => '\n');
    const service = await startAlone({ DATABASE_URL: withoutPassword, DATABASE_PASSWORD_FILE: file });

    expect(await service.ended).toBe(1);
    expect(service.output()).toContain(`The file ${file} of DATABASE_PASSWORD_FILE is empty.`);
  });

  it('does not start with two passwords, and prints neither', async () => {
    const { file } = passwordInFile(() => 'the secret one');
    const url = new URL(databaseUrl);
    url.password = 'secret';
    const service = await startAlone({ DATABASE_URL: url.toString(), DATABASE_PASSWORD_FILE: file });

    expect(await service.ended).toBe(1);
    expect(service.output()).toContain(
      'DATABASE_URL holds a password and DATABASE_PASSWORD_FILE names another: use one of them.',
    );
    expect(service.output()).not.toContain('secret');
  });
});

describe('a service with a wrong setting', () => {
  it.each([
    ['DATABASE_URL', '', 'DATABASE_URL is missing: expected postgres://user:password@host:port/database'],
    [
      'DATABASE_URL',
      'mysql://clerk:secret@db/wuye',
      'DATABASE_URL is "…": expected postgres://user:password@host:port/database',
    ],
    [
      'DATABASE_URL',
      'the secret one',
      'DATABASE_URL is "…": expected postgres://user:password@host:port/database',
    ],
    [
      'DATABASE_URL',
      'postgres://clerk:secret@127.0.0.1:1/wuye',
      'The database of DATABASE_URL at "127.0.0.1:1" cannot be used: connect ECONNREFUSED 127.0.0.1:1',
    ],
    [
      'DATABASE_URL',
      'postgres://clerk:se%zzcret@127.0.0.1:1/wuye',
      'The database of DATABASE_URL at "127.0.0.1:1" cannot be used: URI malformed',
    ],
    ['DATABASE_URL', 'postgres:clerk:secret', 'The database of DATABASE_URL at "" cannot be used: '],
    ['PORT', '', 'PORT is missing: '],
    ['PORT', '70000', 'PORT is "70000": '],
    [
      'PLACE_FEED_URL',
      'coordination',
      'PLACE_FEED_URL is "coordination": expected the address of coordination\'s /index',
    ],
    ['POOL_SIZE', '0', 'POOL_SIZE is "0": '],
    ['POOL_WAIT_MS', 'long', 'POOL_WAIT_MS is "long": '],
    ['STATEMENT_TIMEOUT_MS', '0', 'STATEMENT_TIMEOUT_MS is "0": '],
    ['FEED_INTERVAL_MS', '10', 'FEED_INTERVAL_MS is "10": '],
    ['LOAD_DATA', 'novel', '"novel" is no data set; there are vocabulary, article, cases.'],
  ])('does not start with %s=%s and says so', async (name, value, sentence) => {
    const service = await startAlone({ [name]: value });

    expect(await service.ended).toBe(1);
    expect(service.output()).toContain(sentence);
    expect(service.output()).not.toContain('secret');
    expect(service.output()).not.toContain('clerk');
  });

  it('does not print the password of a database that refuses it', async () => {
    const url = new URL(databaseUrl);
    url.username = 'nobody';
    url.password = 'secret';

    const service = await startAlone({ DATABASE_URL: url.toString() });

    expect(await service.ended).toBe(1);
    expect(service.output()).toContain(`The database of DATABASE_URL at "${url.host}" cannot be used: `);
    expect(service.output()).not.toContain('secret');
  });
});
