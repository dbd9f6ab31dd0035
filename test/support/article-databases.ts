import { pino } from 'pino';
import { catchUpWithFeeds } from '@courtyard/shared/service/feeds';
import {
  startService,
  type RunningService,
  type ServiceSettings,
} from '@courtyard/shared/service/start-service';
import { asAdmin, createDatabase, urlOf } from './databases';
import { services, type ServiceName } from './services';

export const silentLog = pino({ level: 'silent' });

export const testSettings: Omit<ServiceSettings, 'databaseUrl' | 'placeFeedUrl' | 'dataSet'> = {
  host: '127.0.0.1',
  port: 0,
  tenants: null,
  feedIntervalMs: 100,
  indexFeeds: {},
};

const templateOf = (service: string) => `article_${service.replaceAll('-', '_')}`;

/** A copy of each service's database with the article's data; the originals are made once in a run. */
export async function createArticleDatabases(): Promise<Map<string, string>> {
  await ensureTemplates();
  const urls = await Promise.all(
    services.map(async ({ name }) => [name, await createDatabase(templateOf(name))] as const),
  );
  return new Map(urls);
}

/** The same for one service. */
export async function createArticleDatabase(service: ServiceName): Promise<string> {
  await ensureTemplates();
  return createDatabase(templateOf(service));
}

/** Test files run side by side: the first to come loads the data, the others wait for it. */
async function ensureTemplates(): Promise<void> {
  await asAdmin(async (client) => {
    await client.query('SELECT pg_advisory_lock(1)');
    const last = templateOf(services.at(-1)?.name ?? '');
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [`${last}_done`]);
    if (found.rowCount === 0) {
      for (const { name } of services) await client.query(`CREATE DATABASE ${templateOf(name)}`);
      await loadTemplates();
      await client.query(`CREATE DATABASE ${last}_done`);
    }
    await client.query('SELECT pg_advisory_unlock(1)');
  });
}

async function loadTemplates(): Promise<void> {
  let placeFeedUrl: string | null = null;
  const running: RunningService[] = [];
  for (const definition of services) {
    const databaseUrl = urlOf(templateOf(definition.name));
    const service = await startService(
      definition,
      { ...testSettings, databaseUrl, placeFeedUrl, dataSet: 'article' },
      silentLog,
    );
    await service.prepared;
    running.push(service);
    placeFeedUrl ??= `${service.url}/index`;
  }
  const [register, ...stakeholders] = running;
  const indexFeeds = Object.fromEntries(stakeholders.map(({ name, url }) => [name, `${url}/index`]));
  if (register && services[0]) {
    await catchUpWithFeeds(services[0], register.dataSource, {
      ...testSettings,
      placeFeedUrl: null,
      indexFeeds,
    });
  }
  await Promise.all(running.map((service) => service.close()));
}
