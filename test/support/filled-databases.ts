import { pino } from 'pino';
import type { DataSetName } from '@courtyard/shared/data-set';
import { catchUpWithFeeds } from '@courtyard/shared/service/feeds';
import {
  startService,
  type RunningService,
  type ServiceSettings,
} from '@courtyard/shared/service/start-service';
import { asAdmin, createDatabase, urlOf } from './databases';
import { services, type ServiceName } from './services';

export const silentLog = pino({ level: 'silent' });

export const testSettings: Omit<ServiceSettings, 'databaseUrl' | 'placeFeedUrl' | 'dataSets'> = {
  host: '127.0.0.1',
  port: 0,
  tenants: null,
  feedIntervalMs: 100,
  indexFeeds: {},
};

const templateOf = (service: string, dataSets: readonly DataSetName[]) =>
  ['filled', ...dataSets, service.replaceAll('-', '_')].join('_');

/** A copy of each service's database with the given data; the originals are made once in a run. */
export async function createFilledDatabases(dataSets: readonly DataSetName[]): Promise<Map<string, string>> {
  await ensureTemplates(dataSets);
  const urls = await Promise.all(
    services.map(async ({ name }) => [name, await createDatabase(templateOf(name, dataSets))] as const),
  );
  return new Map(urls);
}

/** The same for one service and the article's data. */
export async function createArticleDatabase(service: ServiceName): Promise<string> {
  await ensureTemplates(['article']);
  return createDatabase(templateOf(service, ['article']));
}

/** Test files run side by side: the first to come loads the data, the others wait for it. */
async function ensureTemplates(dataSets: readonly DataSetName[]): Promise<void> {
  await asAdmin(async (client) => {
    await client.query('SELECT pg_advisory_lock(1)');
    const done = templateOf('done', dataSets);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [done]);
    if (found.rowCount === 0) {
      for (const { name } of services) await client.query(`CREATE DATABASE ${templateOf(name, dataSets)}`);
      await loadTemplates(dataSets);
      await client.query(`CREATE DATABASE ${done}`);
    }
    await client.query('SELECT pg_advisory_unlock(1)');
  });
}

async function loadTemplates(dataSets: readonly DataSetName[]): Promise<void> {
  let placeFeedUrl: string | null = null;
  const running: RunningService[] = [];
  for (const definition of services) {
    const databaseUrl = urlOf(templateOf(definition.name, dataSets));
    const service = await startService(
      definition,
      { ...testSettings, databaseUrl, placeFeedUrl, dataSets },
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
