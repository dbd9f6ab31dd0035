import { startSmallGateway, type Answer, type SmallGateway } from './support/small-gateway';

const friend = 'https://lane.example';
const stranger = 'https://elsewhere.example';

let graph: SmallGateway;
let closed: SmallGateway;
beforeAll(async () => {
  graph = await startSmallGateway({ corsOrigins: [friend], forwardHeaders: ['x-visit'] });
  closed = await startSmallGateway();
});
afterAll(() => Promise.all([graph.close(), closed.close()]));

/** What tells a browser whether a page may read the answer. */
function permissions({ headers }: Answer): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-')));
}

function preflight(at: SmallGateway, origin: string): Promise<Answer> {
  return at.send('/graphql', {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-visit',
    },
  });
}

describe('a page of another site', () => {
  it('may ask and read where its site is named', async () => {
    const answer = await graph.post({ query: '{ echo(text: "hello") }' }, { origin: friend });

    expect(permissions(answer)).toEqual({
      'access-control-allow-origin': friend,
      'access-control-expose-headers': 'etag, x-request-id',
    });
    expect(answer.headers.get('vary')?.toLowerCase()).toContain('origin');
    expect(answer.json()).toEqual({ data: { echo: 'hello' } });
  });

  it('hears beforehand what it may send', async () => {
    const answer = await preflight(graph, friend);

    expect(answer.status).toBe(204);
    const { 'access-control-allow-headers': headers = '', ...others } = permissions(answer);
    expect(others).toEqual({
      'access-control-allow-origin': friend,
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-expose-headers': 'etag, x-request-id',
      'access-control-max-age': '600',
    });
    expect(headers.split(', ')).toEqual(expect.arrayContaining(['authorization', 'content-type', 'x-visit']));
  });

  it('may read the schema too', async () => {
    const answer = await graph.send('/schema.graphql', { headers: { origin: friend } });

    expect(permissions(answer)['access-control-allow-origin']).toBe(friend);
  });

  it.each([
    ['its site is not named', () => preflight(graph, stranger)],
    ['no site is named', () => preflight(closed, friend)],
  ])('is not let in where %s', async (_why, ask) => {
    expect(permissions(await ask())['access-control-allow-origin']).toBeUndefined();
  });

  it.each(['/metrics', '/ready', '/health'])('may not read %s, whoever it is', async (address) => {
    expect(permissions(await graph.send(address, { headers: { origin: friend } }))).toEqual({});
  });
});
