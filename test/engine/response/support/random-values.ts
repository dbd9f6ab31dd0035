import {
  getNullableType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  type FieldNode,
  type GraphQLInterfaceType,
  type GraphQLLeafType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { collectFields } from '@courtyard/gateway/engine/response/collect-fields';
import type { ShapeParts } from '@courtyard/gateway/engine/response/shape';
import type { Dice } from '../../differential/random';

interface Drawing {
  readonly parts: ShapeParts;
  readonly dice: Dice;
  /** How often a value is none of its type. */
  readonly wrong: number;
  /** Objects that may stand in a second place, of which the same is asked. */
  readonly drawn: Map<SelectionSetNode | undefined, object[]>;
}

/** Values as subgraphs might give them for an operation; nobody can change them. */
export function drawRoot(
  parts: ShapeParts,
  rootType: GraphQLObjectType,
  { dice, wrong }: Pick<Drawing, 'dice' | 'wrong'>,
) {
  const drawing = { parts, dice, wrong, drawn: new Map() };
  return drawObject(rootType, [parts.operation.selectionSet], drawing);
}

function drawValue(
  type: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
  drawing: Drawing,
): unknown {
  const { dice, wrong } = drawing;
  if (dice.happens(wrong)) return wrongValue(dice);
  if (isNonNullType(type)) return drawPresent(type.ofType, selectionSets, drawing);
  if (dice.happens(0.15)) return dice.oneOf([null, undefined]);
  return drawPresent(type, selectionSets, drawing);
}

function drawPresent(
  type: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
  drawing: Drawing,
): unknown {
  const { dice, parts, drawn } = drawing;
  if (isListType(type)) {
    const items = Array.from({ length: dice.below(4) }, () => drawValue(type.ofType, selectionSets, drawing));
    return Object.freeze(items);
  }
  const named = getNullableType(type) as GraphQLNamedType;
  if (isLeafType(named)) return drawLeaf(named, dice);
  const [only] = selectionSets;
  const known = (selectionSets.length === 1 && drawn.get(only)) || [];
  drawn.set(only, known);
  if (known.length > 0 && dice.happens(0.2)) return dice.oneOf(known);
  const possible = isAbstractType(named) ? parts.schema.getPossibleTypes(named) : [named];
  const object = drawObject(dice.oneOf(possible) as GraphQLObjectType, selectionSets, drawing);
  known.push(object);
  return object;
}

function drawObject(
  type: GraphQLObjectType | GraphQLInterfaceType,
  selectionSets: readonly SelectionSetNode[],
  drawing: Drawing,
): object {
  const { parts, dice, wrong } = drawing;
  const object: Record<string, unknown> = {};
  object.__typename = dice.happens(wrong) ? dice.oneOf(wrongTypenames) : type.name;
  // In any order, beside what only others need.
  const fields = [...collectFields(selectionSets, type, parts)];
  if (dice.happens(0.3)) fields.reverse();
  for (const [, nodes] of fields) {
    const [first] = nodes as [FieldNode];
    const definition = type.getFields()[first.name.value];
    if (first.name.value.startsWith('__') || definition === undefined) continue;
    const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const value = drawValue(definition.type, below, drawing);
    if (value !== undefined || dice.happens(0.5)) object[parts.nameInside(first)] = value;
  }
  if (dice.happens(0.3)) object.own_other = { key: 1 };
  return Object.freeze(object);
}

const wrongTypenames = [
  undefined,
  null,
  7,
  'Nothing',
  'Kiosk',
  'Place',
  'Thing',
  'Int',
  'toString',
  '__proto__',
];

function drawLeaf(type: GraphQLLeafType, dice: Dice): unknown {
  if (isEnumType(type)) return dice.oneOf(type.getValues()).name;
  switch (type.name) {
    case 'Int':
      return dice.oneOf([0, -0, 1, -7, 2 ** 31 - 1, -(2 ** 31)]);
    case 'Float':
      return dice.oneOf([0, -0, 0.5, 1e21, Number.POSITIVE_INFINITY, 2 ** 31]);
    case 'Boolean':
      return dice.happens(0.5);
    case 'ID':
      return dice.oneOf(['', 'p1', 7, -0, 2 ** 53, 1e21]);
    case 'String':
      return dice.oneOf(['', 'Plane Tree Lane', '"quoted" \\ 楼']);
    default:
      return dice.oneOf([0, '', 'text', false, nested(3), nested(100), [1, [null]], { valueOf: 1 }]);
  }
}

function wrongValue(dice: Dice): unknown {
  const values = [
    null,
    undefined,
    0,
    1.5,
    2 ** 31,
    -(2 ** 31) - 1,
    '',
    'MIDDLE',
    true,
    [],
    [null],
    [[1]],
    {},
  ];
  return dice.oneOf<unknown>([...values, { valueOf: 1, toString: 2 }, { 0: 'a', length: 1 }, nested(101)]);
}

/** A value of so many levels. */
export function nested(levels: number): unknown {
  return levels === 0 ? 1 : Object.freeze([nested(levels - 1)]);
}
