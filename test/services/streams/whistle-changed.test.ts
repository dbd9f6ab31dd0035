import { startArticleService, type ArticleService } from '../../support/article-service';
import { eventually } from '../../system/support/eventually';
import { openStreams, overEvents, overSocket, type Reader } from './support/readers';

let service: ArticleService;
beforeAll(async () => {
  service = await startArticleService('street-department');
});
afterAll(() => service.close());

const whistle = 'wst:chy:courtyard-35';
const courtyard = 'plc:xgl:courtyard-35';
const sql = (statement: string) => service.dataSource.query<unknown>(statement);

async function nextWhistle(reader: Reader): Promise<unknown> {
  const answer = await reader.next();
  expect(answer?.errors).toBeUndefined();
  return answer?.data?.whistleChanged;
}

describe.each([
  ['server-sent events', overEvents],
  ['a WebSocket', overSocket],
])('who follows whistles over %s', (_how, subscribe) => {
  it('hears what its responders do, and nothing of other whistles', async () => {
    const reader = await subscribe(
      service.url,
      `subscription ($id: ID, $within: ID) {
        whistleChanged(id: $id, within: $within) { state responses { state } }
      }`,
      { id: whistle, within: 'plc:chy:maizidian' },
    );
    const setState = (table: string, state: string, condition: string) =>
      sql(`UPDATE ${table} SET state = '${state}' WHERE ${condition}`);

    await setState('whistle', 'EXECUTING', `id <> '${whistle}'`);
    await setState('whistle_response', 'WORKING', `whistle_id <> '${whistle}'`);
    await setState('whistle_response', 'WORKING', `whistle_id = '${whistle}'`);
    const working = [{ state: 'WORKING' }, { state: 'WORKING' }, { state: 'WORKING' }];
    expect(await nextWhistle(reader)).toEqual({ state: 'ASSEMBLED', responses: working });

    await setState('whistle', 'EXECUTING', `place_id = '${courtyard}'`);
    expect(await nextWhistle(reader)).toEqual({ state: 'EXECUTING', responses: working });

    await reader.close();
    await eventually(async () => (await openStreams(service.url)) === 0);
    await setState('whistle', 'ASSEMBLED', `id = '${whistle}'`);
    await setState('whistle_response', 'REPORTED_IN', `whistle_id = '${whistle}'`);
  });
});
