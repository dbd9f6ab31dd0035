import { service as communityCommittee } from '@courtyard/community-committee/index';
import {
  startService,
  type RunningService,
  type ServiceSettings,
} from '@courtyard/shared/service/start-service';
import { startDatabaseGate } from '../../support/database-gate';
import { asAdmin, dropDatabase } from '../../support/databases';
import { createArticleDatabase, silentLog, testSettings } from '../../support/filled-databases';
import { eventually } from '../../system/support/eventually';
import { openStreams, overEvents, overSocket, type Reader, type Subscribe } from './support/readers';

let databaseUrl: string;
const running: RunningService[] = [];
beforeEach(async () => {
  databaseUrl = await createArticleDatabase('community-committee');
});
afterEach(async () => {
  for (const service of running.splice(0)) await service.close();
  await dropDatabase(databaseUrl);
});

async function start(settings: Partial<ServiceSettings> = {}): Promise<RunningService> {
  const all = { ...testSettings, databaseUrl, placeFeedUrl: null, dataSets: [], poolSize: 4, ...settings };
  const service = await startService(communityCommittee, all, silentLog);
  running.push(service);
  await service.prepared;
  return service;
}

const hazards = 'iss:xgl:demand-hazards';
const follow = ({ url }: RunningService, subscribe: Subscribe = overEvents) =>
  subscribe(url, 'subscription { issueChanged { id rank } }');

async function setRank({ dataSource }: RunningService, rank: number, id = hazards): Promise<void> {
  await dataSource.query('UPDATE issue SET rank = $2 WHERE id = $1', [id, rank]);
}

const ranked = (rank: number, id = hazards) => ({ data: { issueChanged: { id, rank } } });
const codesOf = async (reader: Reader) =>
  (await reader.next())?.errors?.map(({ extensions }) => extensions.code);

/** How many connections of the database listen. */
async function listening(): Promise<number> {
  const name = new URL(databaseUrl).pathname.slice(1);
  const { rowCount } = await asAdmin((client) =>
    client.query(
      `SELECT FROM pg_stat_activity WHERE datname = $1 AND application_name = 'courtyard-changes'`,
      [name],
    ),
  );
  return rowCount ?? 0;
}

/** As an operator or a fail-over does. */
async function endListening(): Promise<void> {
  const name = new URL(databaseUrl).pathname.slice(1);
  await asAdmin((client) =>
    client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = $1 AND application_name = 'courtyard-changes'`,
      [name],
    ),
  );
}

const ways = [
  ['server-sent events', overEvents],
  ['a WebSocket', overSocket],
] as const;

describe.each(ways)('a stream over %s', (_how, subscribe) => {
  it('ends with an error when the connection is lost, and the next one hears again', async () => {
    const service = await start();
    const readers = [await follow(service, subscribe), await follow(service, subscribe)];

    await endListening();

    for (const reader of readers) {
      expect(await codesOf(reader)).toEqual(['UNAVAILABLE']);
      expect(await reader.next()).toBeNull();
    }
    const again = await follow(service, subscribe);
    await setRank(service, 1);
    expect(await again.next()).toEqual(ranked(1));
    await again.close();
  });

  it('ends with an error when the service stops', async () => {
    const service = await start();
    const reader = await follow(service, subscribe);

    const closed = service.close();

    expect(await codesOf(reader)).toEqual(['UNAVAILABLE']);
    expect(await reader.next()).toBeNull();
    await reader.close();
    await closed;
    running.pop();
  });

  it('is refused where as many are open as there may be, until one of them is closed', async () => {
    const service = await start({ mostStreams: 1 });
    const reader = await follow(service, subscribe);

    const refused = await follow(service, subscribe === overSocket ? overEvents : subscribe);
    expect(await codesOf(refused)).toEqual(['TOO_MANY_STREAMS']);

    await reader.close();
    await eventually(async () => (await openStreams(service.url)) === 0);
    const again = await follow(service, subscribe);
    await setRank(service, 2);
    expect(await again.next()).toEqual(ranked(2));
    await again.close();
  });
});

describe('the connection that hears of changes', () => {
  it('is there as long as somebody follows, one for all of them', async () => {
    const service = await start();
    expect(await listening()).toBe(0);

    const readers = [await follow(service), await follow(service), await follow(service, overSocket)];
    expect(await listening()).toBe(1);

    for (const reader of readers) await reader.close();
    await eventually(async () => (await listening()) === 0);
  });

  it('is had by each instance of a service, so that all hear what one of them changes', async () => {
    const instances = [await start(), await start()];
    const readers = await Promise.all(instances.map((instance) => follow(instance)));

    for (const [index, instance] of instances.entries()) {
      await setRank(instance, 10 + index);
      for (const reader of readers) expect(await reader.next()).toEqual(ranked(10 + index));
    }
    for (const reader of readers) await reader.close();
  });

  it('tells an instance that serves some tenants of theirs alone', async () => {
    const all = await start();
    const some = await start({ tenants: ['org:tx:party-committee'] });
    const reader = await follow(some);
    const [own] = await all.dataSource.query<Array<{ id: string }>>(
      `SELECT id FROM issue WHERE tenant = 'org:tx:party-committee' ORDER BY id LIMIT 1`,
    );

    await setRank(all, 3);
    await all.dataSource.query('DELETE FROM issue WHERE id = $1', [hazards]);
    await setRank(all, 3, own?.id);

    expect(await reader.next()).toEqual(ranked(3, own?.id));
    await reader.close();
  });

  it('goes past a pooler where it is told a way', async () => {
    const gate = await startDatabaseGate(databaseUrl);
    const service = await start({ databaseUrl: gate.url, directDatabaseUrl: databaseUrl });
    const reader = await follow(service);

    await gate.shut();
    const other = await start();
    await setRank(other, 4);

    // The event came; the row itself is read as all rows are.
    expect(await codesOf(reader)).toEqual(['UNAVAILABLE']);
    await gate.open();
    await eventually(async () => {
      await setRank(other, 5);
      await setRank(other, 6);
      return (await reader.next())?.errors === undefined;
    });
    await reader.close();
    await service.close();
    running.splice(running.indexOf(service), 1);
    await gate.shut();
  });

  it('is not had while the database is away: who subscribes is refused, and heard when it is back', async () => {
    const gate = await startDatabaseGate(databaseUrl);
    const service = await start({ directDatabaseUrl: gate.url });
    const reader = await follow(service);

    await gate.shut();
    expect(await codesOf(reader)).toEqual(['UNAVAILABLE']);
    expect(await codesOf(await follow(service))).toEqual(['UNAVAILABLE']);

    await gate.open();
    const again = await eventually(async () => {
      const attempt = await follow(service);
      await setRank(service, Date.now() % 1_000_000);
      return (await attempt.next())?.errors === undefined ? attempt : null;
    });
    await setRank(service, 8);
    expect(await again.next()).toEqual(ranked(8));
    await again.close();
    await service.close();
    running.pop();
    await gate.shut();
  });
});
