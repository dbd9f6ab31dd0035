import * as fc from 'fast-check';
import { getOperationAST, Kind, parse, validate, type DocumentNode, type SelectionSetNode } from 'graphql';
import { authorize } from '@courtyard/gateway/engine/authorization/authorize';
import { graphOf, signedIn } from './support/authorized-text';
import {
  drawDocument,
  drawGraph,
  fieldTypes,
  members,
  scopes,
  type RandomGraph,
} from './support/random-graph';

/** Told by the definition, without the code under test: may somebody with these scopes select this? */
function whatMaySelect({ asked }: RandomGraph, held: ReadonlySet<string>) {
  const has = (coordinate: string) => {
    const sets = asked.get(coordinate);
    return !sets || sets.some((set) => set.every((scope) => held.has(scope)));
  };
  const mayGet = (type: string) => has(type) && (type !== 'Node' || members.Node!.every(has));
  const mayOn = (type: string, field: string): boolean =>
    mayGet(type) && has(`${type}.${field}`) && mayGet(fieldTypes[type]![field]!);
  return (type: string, field: string) =>
    field.startsWith('__') ||
    (mayOn(type, field) && (type !== 'Node' || members.Node!.every((member) => mayOn(member, field))));
}

/** Every field by the way to it, fragments opened, as far as the way is allowed. */
function fieldsOf(document: DocumentNode, may: (type: string, field: string) => boolean): string[] {
  const found: string[] = [];
  const follow = ({ selections }: SelectionSetNode, type: string, way: string): void => {
    for (const selection of selections) {
      const conditions = (selection.directives ?? []).map(({ name }) => `@${name.value}`).join('');
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        const here = `${way}/${selection.alias?.value ?? ''}:${type}.${name}${conditions}`;
        if (!may(type, name)) continue;
        found.push(here);
        if (selection.selectionSet) follow(selection.selectionSet, fieldTypes[type]![name]!, here);
      } else {
        const opened =
          selection.kind === Kind.INLINE_FRAGMENT
            ? selection
            : document.definitions.find(
                (definition) =>
                  definition.kind === Kind.FRAGMENT_DEFINITION &&
                  definition.name.value === selection.name.value,
              );
        if (opened?.kind !== Kind.INLINE_FRAGMENT && opened?.kind !== Kind.FRAGMENT_DEFINITION) continue;
        const on = opened.typeCondition?.name.value ?? type;
        follow(opened.selectionSet, on, `${way}/...${on}${conditions}`);
      }
    }
  };
  follow(getOperationAST(document)!.selectionSet, 'Query', '');
  return found;
}

const isKept = (way: string) => /\/_kept_*:\w+\.__typename$/.test(way);

describe('any document and any caller', () => {
  it('loses every field that is denied and none that is allowed', () => {
    let filtered = 0;
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const drawn = drawGraph(gen);
        const { reading, rules } = graphOf(drawn.supergraph);
        const schema = reading.apiSchema;
        for (let turn = 0; turn < 8; turn += 1) {
          const document = parse(drawDocument(gen));
          if (validate(schema, document).length > 0) continue;
          const operation = getOperationAST(document)!;
          const outcomes = scopeSets(gen).map((held) => {
            const authorized = authorize(rules, { document, operation, schema, caller: signedIn(...held) });
            const may = whatMaySelect(drawn, new Set(held));
            const allowed = fieldsOf(document, may);
            expect(validate(schema, authorized.document)).toEqual([]);
            expect(fieldsOf(authorized.document, () => true).filter((way) => !isKept(way))).toEqual(
              authorized.document === document ? allowed : allowed.filter((way) => !isKept(way)),
            );
            if (authorized.denied.size > 0) filtered += 1;
            return authorized;
          });
          const [one, other] = outcomes;
          expect(one!.classKey === other!.classKey).toBe(sameSets(one!.denied, other!.denied));
        }
      }),
      { numRuns: 40, seed: 20_240_607, endOnFailure: true },
    );
    // Otherwise the documents would tell nothing.
    expect(filtered).toBeGreaterThan(80);
  });
});

function scopeSets(gen: fc.GeneratorValue): string[][] {
  return [gen(fc.subarray, [...scopes]), gen(fc.subarray, [...scopes])];
}

function sameSets(one: ReadonlySet<unknown>, other: ReadonlySet<unknown>): boolean {
  return one.size === other.size && [...one].every((item) => other.has(item));
}
