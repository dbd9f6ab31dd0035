import { measureCost } from '@courtyard/gateway/engine/cost/measure-cost';
import { orchardRules, questionOf } from './support/orchard';

const rules = orchardRules();

function measured(text: string, data: unknown, variables: Record<string, unknown> = {}): number {
  return measureCost(rules, { ...questionOf(text, variables), data });
}

describe('the cost that an operation had', () => {
  it.each([
    ['as long a list as came', 2, '{ plainTrees { id } }', { plainTrees: [{ id: '1' }, { id: '2' }] }],
    ['nothing for an empty list', 0, '{ plainTrees { id } }', { plainTrees: [] }],
    ['nothing for what is null', 1, '{ plainTrees { twin { id } } }', { plainTrees: [null, { twin: null }] }],
    ['lists in lists', 3, '{ rows { id } }', { rows: [[{ id: '1' }, { id: '2' }], null, [{ id: '3' }]] }],
    ['weights of fields', 50 + 5, '{ dear { height } }', { dear: { height: 3 } }],
    [
      'weights of scalars and enums',
      1 + 2 + 14,
      '{ tree { age kinds } }',
      { tree: { age: 3, kinds: ['PLANE', 'GINKGO'] } },
    ],
    ['arguments that were asked', 1 + 3, '{ find(near: 3) { id } }', { find: { id: '1' } }],
    ['arguments of what came to nothing', 3, '{ find(near: 3) { id } }', { find: null }],
    ['ten for a mutation', 11, 'mutation { plant { id } }', { plant: { id: '1' } }],
    [
      'one object once, though two selections ask for it',
      2,
      '{ tree { twin { id } } tree { twin { name } } }',
      { tree: { twin: { id: '1', name: 'x' } } },
    ],
    ['aliases by the field behind them', 50, '{ cheap: dear { id } }', { cheap: { id: '1' } }],
    [
      'the type that the answer tells',
      1,
      '{ thing { __typename id } }',
      { thing: { __typename: 'Tree', id: '1' } },
    ],
    ['the dearest type when the answer does not tell', 6, '{ thing { id } }', { thing: { id: '1' } }],
    [
      'the dearest type when the answer tells a lie',
      6,
      '{ thing { __typename: id } }',
      { thing: { __typename: 'Pebble' } },
    ],
    [
      'the fields of the type that came',
      6 + 2,
      '{ either { ... on Tree { height } ... on Stone { weight } } }',
      { either: { weight: 3 } },
    ],
    ['nothing for what was skipped', 1, '{ tree { id } dear @skip(if: true) { id } }', { tree: { id: '1' } }],
    ['nothing for names that only an object of JavaScript has', 0, '{ constructor: tree { id } }', {}],
    [
      'what stands under such a name',
      2,
      '{ __proto__: tree { constructor: twin { id } } }',
      JSON.parse('{ "__proto__": { "constructor": { "id": "1" } } }'),
    ],
    ['nothing where there is no data', 0, '{ tree { id } }', null],
  ])('counts %s', (_what, cost, text, data) => {
    expect(measured(text, data)).toBe(cost);
  });
});
