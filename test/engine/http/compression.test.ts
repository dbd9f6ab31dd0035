import { startSmallGateway, type SmallGateway } from './support/small-gateway';

let graph: SmallGateway;
beforeAll(async () => {
  graph = await startSmallGateway();
});
afterAll(() => graph.close());

const long = { query: '{ trees { id name height } }' };
const short = { query: '{ echo(text: "hello") }' };

describe('an answer', () => {
  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['deflate', null],
    ['identity', null],
  ])('to a caller that takes %s comes as %s when it is long', async (accepted, coding) => {
    const plain = await graph.post(long, { 'accept-encoding': 'identity' });

    const answer = await graph.post(long, { 'accept-encoding': accepted });

    expect(answer.headers.get('content-encoding')).toBe(coding);
    expect(answer.text).toBe(plain.text);
    expect(answer.headers.get('vary')?.toLowerCase() ?? 'accept-encoding').toContain('accept-encoding');
  });

  it('is not compressed when it is short', async () => {
    const answer = await graph.post(short, { 'accept-encoding': 'br' });

    expect([answer.headers.get('content-encoding'), answer.json()]).toEqual([
      null,
      { data: { echo: 'hello' } },
    ]);
  });

  it('is compressed too when it is a refusal, and names the request', async () => {
    const query = `{ ${Array.from({ length: 12 }, (_, index) => `lamp${index}`).join(' ')} }`;

    const answer = await graph.post({ query }, { 'accept-encoding': 'br', 'x-request-id': 'visit-7' });

    expect([answer.status, answer.headers.get('content-encoding')]).toEqual([400, 'br']);
    expect(answer.json().errors?.map(({ extensions }) => extensions.requestId)).toEqual(
      Array.from({ length: 12 }, () => 'visit-7'),
    );
  });
});
