import { Client } from 'pg';
import { service as propertyCompany } from '@courtyard/property-company/index';
import { startService, type RunningService } from '@courtyard/shared/service/start-service';
import { startDatabaseGate } from '../support/database-gate';
import { asAdmin, dropDatabase } from '../support/databases';
import { createArticleDatabase, silentLog, testSettings } from '../support/filled-databases';
import { ask } from '../support/whole-graph';
import { eventually } from '../system/support/eventually';

let databaseUrl: string;
let operator: Client;
let service: RunningService;
beforeEach(async () => {
  databaseUrl = await createArticleDatabase('property-company');
  operator = new Client({ connectionString: databaseUrl });
  await operator.connect();
});
afterEach(async () => {
  await operator.end();
  await service.close();
  await dropDatabase(databaseUrl);
});

interface Limits {
  readonly poolSize?: number;
  readonly poolWaitMs?: number;
  readonly statementTimeoutMs?: number;
}

async function start(limits: Limits, url = databaseUrl): Promise<void> {
  service = await startService(
    propertyCompany,
    { ...testSettings, databaseUrl: url, placeFeedUrl: null, dataSets: [], ...limits },
    silentLog,
  );
  await service.prepared;
}

const operation = '{ contracts { totalCount } }';
const wholeAnswer = { data: { contracts: { totalCount: 2 } } };

function refused(code: string, retryable: boolean, messageEn: string, messageZh: string) {
  return {
    data: { contracts: null },
    errors: [
      {
        message: messageEn,
        path: ['contracts'],
        locations: [{ line: 1, column: 3 }],
        extensions: { code, retryable, messageZh, messageEn, requestId: expect.any(String) as string },
      },
    ],
  };
}

const overloaded = refused(
  'OVERLOADED',
  true,
  'The service has more requests than it can answer at the moment; try again soon.',
  '当前请求过多，服务未能及时处理，请稍后再试。',
);
const tooSlow = refused(
  'TOO_SLOW',
  false,
  'This took too long and was cut off; ask for less, for instance by within, where or a smaller first.',
  '这次查询耗时过长，已被中止；请缩小范围，例如用 within、where 或较小的 first。',
);

/** Holds up every statement that reads contracts, as a long change of the table does. */
async function holdContracts(): Promise<void> {
  await operator.query('BEGIN; LOCK TABLE service_contract IN ACCESS EXCLUSIVE MODE');
}

/** Looks from outside: within a transaction PostgreSQL shows who waited when it was first asked. */
async function waiting(count: number): Promise<void> {
  const name = new URL(databaseUrl).pathname.slice(1);
  await asAdmin((client) =>
    eventually(async () => {
      const { rowCount } = await client.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'`,
        [name],
      );
      return rowCount === count;
    }),
  );
}

async function readiness(): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${service.url}/ready`);
  return { status: response.status, body: await response.json() };
}

async function metrics(): Promise<string> {
  return (await fetch(`${service.url}/metrics`)).text();
}

describe('a service whose connections are all in use', () => {
  it('refuses whoever waits too long, within a second, and stays ready', async () => {
    await start({ poolSize: 2, poolWaitMs: 300 });
    await holdContracts();
    const held = [ask(service.url, operation), ask(service.url, operation)];
    await waiting(2);

    const askedAt = performance.now();
    const late = await ask(service.url, operation);
    const took = performance.now() - askedAt;

    expect(late).toEqual(overloaded);
    expect(took).toBeLessThan(1_000);
    expect(await readiness()).toEqual({ status: 200, body: { status: 'ready' } });
    await operator.query('COMMIT');
    expect(await Promise.all(held)).toEqual([wholeAnswer, wholeAnswer]);
    expect(await ask(service.url, operation)).toEqual(wholeAnswer);
  });

  it('shows it to whoever watches', async () => {
    await start({ poolSize: 2, poolWaitMs: 10_000 });
    await holdContracts();
    const held = [1, 2, 3].map(() => ask(service.url, operation));
    await waiting(2);
    await eventually(async () => (await metrics()).includes('courtyard_database_pool_waiting 1'));

    const shown = (await metrics()).split('\n').filter((line) => /^courtyard_database/.test(line));

    expect(shown).toEqual([
      'courtyard_database_pool_size 2',
      'courtyard_database_pool_connections 2',
      'courtyard_database_pool_connections_idle 0',
      'courtyard_database_pool_waiting 1',
      'courtyard_database_up 1',
    ]);
    await operator.query('COMMIT');
    expect(await Promise.all(held)).toEqual([wholeAnswer, wholeAnswer, wholeAnswer]);
  });

  it('does not blame its callers where the database is away', async () => {
    const gate = await startDatabaseGate(databaseUrl);
    await start({ poolSize: 2, poolWaitMs: 300 }, gate.url);

    await gate.shut();
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask(service.url, operation)));

    const codes = answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code));
    expect(codes).toEqual(['UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE']);
    expect(await readiness()).toEqual({
      status: 503,
      body: { status: 'not ready', because: 'its database does not answer' },
    });
    expect(await metrics()).toContain('courtyard_database_up 0');
  });
});

describe('a service whose statement takes too long', () => {
  it('cuts it off, says that less should be asked for, and nothing of SQL', async () => {
    await start({ statementTimeoutMs: 200 });
    await holdContracts();

    const answer = await ask(service.url, operation);

    expect(answer).toEqual(tooSlow);
    await operator.query('COMMIT');
    expect(await ask(service.url, operation)).toEqual(wholeAnswer);
  });

  it('ends a transaction that stands still, so that nobody waits for its locks', async () => {
    await start({ statementTimeoutMs: 200 });
    const runner = service.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('LOCK TABLE service_contract IN ACCESS EXCLUSIVE MODE');

    await eventually(async () => (await ask(service.url, operation)).errors === undefined);

    await runner.release();
    expect(await ask(service.url, operation)).toEqual(wholeAnswer);
  });
});
