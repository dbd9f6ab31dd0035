import { startGateway, type RunningGateway } from '@courtyard/gateway/server';
import { composeSmallGraph } from '../../engine/support/small-graph';
import { silentLog } from '../../support/filled-databases';
import { subscribeByHand } from './support/raw-reader';
import { openGreeted } from './support/raw-socket';

let gateway: RunningGateway;
beforeAll(async () => {
  const typeDefs = `type Query { bell: String } type Subscription { rang: String }`;
  gateway = await startGateway({
    engine: 'apollo',
    supergraph: composeSmallGraph([{ name: 'bells', typeDefs }]),
    host: '127.0.0.1',
    port: 0,
    consoleFolder: null,
    log: silentLog,
  });
});
afterAll(() => gateway.close());

const query = 'subscription { rang }';

describe("a subscription under Apollo's engine", () => {
  it('is refused in words, by either way', async () => {
    const response = await subscribeByHand(`${gateway.url}/graphql`, { query });
    let text = '';
    for await (const chunk of response) text += String(chunk);
    const socket = await openGreeted(`${gateway.url.replace('http', 'ws')}/graphql`);
    socket.send({ id: 'one', type: 'subscribe', payload: { query } });

    const refused = {
      code: 'BAD_REQUEST',
      retryable: false,
      messageZh: '请求无法理解：此处的引擎不提供订阅，请用查询代替。',
      messageEn:
        'The request cannot be understood: the engine that runs here serves no subscriptions; ask with a query.',
      requestId: expect.any(String) as string,
    };
    const errors = [{ message: refused.messageEn, extensions: refused }];
    expect(JSON.parse(/\{.*\}/.exec(text)?.[0] ?? '')).toEqual({ errors });
    expect(await socket.next()).toEqual({ id: 'one', type: 'error', payload: errors });
    socket.socket.close();
  });
});
