import { startArticleService, type ArticleService } from '../support/article-service';
import { createDatabase, dropDatabase } from '../support/databases';
import { ask } from '../support/whole-graph';
import { eventually } from '../system/support/eventually';
import { endPrograms } from '../system/support/running-program';
import {
  answers,
  buildServiceAlone,
  startServiceAlone,
  stop,
  type ServiceAlone,
} from '../system/support/service-alone';

let coordination: ArticleService;
let databaseUrl: string;
let service: ServiceAlone;
beforeAll(async () => {
  await buildServiceAlone();
  coordination = await startArticleService('coordination');
});
beforeEach(async () => {
  databaseUrl = await createDatabase();
  service = await startServiceAlone({
    DATABASE_URL: databaseUrl,
    PLACE_FEED_URL: `${coordination.url}/index`,
    LOAD_DATA: 'article',
  });
  await answers(service, '/ready', 200);
});
afterEach(async () => {
  await endPrograms();
  await dropDatabase(databaseUrl);
});
afterAll(() => coordination.close());

/** What the process has written so far, each line read as JSON. */
function lines(): Array<Record<string, unknown>> {
  const whole = service.output().split('\n').slice(0, -1);
  return whole.map((line) => JSON.parse(line) as Record<string, unknown>);
}

async function lineOf(requestId: string): Promise<Record<string, unknown>> {
  const isWritten = ({ requestId: id, msg }: Record<string, unknown>) =>
    id === requestId && msg === 'answered';
  await eventually(() => lines().some(isWritten));
  const found = lines().filter(isWritten);
  expect(found).toHaveLength(1);
  return found[0] ?? {};
}

async function send(requestId: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json', 'x-request-id': requestId };
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  await response.text();
}

const inLine = (rest: object) => ({
  level: 'info',
  time: expect.any(String) as string,
  service: 'property-company',
  method: 'POST',
  path: '/graphql',
  ms: expect.any(Number) as number,
  msg: 'answered',
  ...rest,
});

describe('the log of a service', () => {
  it('has one line of JSON for a request: who asked for it by which name, how it ended, and nothing it said', async () => {
    const query = `query CardOfAPlace($id: ID!) { contracts(where: { id: { eq: $id } }) { totalCount } }`;

    await send('morning-1', { query, variables: { id: 'ctr:xgl:zhang-san-13800138000' } });

    expect(await lineOf('morning-1')).toEqual(
      inLine({ requestId: 'morning-1', status: 200, operation: 'CardOfAPlace', operationType: 'query' }),
    );
    expect(service.output()).not.toContain('13800138000');
    await stop(service);
  });

  it('names the codes of what was refused, without repeating it', async () => {
    await send('morning-2', { query: '{ contracts(within: "张三 13800138000") { totalCount } }' });
    await send('morning-3', { query: '{ zhangSan13800138000 }' });

    expect(await lineOf('morning-2')).toEqual(
      inLine({
        requestId: 'morning-2',
        status: 200,
        operation: null,
        operationType: 'query',
        errorCodes: ['BAD_ID'],
      }),
    );
    expect(await lineOf('morning-3')).toEqual(
      inLine({ requestId: 'morning-3', status: 400, errorCodes: ['GRAPHQL_VALIDATION_FAILED'] }),
    );
    expect(service.output()).not.toMatch(/张三|zhangSan|13800138000/);
    await stop(service);
  });

  it('keeps neither a path that leads nowhere nor a number in the name of an operation', async () => {
    await fetch(`${service.url}/zhang-san?telephone=13800138000`, { headers: { 'x-request-id': 'noon-1' } });
    await send('noon-2', { query: 'query Call13800138000 { contracts { totalCount } }' });

    expect(await lineOf('noon-1')).toEqual(
      inLine({ requestId: 'noon-1', method: 'GET', path: null, status: 404 }),
    );
    expect(await lineOf('noon-2')).toEqual(
      inLine({ requestId: 'noon-2', status: 200, operation: 'Call…', operationType: 'query' }),
    );
    expect(service.output()).not.toMatch(/zhang-san|13800138000/);
    await stop(service);
  });
});

async function scrape(): Promise<string[]> {
  const response = await fetch(`${service.url}/metrics`);
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  return (await response.text()).split('\n');
}

function valueOf(metrics: readonly string[], series: string): number {
  const line = metrics.find((each) => each.startsWith(`${series} `));
  if (line === undefined) throw new Error(`There is no ${series}.`);
  return Number(line.slice(series.length + 1));
}

describe('the metrics of a service', () => {
  it('count requests by route and status, and errors by code', async () => {
    await ask(service.url, '{ contracts { totalCount } }');
    await ask(service.url, '{ contracts(within: "plane tree") { totalCount } }');
    await ask(service.url, '{ planeTree }');
    await fetch(`${service.url}/plane-tree`);

    const metrics = await scrape();

    const count = 'courtyard_http_request_duration_seconds_count';
    expect(valueOf(metrics, `${count}{route="/graphql",status="200"}`)).toBe(2);
    expect(valueOf(metrics, `${count}{route="/graphql",status="400"}`)).toBe(1);
    expect(valueOf(metrics, `${count}{route="none",status="404"}`)).toBe(1);
    expect(valueOf(metrics, 'courtyard_graphql_errors_total{code="BAD_ID"}')).toBe(1);
    expect(valueOf(metrics, 'courtyard_graphql_errors_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
    expect(metrics.join('\n')).not.toContain('plane');
    await stop(service);
  });

  it('show process, pool and how old the places are', async () => {
    const metrics = await scrape();

    expect(valueOf(metrics, 'process_resident_memory_bytes')).toBeGreaterThan(0);
    expect(valueOf(metrics, 'courtyard_database_pool_size')).toBe(10);
    expect(valueOf(metrics, 'courtyard_database_pool_waiting')).toBe(0);
    expect(valueOf(metrics, 'courtyard_database_up')).toBe(1);
    expect(valueOf(metrics, 'courtyard_feed_lag_seconds{source="coordination"}')).toBeLessThan(60);
    await stop(service);
  });
});
