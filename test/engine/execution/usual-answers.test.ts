import type { SubgraphAnswer } from '@courtyard/gateway/engine/subgraphs/subgraph-client';
import { compileFor, runPlan, type AnswerOf } from './both-ways';
import { entityFetch, plan, rootFetch, sequence } from './library-plans';

const shelf = { id: 's1', books: [{ isbn: 'b1' }, { isbn: 'b2' }, { isbn: 'b1' }] };
const authors = plan(
  sequence(
    rootFetch('shelves', '{shelf{id books{__typename isbn}}}'),
    entityFetch({
      at: 'shelf.books.@',
      from: 'people',
      typename: 'Book',
      needs: ['isbn'],
      selects: 'title author{id}',
    }),
  ),
);

/** Says how often somebody lists what an object holds, which the general way does with every object. */
function watched<Watched extends object>(object: Watched, seen: { listed: number }): Watched {
  return new Proxy(object, {
    ownKeys: (target) => {
      seen.listed += 1;
      return Reflect.ownKeys(target);
    },
  });
}

function answered(data: Record<string, unknown>): SubgraphAnswer {
  return { kind: 'answered', data, errors: [] };
}

function library(seen: { listed: number }): AnswerOf {
  const books = shelf.books.map((book) => ({ __typename: 'Book', ...book }));
  const person = (name: string) => watched({ title: name, author: { id: name } }, seen);
  return (subgraph) =>
    subgraph === 'shelves'
      ? answered({ shelf: { id: shelf.id, books } })
      : answered({ _entities: [person('Ada'), person('Bo')] });
}

describe('usual answers', () => {
  it.each([
    [true, 0],
    [false, 2],
  ])('are taken by their names where code is written for the plan (%s)', async (fastPath, listed) => {
    const seen = { listed: 0 };

    const { root, problems } = await runPlan(compileFor(authors, fastPath), library(seen));

    expect(problems).toEqual([]);
    expect(root).toEqual({
      shelf: {
        id: 's1',
        books: [
          { __typename: 'Book', isbn: 'b1', title: 'Ada', author: { id: 'Ada' } },
          { __typename: 'Book', isbn: 'b2', title: 'Bo', author: { id: 'Bo' } },
          { __typename: 'Book', isbn: 'b1', title: 'Ada', author: { id: 'Ada' } },
        ],
      },
    });
    expect(seen.listed).toBe(listed);
  });

  it('have each different thing sent once', async () => {
    const { asked } = await runPlan(compileFor(authors, true), library({ listed: 0 }));

    expect(asked.map((text) => text.slice(text.indexOf('"variables"')))).toEqual([
      '"variables":{}}',
      '"variables":{"representations":[{"__typename":"Book","isbn":"b1"},{"__typename":"Book","isbn":"b2"}]}}',
    ]);
  });
});

describe('an answer of a subgraph', () => {
  it.each([true, false])('leaves nothing behind that it was not asked for (%s)', async (fastPath) => {
    const stolen = JSON.parse(
      '{"title":"T","pages":7,"author":{"id":"1","name":"stolen","__proto__":{"age":7},"constructor":{}}}',
    ) as Record<string, unknown>;
    const answerOf: AnswerOf = (subgraph) =>
      subgraph === 'shelves'
        ? answered({
            shelf: { id: 's1', room: 'stolen', books: [{ __typename: 'Book', isbn: 'b1', cost: 1 }] },
          })
        : answered({ _entities: [stolen] });

    const { root } = await runPlan(compileFor(authors, fastPath), answerOf);

    const book = { __typename: 'Book', isbn: 'b1', title: 'T', author: { id: '1' } };
    expect(JSON.stringify(root)).toBe(JSON.stringify({ shelf: { id: 's1', books: [book] } }));
    expect((root as { shelf: { books: [{ author: object }] } }).shelf.books[0].author).not.toHaveProperty(
      'age',
    );
  });
});
