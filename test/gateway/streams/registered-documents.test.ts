import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { removeTemporaryFolders, temporaryFolder } from '../../system/support/temporary-folder';
import { subscribeByHand } from './support/raw-reader';
import { openGreeted } from './support/raw-socket';
import { startStreamGateway, type StreamGateway } from './support/stream-gateway';

const fall = { id: 'fall-1', name: 'Fall', type: 'subscription', body: 'subscription Fall { leaf }' };

let graph: StreamGateway;
beforeAll(async () => {
  const file = path.join(temporaryFolder(), 'documents.json');
  const operations = [fall];
  writeFileSync(file, JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }));
  graph = await startStreamGateway({ policy: { persistedDocuments: { file, mode: 'id-only' } } });
});
beforeEach(() => void graph.opened.splice(0));
afterAll(async () => {
  await graph.close();
  removeTemporaryFolders();
});

const notAllowed = { errors: [{ extensions: { code: 'OPERATION_NOT_ALLOWED' } }] };

describe('where only registered operations run', () => {
  it('a subscription is opened by its id, by either way', async () => {
    const response = await subscribeByHand(graph.url, { documentId: fall.id });
    const socket = await openGreeted(graph.socketUrl);
    const persistedQuery = { version: 1, sha256Hash: fall.id };
    // The protocol wants a text; an empty one is none.
    socket.send({
      id: 'one',
      type: 'subscribe',
      payload: { query: '', extensions: { persistedQuery } },
    });
    await graph.nextOpened(1);

    expect(graph.opened.map(({ context }) => context.observed?.operation?.name)).toEqual(['Fall', 'Fall']);
    response.destroy();
    socket.socket.close();
  });

  it('a subscription is opened by no text, by either way', async () => {
    const response = await subscribeByHand(graph.url, { query: fall.body });
    const socket = await openGreeted(graph.socketUrl);
    socket.send({ id: 'one', type: 'subscribe', payload: { query: fall.body } });

    expect(await socket.next()).toMatchObject({ id: 'one', type: 'error', payload: notAllowed.errors });
    let text = '';
    for await (const chunk of response) text += String(chunk);
    expect(JSON.parse(/\{.*\}/.exec(text)?.[0] ?? '')).toMatchObject(notAllowed);
    expect(graph.opened).toEqual([]);
    socket.socket.close();
  });
});
