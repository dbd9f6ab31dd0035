import { serverAudits } from 'graphql-http';
import { codesOf, startSmallGateway, type SmallGateway } from './support/small-gateway';

let graph: SmallGateway;
beforeAll(async () => {
  graph = await startSmallGateway();
});
afterAll(() => graph.close());

const json = 'application/json';
const graphqlJson = 'application/graphql-response+json';

describe("GraphQL over HTTP, by the specification's audits", () => {
  /** A link of a caller that is no browser says so; from anybody else it is refused. */
  const asNoBrowser: typeof fetch = (input, init = {}) =>
    fetch(input, { ...init, headers: { 'apollo-require-preflight': 'true', ...init.headers } });

  const audits = (fetchFn: typeof fetch) => serverAudits({ url: () => `${graph.url}/graphql`, fetchFn });

  it.each(audits(asNoBrowser).map(({ id, name }) => [id, name]))('%s %s', async (id) => {
    const audit = audits(asNoBrowser).find((each) => each.id === id);

    const result = await audit?.fn();

    expect(result).toMatchObject({ status: 'ok' });
  });

  it('leaves nothing open but links of whom could be a browser', async () => {
    const results = await Promise.all(audits(fetch).map((audit) => audit.fn()));

    const open = results.filter(({ status }) => status !== 'ok');
    expect(open.map(({ id, status }) => `${id} ${status}`)).toEqual([
      // All three MAY accept a GET, which another site could send in a visitor's name.
      '5A70 notice',
      'D6D5 notice',
      '6A70 notice',
    ]);
  });
});

describe('the type and the status of an answer', () => {
  const wrong = { query: '{ lamp }' };

  it.each([
    [undefined, json],
    ['*/*', json],
    ['application/*', json],
    [json, json],
    [graphqlJson, graphqlJson],
    [`${graphqlJson}, ${json};q=0.9`, graphqlJson],
    [`${graphqlJson};q=0.5, ${json}`, json],
    [`${json};q=0, */*`, graphqlJson],
    [`text/html, ${graphqlJson}`, graphqlJson],
  ])('to a caller that accepts %s are its first choice', async (accept, mediaType) => {
    const answer = await graph.post({ query: '{ __typename }' }, accept === undefined ? {} : { accept });

    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(`${mediaType}; charset=utf-8`);
  });

  it.each([
    [graphqlJson, 400],
    [`${graphqlJson}, ${json};q=0.9`, 400],
    ['*/*', 400],
    [json, 200],
  ])('tell a caller that accepts %s of a wrong operation by %s', async (accept, status) => {
    const answer = await graph.post(wrong, { accept });

    expect([answer.status, codesOf(answer)]).toEqual([status, ['GRAPHQL_VALIDATION_FAILED']]);
    expect(Object.keys(answer.json())).toEqual(['errors']);
  });

  it('are those of a refusal where nothing was asked, whatever the caller accepts', async () => {
    const answer = await graph.post({ variables: {} }, { accept: json });

    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_REQUEST']]);
  });

  it.each(['text/html', 'image/*', `${json};q=0`])(
    'are 406 to a caller that accepts %s, and nothing is done for it',
    async (accept) => {
      graph.requests.length = 0;

      const answer = await graph.post({ query: 'mutation { plant(name: "Ginkgo") { id } }' }, { accept });

      expect([answer.status, codesOf(answer), graph.requests]).toEqual([406, ['BAD_REQUEST'], []]);
    },
  );

  it('keep what one caller may see from the next', async () => {
    const answer = await graph.post({ query: '{ __typename }' });

    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

describe('the methods', () => {
  it.each(['PUT', 'PATCH', 'DELETE'])('do not include %s, whatever comes with it', async (method) => {
    const headers = { 'content-type': 'application/x-unknown' };
    const answer = await graph.send('/graphql', { method, headers, body: 'plane tree' });

    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS, POST']);
    expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
  });

  it('are told to OPTIONS', async () => {
    const answer = await graph.send('/graphql', { method: 'OPTIONS' });

    expect([answer.status, answer.headers.get('allow'), answer.text]).toEqual([
      204,
      'GET, HEAD, OPTIONS, POST',
      '',
    ]);
  });

  it('include HEAD, which is a GET without its text', async () => {
    const headers = { 'apollo-require-preflight': '1' };
    const head = await graph.send('/graphql?query={__typename}', { method: 'HEAD', headers });

    expect([head.status, head.text]).toEqual([200, '']);
    expect(head.headers.get('content-type')).toBe(`${json}; charset=utf-8`);
  });

  it('do not let a link change anything', async () => {
    const query = encodeURIComponent('mutation { plant(name: "Ginkgo") { id } }');
    const answer = await graph.send(`/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': '1' },
    });

    expect([answer.status, answer.headers.get('allow'), codesOf(answer)]).toEqual([
      405,
      'POST',
      ['BAD_REQUEST'],
    ]);
  });
});

describe('a body', () => {
  it.each(['utf-8', 'UTF-8', '"utf-8"', 'utf8'])('may say that it is %s', async (charset) => {
    const answer = await graph.post(
      { query: '{ echo(text: "梧桐") }' },
      { 'content-type': `application/json; charset=${charset}` },
    );

    expect(answer.json()).toEqual({ data: { echo: '梧桐' } });
  });

  it.each(['utf-16', 'latin1', 'gbk'])('may not be %s', async (charset) => {
    const answer = await graph.post(
      { query: '{ __typename }' },
      { 'content-type': `application/json; charset=${charset}` },
    );

    expect([answer.status, codesOf(answer)]).toEqual([415, ['BAD_REQUEST']]);
  });

  it('is refused where its bytes are no UTF-8', async () => {
    const answer = await graph.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': json },
      body: Buffer.from('{"query":"{ echo(text: \\"caf\xe9\\") }"}', 'latin1'),
    });

    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_REQUEST']]);
    expect(answer.json().errors?.[0]?.message).toContain('no UTF-8');
  });

  it.each(['application/graphql', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'may not be %s',
    async (contentType) => {
      const answer = await graph.post('query={__typename}', { 'content-type': contentType });

      expect([answer.status, codesOf(answer)]).toEqual([415, ['BAD_REQUEST']]);
    },
  );

  it('may not come compressed, since it could be of any size', async () => {
    const answer = await graph.post({ query: '{ __typename }' }, { 'content-encoding': 'gzip' });

    expect([answer.status, codesOf(answer)]).toEqual([415, ['BAD_REQUEST']]);
  });

  it('may be a mebibyte long and no longer', async () => {
    const filled = (length: number) => `{"query":"{ __typename }"${' '.repeat(length - 26)}}`;

    const most = await graph.post(filled(1_048_576));
    const more = await graph.post(filled(1_048_577));

    expect([most.status, more.status, codesOf(more)]).toEqual([200, 413, ['BAD_REQUEST']]);
  });

  it('holds one operation and no list of them', async () => {
    const answer = await graph.post([{ query: '{ __typename }' }]);

    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_REQUEST']]);
  });
});
