import { startArticleService, type ArticleService } from '../support/article-service';

let owners: ArticleService;
beforeAll(async () => {
  owners = await startArticleService('property-rights-unit');
});
afterAll(() => owners.close());

/** What is answered, with the number of statements that it took. */
async function ask(query: string) {
  const before = owners.counter.count;
  const { data, errors } = await owners.query(query);
  const codes = errors?.map(({ path, extensions }) => [extensions.code, ...(path ?? [])]);
  return { data, ...(codes && { codes }), statements: owners.counter.count - before };
}

const total = async (list: string) => {
  const { data } = await ask(`{ titles${list} { totalCount nodes { id } } }`);
  return (data as { titles: { totalCount: number } }).titles.totalCount;
};

describe('a list of which only the total is asked for', () => {
  it('is counted, and none of its rows are read', async () => {
    const totalCount = await total('');

    expect(await ask('{ titles { __typename number: totalCount } }')).toEqual({
      data: { titles: { __typename: 'TitleConnection', number: totalCount } },
      statements: 1,
    });
  });

  it('is counted once for all places', async () => {
    const answer = await ask(`{
      _entities(representations: [{ __typename: "Place", id: "plc:tx:stairwell-01" }, { __typename: "Place", id: "plc:tx:stairwell-02" }]) {
        ... on Place { titles { totalCount } }
      }
    }`);

    expect(answer).toEqual({
      data: { _entities: [{ titles: { totalCount: 0 } }, { titles: { totalCount: 0 } }] },
      statements: 1,
    });
  });

  it.each([
    ['{ titles(after: "nothing") { totalCount } }', 'BAD_CURSOR'],
    ['{ titles(first: 0) { totalCount } }', 'BAD_PAGE_SIZE'],
    ['{ titles(where: { id: { eq: null } }) { totalCount } }', 'BAD_FILTER'],
    ['{ titles(within: "nowhere") { totalCount } }', 'BAD_ID'],
  ])('is refused like any other: %s', async (query, code) => {
    expect(await ask(query)).toEqual({ data: { titles: null }, codes: [[code, 'titles']], statements: 0 });
  });

  it('is read where a fragment asks for rows', async () => {
    const totalCount = await total('');
    const { data } = await ask(
      '{ titles { totalCount ...rows } } fragment rows on TitleConnection { nodes { id } }',
    );

    expect((data as { titles: { nodes: unknown[] } }).titles.nodes).toHaveLength(totalCount);
  });
});
