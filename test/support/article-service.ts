import type { DataSource } from 'typeorm';
import { startService, type ServiceSettings } from '@courtyard/shared/service/start-service';
import { createArticleDatabase, silentLog, testSettings } from './filled-databases';
import { StatementCounter } from './counting';
import { dropDatabase } from './databases';
import { services, type ServiceName } from './services';
import { ask, type GraphAnswer } from './whole-graph';

/** One service alone on a copy of its article database, without a gateway. */
export interface ArticleService {
  readonly url: string;
  readonly dataSource: DataSource;
  readonly counter: StatementCounter;
  query(query: string, variables?: Record<string, unknown>): Promise<GraphAnswer>;
  /** Asks for fields that the service adds to places, as the gateway does. */
  queryPlaces(ids: readonly string[], fields: string): Promise<GraphAnswer>;
  close(): Promise<void>;
}

/** Starts a service by its name; its places are those of the copy. */
export async function startArticleService(
  name: ServiceName,
  settings: Partial<ServiceSettings> = {},
): Promise<ArticleService> {
  const definition = services.find((service) => service.name === name);
  if (definition === undefined) throw new Error(`There is no service ${name}.`);
  const databaseUrl = await createArticleDatabase(name);
  const counter = new StatementCounter();
  const service = await startService(
    definition,
    {
      ...testSettings,
      databaseUrl,
      placeFeedUrl: null,
      dataSets: [],
      poolSize: 4,
      queryLogger: counter,
      ...settings,
    },
    silentLog,
  );
  await service.prepared;
  const query = (text: string, variables?: Record<string, unknown>) => ask(service.url, text, variables);
  return {
    url: service.url,
    dataSource: service.dataSource,
    counter,
    query,
    queryPlaces: (ids, fields) =>
      query(
        `query ($places: [_Any!]!) { _entities(representations: $places) { ... on Place { id ${fields} } } }`,
        { places: ids.map((id) => ({ __typename: 'Place', id })) },
      ),
    close: async () => {
      await service.close();
      await dropDatabase(databaseUrl);
    },
  };
}
