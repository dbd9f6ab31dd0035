import { parse, visit } from 'graphql';
import type { SubgraphAnswer } from '@courtyard/gateway/engine/subgraphs/subgraph-client';
import { createDice, type Dice } from '../differential/random';
import type { AnswerOf } from './both-ways';

/** How often something is not as it should be. */
export interface Mischief {
  readonly probability: number;
}

/** Subgraphs that mostly answer what they are asked, and say the same to the same request. */
export function subgraphsThatMayLie(seed: string, { probability }: Mischief): AnswerOf {
  return (subgraph, { body, representations }) => {
    const dice = createDice(`${seed}/${subgraph}/${body}`);
    const { query } = JSON.parse(body) as { query: string };
    const lies = () => dice.happens(probability);
    if (lies()) return badAnswer(dice);
    const shape = shapeOf(query);
    const value = (names: Shape): unknown => valueOf(names, dice, lies);
    const data =
      representations === undefined
        ? value(shape)
        : { _entities: Array.from({ length: representations }, () => entity(value, shape, lies)) };
    // Through text, so that a key named __proto__ is one.
    const text = JSON.stringify(data);
    return {
      kind: 'answered',
      data: JSON.parse(text) as Record<string, unknown>,
      errors: errorsOf(dice, lies),
    };
  };
}

function badAnswer(dice: Dice): SubgraphAnswer {
  return dice.oneOf<SubgraphAnswer>([
    { kind: 'failed', code: 'SUBGRAPH_TIMEOUT', reason: 'late' },
    { kind: 'answered', data: null, errors: [{ message: 'no' }, { message: 'never' }], omittedErrors: 2 },
    { kind: 'answered', data: { _entities: [null] }, errors: [] },
    { kind: 'answered', data: { _entities: 'many', shelves: 7 }, errors: [] },
    { kind: 'answered', data: {}, errors: [] },
  ]);
}

function errorsOf(dice: Dice, lies: () => boolean) {
  if (!lies()) return [];
  const paths = [
    ['_entities', 0, 'author', 'id'],
    ['_entities', 1],
    ['shelves', 0, 'books', 1],
    ['x'],
    undefined,
  ];
  return [1, 2].map((number) => {
    const path = dice.oneOf(paths);
    return { message: `error ${number}`, ...(path && { path }) };
  });
}

type Shape = ReadonlyMap<string, unknown>;

/** The names that a query selects. */
function shapeOf(query: string): Shape {
  const root = new Map<string, unknown>();
  const open: Array<Map<string, unknown>> = [root];
  visit(parse(query), {
    Field: {
      enter({ name, alias, selectionSet }) {
        const below = selectionSet ? new Map<string, unknown>() : null;
        open.at(-1)?.set(alias?.value ?? name.value, below);
        if (below !== null) open.push(below);
      },
      leave({ selectionSet }) {
        if (selectionSet) open.pop();
      },
    },
  });
  return (root.get('_entities') as Shape | undefined) ?? root;
}

const lists: Readonly<Record<string, number>> = { shelves: 1, books: 1, authors: 1, notes: 1, boxes: 2 };
const typeOfField: Readonly<Record<string, string>> = {
  author: 'Author',
  authors: 'Author',
  by: 'Author',
  shelves: 'Shelf',
};

function valueOf(names: Shape, dice: Dice, lies: () => boolean, typename = 'Book'): unknown {
  const object: Record<string, unknown> = {};
  for (const [name, below] of names) {
    if (lies()) continue;
    const one = () => {
      if (lies()) return oddValue(dice);
      if (below === null) return leaf(name, typename, dice);
      return valueOf(below as Shape, dice, lies, typeOfField[name] ?? 'Book');
    };
    object[name] = listed(lists[name] ?? 0, one, { dice, lies });
  }
  if (lies()) return withExtras(object, dice);
  return object;
}

function listed(depth: number, one: () => unknown, chance: { dice: Dice; lies: () => boolean }): unknown {
  const levels = chance.lies() ? chance.dice.below(4) : depth;
  if (levels === 0) return one();
  return Array.from({ length: chance.dice.below(4) }, () => listed(levels - 1, one, chance));
}

function leaf(name: string, typename: string, dice: Dice): unknown {
  if (name === '__typename') return typename;
  const number = dice.below(4);
  return name === 'cost' || name === 'pages' || name === 'width' || name === 'height'
    ? number
    : `${name} ${number}`;
}

function oddValue(dice: Dice): unknown {
  return dice.oneOf<unknown>([
    null,
    0,
    -0,
    1.5,
    '',
    'Printed',
    'Nothing',
    false,
    [],
    {},
    [[null]],
    { isbn: 1 },
    1e300,
    '"\u2028\ud800',
  ]);
}

/** What nobody asked for. */
function withExtras(object: Record<string, unknown>, dice: Dice): unknown {
  const extra = dice.oneOf([
    'title',
    'name',
    'age',
    'pages',
    'constructor',
    'toString',
    '0',
    '__proto__',
    'author',
  ]);
  const value = dice.oneOf<unknown>(['stolen', { id: 'stolen', name: 'stolen' }, [{ name: 'stolen' }]]);
  const copy = { ...object };
  Object.defineProperty(copy, extra, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

function entity(value: (names: Shape) => unknown, shape: Shape, lies: () => boolean): unknown {
  return lies() ? null : value(shape);
}
