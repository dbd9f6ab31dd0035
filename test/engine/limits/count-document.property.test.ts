import { countDocument } from '@courtyard/gateway/engine/limits/count-document';
import { countRepetitions } from '@courtyard/gateway/engine/limits/count-repetitions';
import fc from 'fast-check';
import { Kind, parse } from 'graphql';
import { countByExpansion, repetitionsByExpansion } from './support/naive-count';

const fragmentCount = 4;

/** Directives on anything. */
const directives = fc.constantFrom('', '', '', '@skip(if: $a)', '@include(if: $b) @other', '@skip(if: true)');

const fieldName = fc.constantFrom(
  'one',
  'two',
  'types',
  'fields',
  'args',
  'enumValues',
  '__schema',
  '__type',
);

const alias = fc.constantFrom('', '', 'one: ', 'other: ');

/** Selections that spread only fragments of a higher number, so that there is no cycle. */
function selectionSet(above: number, levels: number): fc.Arbitrary<string> {
  const leaf = fc.tuple(alias, fieldName, directives).map((parts) => parts.join(''));
  const later = Array.from({ length: fragmentCount - above - 1 }, (_, index) => `...F${above + 1 + index} `);
  const spread =
    later.length === 0
      ? leaf
      : fc.tuple(fc.constantFrom(...later), directives).map((parts) => parts.join(''));
  const inner =
    levels === 0 ? leaf : fc.tuple(leaf, selectionSet(above, levels - 1)).map((parts) => parts.join(' '));
  const inline =
    levels === 0
      ? leaf
      : fc.tuple(directives, selectionSet(above, levels - 1)).map(([on, set]) => `... ${on} ${set}`);
  return fc
    .array(fc.oneof(leaf, spread, inner, inline), { minLength: 1, maxLength: 4 })
    .map((selections) => `{ ${selections.join(' ')} }`);
}

const documents = fc
  .tuple(
    fc.array(fc.tuple(directives, selectionSet(-1, 3)), { minLength: 1, maxLength: 2 }),
    fc.tuple(
      ...Array.from({ length: fragmentCount }, (_, index) => fc.tuple(directives, selectionSet(index, 2))),
    ),
  )
  .map(([operations, fragments]) => [
    ...operations.map(([on, set], index) => `query Q${index} ${on} ${set}`),
    ...fragments.map(([on, set], index) => `fragment F${index} on T ${on} ${set}`),
  ])
  .map((definitions) => definitions.join('\n'));

/** A count of documents in which everything is spread by somebody, as far as there are fragments at all. */
function withoutUnused(text: string) {
  const document = parse(text);
  const reached = new Set<string>();
  const follow = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { kind, name } = node as { kind?: string; name?: { value: string } };
    if (kind === Kind.FRAGMENT_SPREAD && name && !reached.has(name.value)) {
      reached.add(name.value);
      follow(
        document.definitions.find(
          (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name.value,
        ),
      );
    }
    for (const [key, value] of Object.entries(node)) if (key !== 'loc') follow(value);
  };
  document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).forEach(follow);
  const definitions = document.definitions.filter(
    (one) => one.kind !== Kind.FRAGMENT_DEFINITION || reached.has(one.name.value),
  );
  return { ...document, definitions };
}

describe('counting a document in one pass', () => {
  it('comes to what counting it with all fragments spread comes to', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const document = withoutUnused(text);
        const { cycles, valueLevels, ...count } = countDocument(document);
        expect(valueLevels).toBe(0);
        expect(cycles).toEqual([]);
        expect(count).toEqual(countByExpansion(document));
      }),
      { numRuns: 500, seed: 20261122 },
    );
  });

  it('comes to the same repetitions', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const document = withoutUnused(text);
        expect(countRepetitions(document)).toBe(repetitionsByExpansion(document));
      }),
      { numRuns: 500, seed: 20261123 },
    );
  });
});
