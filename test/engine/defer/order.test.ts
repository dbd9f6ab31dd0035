import { useSmallGraph } from '../support/use-small-graph';
import { countBySubgraph } from '../support/small-graph';
import { askInParts } from './support/read-parts';
import { house } from './support/house';

const subgraphs = house();
const graph = useSmallGraph(subgraphs.all);
beforeEach(() => subgraphs.answerAtOnce());

describe('a deferred fragment', () => {
  it('comes after the rest, which does not wait for its subgraph', async () => {
    const answerPeople = subgraphs.holdPeople();
    const { first, parts } = await graph().queryInParts('{ house { number ... @defer { owner { name } } } }');

    expect(first).toEqual({ data: { house: { number: 7 } } });
    expect(parts).not.toBeNull();
    const later = parts![Symbol.asyncIterator]();
    const next = later.next();
    answerPeople();
    expect(await next).toEqual({
      done: false,
      value: {
        incremental: [{ path: ['house'], data: { owner: { name: 'Lin' } } }],
        hasNext: false,
      },
    });
    expect(await later.next()).toEqual({ done: true, value: undefined });
  });

  it('is told for each item of a list, with its label', async () => {
    const read = await askInParts(
      graph(),
      '{ houses { number ...Owner @defer(label: "who") } } fragment Owner on House { holder: owner { name } }',
    );

    expect(read).toEqual({
      first: { data: { houses: [{ number: 7 }, { number: 9 }] } },
      later: [
        {
          incremental: [
            { label: 'who', path: ['houses', 0], data: { holder: { name: 'Lin' } } },
            { label: 'who', path: ['houses', 1], data: { holder: { name: 'Mei' } } },
          ],
          hasNext: false,
        },
      ],
    });
    expect(countBySubgraph(graph().requests)).toEqual({ houses: 2, people: 1 });
  });
});
