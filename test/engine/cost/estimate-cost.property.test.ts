import { estimateCost } from '@courtyard/gateway/engine/cost/estimate-cost';
import { measureCost } from '@courtyard/gateway/engine/cost/measure-cost';
import fc from 'fast-check';
import { executeSync, Kind, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { compose, questionOf } from './support/orchard';
import { readCostRules } from '@courtyard/gateway/engine/cost/cost-rules';

const reading = compose({
  nodes: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@cost", "@listSize"])
    type Query { node: Node any: Any }
    interface Node { label: String node: Node nodes: [Node] @listSize(assumedSize: 3) }
    union Any = Leaf | Knot
    type Leaf implements Node @cost(weight: 3) { label: String node: Node nodes: [Node] @listSize(assumedSize: 3) any: Any green: Int @cost(weight: 2) }
    type Knot implements Node { label: String node: Node nodes: [Node] @listSize(assumedSize: 3) hard: Int @cost(weight: 4) knots: [Knot] }
  `,
});
const rules = readCostRules(reading);
const objects = {
  Leaf: ['label', 'node', 'nodes', 'any', 'green'],
  Knot: ['label', 'node', 'nodes', 'hard', 'knots'],
};
const members: Record<string, readonly string[]> = {
  Node: ['Leaf', 'Knot'],
  Any: ['Leaf', 'Knot'],
  Leaf: ['Leaf'],
  Knot: ['Knot'],
};
const fieldsOf: Record<string, ReadonlyArray<readonly [string, string | null]>> = {
  Query: [
    ['node', 'Node'],
    ['any', 'Any'],
  ],
  Node: [
    ['label', null],
    ['node', 'Node'],
    ['nodes', 'Node'],
  ],
  Any: [],
  Leaf: [
    ['label', null],
    ['node', 'Node'],
    ['nodes', 'Node'],
    ['any', 'Any'],
    ['green', null],
  ],
  Knot: [
    ['label', null],
    ['node', 'Node'],
    ['nodes', 'Node'],
    ['hard', null],
    ['knots', 'Knot'],
  ],
};
const fragmentTypes = ['Node', 'Any', 'Leaf', 'Knot'];
const lengths: Record<string, number> = { nodes: 3, knots: 10 };
const leaves: Record<string, number> = { green: 2, hard: 4 };
const weights: Record<string, number> = { Leaf: 3, Knot: 1 };

/** Selections on a type, which spread fragments of a higher number only. */
function selectionSet(type: string, above: number, levels: number): fc.Arbitrary<string> {
  const fields = (fieldsOf[type] ?? []).filter(([, below]) => below === null || levels > 0);
  const choices: fc.Arbitrary<string>[] = [fc.constant('__typename')];
  for (const [name, below] of fields) {
    choices.push(
      below === null
        ? fc.constant(name)
        : selectionSet(below, above, levels - 1).map((set) => `${name} ${set}`),
    );
  }
  if (type !== 'Query') {
    fragmentTypes.forEach((name, index) => {
      if (index > above) choices.push(fc.constantFrom(`...F${index}`, `...F${index} @skip(if: true)`));
      if (levels > 0)
        choices.push(selectionSet(name, above, levels - 1).map((set) => `... on ${name} ${set}`));
    });
  }
  // An answer that does not tell the type of an object counts it as the dearest, which it may not be.
  return fc
    .array(fc.oneof(...choices), { minLength: 1, maxLength: 4 })
    .map((all) => `{ __typename ${all.join(' ')} }`);
}

const operations = fc
  .tuple(selectionSet('Query', -1, 3), ...fragmentTypes.map((type, index) => selectionSet(type, index, 2)))
  .map(([operation, ...sets]) =>
    [operation, ...sets.map((set, index) => `fragment F${index} on ${fragmentTypes[index]} ${set}`)].join(
      '\n',
    ),
  );

/** The cost of a set on an object of that type, with every fragment looked at wherever it is spread. */
function costByExpansion(
  set: SelectionSetNode,
  type: string,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): number {
  return set.selections.reduce((sum, selection) => {
    if (selection.directives?.length) return sum;
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      const below = fieldsOf[type]?.find(([field]) => field === name)?.[1];
      if (!below) return sum + (leaves[name] ?? 0);
      const costs = members[below]!.map(
        (object) => weights[object]! + costByExpansion(selection.selectionSet!, object, fragments),
      );
      return sum + (lengths[name] ?? 1) * Math.max(...costs);
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!;
    const applies = members[fragment.typeCondition!.name.value]!.includes(type);
    return applies ? sum + costByExpansion(fragment.selectionSet, type, fragments) : sum;
  }, 0);
}

function fragmentsOf(question: ReturnType<typeof questionOf>): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    question.document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  );
}

describe('estimating a cost', () => {
  it('comes to what looking at every object it may meet comes to', () => {
    fc.assert(
      fc.property(operations, (text) => {
        const question = questionOf(text, {}, reading);
        const expected = costByExpansion(question.operation.selectionSet, 'Query', fragmentsOf(question));
        expect(estimateCost(rules, question).total).toBe(expected);
      }),
      { numRuns: 500, seed: 20261124 },
    );
  });

  it('is never below what the operation costs in the end, while lists are as long as they are said to be', () => {
    fc.assert(
      fc.property(operations, fc.array(fc.nat(1000), { minLength: 20, maxLength: 20 }), (text, dice) => {
        const question = questionOf(text, {}, reading);
        let thrown = 0;
        const roll = () => dice[(thrown += 1) % dice.length]!;
        const object = () => ({ __typename: Object.keys(objects)[roll() % 2] });
        const { data } = executeSync({
          schema: question.schema,
          document: question.document,
          rootValue: {},
          typeResolver: (value: { __typename: string }) => value.__typename,
          fieldResolver: (_source, _args, _context, { fieldName }) => {
            if (fieldName === 'knots')
              return Array.from({ length: roll() % 10 }, () => ({ __typename: 'Knot' }));
            if (fieldName in lengths) return Array.from({ length: roll() % 4 }, object);
            return fieldName in leaves ? 1 : fieldName === 'label' ? 'x' : object();
          },
        });
        const { total } = estimateCost(rules, question);
        const measured = measureCost(rules, { ...question, data });
        expect(measured).toBeLessThanOrEqual(total);
      }),
      { numRuns: 300, seed: 20261125 },
    );
  });
});
