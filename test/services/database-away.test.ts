import { Client } from 'pg';
import { service as propertyCompany } from '@courtyard/property-company/index';
import { startService, type RunningService } from '@courtyard/shared/service/start-service';
import { createArticleDatabase, silentLog, testSettings } from '../support/filled-databases';
import { startDatabaseGate, type DatabaseGate } from '../support/database-gate';
import { asAdmin, dropDatabase } from '../support/databases';
import { ask } from '../support/whole-graph';
import { eventually } from '../system/support/eventually';

let databaseUrl: string;
let gate: DatabaseGate;
let service: RunningService;
beforeEach(async () => {
  databaseUrl = await createArticleDatabase('property-company');
  gate = await startDatabaseGate(databaseUrl);
  service = await startService(
    propertyCompany,
    { ...testSettings, databaseUrl: gate.url, placeFeedUrl: null, dataSets: [], poolSize: 4 },
    silentLog,
  );
  await service.prepared;
});
afterEach(async () => {
  await service.close();
  await gate.shut();
  await dropDatabase(databaseUrl);
});

const operation = '{ contracts { totalCount } }';
const wholeAnswer = { data: { contracts: { totalCount: 2 } } };
const unavailable = {
  data: { contracts: null },
  errors: [
    {
      message: 'The service cannot answer at the moment; try again soon.',
      path: ['contracts'],
      locations: [{ line: 1, column: 3 }],
      extensions: {
        code: 'UNAVAILABLE',
        retryable: true,
        messageZh: '服务暂时不可用，请稍后再试。',
        messageEn: 'The service cannot answer at the moment; try again soon.',
        requestId: expect.any(String) as string,
      },
    },
  ],
};

/** Ends every connection to the database, as an operator or a fail-over does. */
async function endConnections(): Promise<void> {
  const name = new URL(databaseUrl).pathname.slice(1);
  await asAdmin((client) =>
    client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]),
  );
}

/** Whoever asks before a broken connection is noticed is told to try again, and nothing else. */
async function itAnswersAgain(): Promise<void> {
  await eventually(async () => {
    const answer = await ask(service.url, operation);
    if (answer.errors === undefined) return true;
    expect(answer).toEqual(unavailable);
    return false;
  });
  expect(await ask(service.url, operation)).toEqual(wholeAnswer);
}

async function readiness(): Promise<number> {
  return (await fetch(`${service.url}/ready`)).status;
}

describe('a service whose connections to its database are ended', () => {
  it('answers again without being started again, and until then says that it cannot', async () => {
    // More at once than it has connections, so that all of them are open.
    await Promise.all(Array.from({ length: 8 }, () => ask(service.url, operation)));

    for (let round = 0; round < 3; round += 1) {
      await endConnections();

      await itAnswersAgain();
      expect(await readiness()).toBe(200);
    }
  });

  it('says so to whoever was waiting for an answer', async () => {
    const lock = new Client({ connectionString: databaseUrl });
    lock.on('error', () => undefined);
    await lock.connect();
    await lock.query('BEGIN; LOCK TABLE service_contract IN ACCESS EXCLUSIVE MODE');
    const answer = ask(service.url, operation);
    await eventually(async () => {
      const { rowCount } = await lock.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return rowCount !== 0;
    });

    await lock.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );

    expect(await answer).toEqual(unavailable);
    await lock.end();
    await itAnswersAgain();
  });
});

describe('a service whose database refuses it', () => {
  it('is alive, not ready, and says so with a code until the database is back', async () => {
    await gate.shut();

    await eventually(async () => (await readiness()) === 503);
    expect(await ask(service.url, operation)).toEqual(unavailable);
    expect((await fetch(`${service.url}/health`)).status).toBe(200);

    await gate.open();
    await eventually(async () => (await readiness()) === 200);
    expect(await ask(service.url, operation)).toEqual(wholeAnswer);
  });

  it('closes as it always does', async () => {
    await gate.shut();
    await eventually(async () => (await readiness()) === 503);

    await service.close();

    await expect(fetch(`${service.url}/health`)).rejects.toThrow();
    service = { ...service, close: () => Promise.resolve() };
    await gate.open();
  });
});
