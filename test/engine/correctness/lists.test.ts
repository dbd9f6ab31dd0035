import { representationsTo } from '../support/small-graph';
import { useSmallGraph } from '../support/use-small-graph';

const cell = (id: string) => ({ id });

const graph = useSmallGraph([
  {
    name: 'boards',
    typeDefs: `
      type Query { board: Board boards: [[Board!]]! cube: [[[Cell]]] none: [Cell] single: [Cell!]! }
      type Board { rows: [[Cell]!] numbers: [[Int]] names: [[String!]!]! }
      type Cell @key(fields: "id") { id: ID! }`,
    resolvers: {
      Query: {
        board: () => board,
        boards: () => [[board, board], null, []],
        cube: () => [[[cell('1'), null], null, []], null, [[cell('2')]]],
        none: () => [],
        single: () => [cell('1')],
      },
    },
  },
  {
    name: 'colours',
    typeDefs: 'type Cell @key(fields: "id") { id: ID! colour: String neighbours: [[Cell!]!] marks: [[Int]] }',
    resolvers: {
      Cell: {
        colour: ({ id }) => (id === '1' ? 'red' : ''),
        neighbours: ({ id }) => (id === '1' ? [[cell('2')], [], [cell('3'), cell('1')]] : null),
        marks: () => [[0, null], null, []],
      },
    },
  },
]);

const board = {
  rows: [[cell('1'), cell('2')], [null], [], [cell('1'), null, cell('3')]],
  numbers: [[0, null, 3], null, []],
  names: [[''], []],
};

describe('a list of lists', () => {
  it('keeps its shape, its nulls and its empty lists', async () => {
    expect(await graph().query('{ board { rows { id colour } numbers names } }')).toEqual({
      data: {
        board: {
          rows: [
            [
              { id: '1', colour: 'red' },
              { id: '2', colour: '' },
            ],
            [null],
            [],
            [{ id: '1', colour: 'red' }, null, { id: '3', colour: '' }],
          ],
          numbers: [[0, null, 3], null, []],
          names: [[''], []],
        },
      },
    });
    expect(representationsTo('colours', graph().requests)).toEqual([
      ['1', '2', '3'].map((id) => ({ __typename: 'Cell', id })),
    ]);
  });

  it('may lie in further lists', async () => {
    const row = [{ colour: 'red' }, { colour: '' }];
    const rows = [row, [null], [], [{ colour: 'red' }, null, { colour: '' }]];

    expect(await graph().query('{ boards { rows { colour } } cube { colour } }')).toEqual({
      data: {
        boards: [[{ rows }, { rows }], null, []],
        cube: [[[{ colour: 'red' }, null], null, []], null, [[{ colour: '' }]]],
      },
    });
  });

  it('may come from an entity and lead to entities', async () => {
    expect(await graph().query('{ single { neighbours { colour marks neighbours { id } } } }')).toEqual({
      data: {
        single: [
          {
            neighbours: [
              [{ colour: '', marks: [[0, null], null, []], neighbours: null }],
              [],
              [
                { colour: '', marks: [[0, null], null, []], neighbours: null },
                {
                  colour: 'red',
                  marks: [[0, null], null, []],
                  neighbours: [[{ id: '2' }], [], [{ id: '3' }, { id: '1' }]],
                },
              ],
            ],
          },
        ],
      },
    });
  });
});

describe('an empty list', () => {
  it('asks nobody', async () => {
    expect(await graph().query('{ none { colour } }')).toEqual({ data: { none: [] } });
    expect(graph().requests.map(({ subgraph }) => subgraph)).toEqual(['boards']);
  });
});
