import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { buildSchema, visit, type DocumentNode, type FieldNode } from 'graphql';
import { createFailures, type Failures } from '@courtyard/gateway/engine/execution/failures';
import type { Fields } from '@courtyard/gateway/engine/execution/fields';
import type { Problem } from '@courtyard/gateway/engine/execution/problems';
import { generateOperation } from '../differential/generate-operation';
import { createDice, type Dice } from '../differential/random';
import { drawRoot } from './support/random-values';
import { partsOf, shapeBothWays, written } from './support/shaping';

const schema = buildSchema(`
  type Query { place: Place places: [Place!]! things: [Thing] thing: Thing! map: [[Place]!] count(of: Int): Int }
  interface Place { id: ID! name: String! near: [Place] keeper: Keeper level: Level }
  type Yard implements Place {
    id: ID! name: String! near: [Place] keeper: Keeper level: Level size: Float trees: [[Int!]] when: Moment!
  }
  type Lane implements Place {
    id: ID! name: String! near: [Place] keeper: Keeper level: Level isOpen: Boolean! steps: [Int] yard: Yard
  }
  type Keeper { id: ID name: String! nicks: [String!]! place: Place yards: [Yard!] since: Moment levels: [Level!]! }
  type Kiosk { name: String owner: Keeper! prices: [Float!] }
  union Thing = Yard | Keeper | Kiosk
  enum Level { LOW HIGH }
  scalar Moment`);

function someDenied(document: DocumentNode, dice: Dice): Set<FieldNode> {
  const denied = new Set<FieldNode>();
  visit(document, { Field: (field) => void (dice.happens(0.1) && denied.add(field)) });
  return denied;
}

/** The same ones each time, at some of the objects that were drawn. */
function someFailures(root: Fields, seed: string): Failures {
  const dice = createDice(seed);
  const failures = createFailures();
  const follow = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (dice.happens(0.1)) {
      const problem: Problem = {
        subgraph: 'works',
        message: 'Gone.',
        extensions: { code: 'SUBGRAPH_ERROR' },
      };
      const names = new Set<string | number>(Array.isArray(value) ? [0] : Object.keys(value).slice(0, 2));
      failures.addAt(value as Fields, { names }, problem);
    }
    if (dice.happens(0.05)) failures.excuse(value as Fields);
    Object.values(value).forEach(follow);
  };
  follow(root);
  if (dice.happens(0.1)) failures.omit(3);
  return failures;
}

function drawCase(seed: number) {
  const dice = createDice(`case ${seed}`);
  const { document, variables } = generateOperation(schema, `shape ${seed}`);
  const denied = dice.happens(0.2) ? someDenied(document, dice) : new Set<FieldNode>();
  const asked = { schema, document, variables, denied };
  const wrong = dice.oneOf([0, 0, 0.02, 0.2]);
  const root = drawRoot(partsOf(asked), schema.getQueryType()!, { dice, wrong }) as Fields;
  const fails = dice.happens(0.2);
  return { asked, wrong, root, ...(fails && { failures: () => someFailures(root, `failures ${seed}`) }) };
}

describe('any operation and any values', () => {
  it('are answered alike by both ways', () => {
    let projected = 0;
    let exact = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { asked, ...given } = drawCase(seed);
        const both = shapeBothWays(asked, given);
        // Jest takes a field called `constructor` for one.
        expect(isDeepStrictEqual(written(both.short), written(both.exact))).toBe(true);
        if (both.isProjected) projected += 1;
        else exact += 1;
      }),
      { numRuns: 1_000 },
    );
    expect(projected).toBeGreaterThan(250);
    expect(exact).toBeGreaterThan(150);
  });

  it('are projected where nothing is wrong with them, whatever the caller calls its fields', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const dice = createDice(`clean ${seed}`);
        const { text, document, variables } = generateOperation(schema, `clean ${seed}`);
        fc.pre(!text.includes('__proto__'));
        const asked = { schema, document, variables };
        const root = drawRoot(partsOf(asked), schema.getQueryType()!, { dice, wrong: 0 }) as Fields;
        expect(shapeBothWays(asked, { root }).isProjected).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
