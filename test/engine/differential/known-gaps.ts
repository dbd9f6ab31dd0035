import { Kind, parse, visit, type DocumentNode } from 'graphql';
import type { Answer } from '../support/small-graph';
import type { RecordedRequest } from '../support/small-subgraphs';
import { typePartsOf, type Shape } from './shape';

/**
 * Apollo's planner finds no plan for some valid operations that go from one interface object to the next, and says so;
 * the caller gets an error and no wrong data.
 */
export function isBeyondThePlanner({ subgraphs }: Shape, { data, errors = [] }: Answer): boolean {
  return (
    hasInterfaceObjects(subgraphs) &&
    data === undefined &&
    errors.length === 1 &&
    /potentially an interface object type at runtime|Invalid array length/.test(errors[0]?.message ?? '')
  );
}

export function hasInterfaceObjects(subgraphs: Shape['subgraphs']): boolean {
  return Object.values(subgraphs).some((sdl) => sdl.includes('@interfaceObject'));
}

/** Why the stock engine answers operations of some kinds with wrong data; null where it should be right. */
export function stockGap(
  shape: Shape,
  document: DocumentNode,
  requests: readonly RecordedRequest[],
): string | null {
  const { used, computed } = namesBetweenSubgraphs(shape);
  let gap: string | null = null;
  for (const { subgraph, query } of requests) {
    const names = interfaceObjectsIn(shape, subgraph);
    visit(parse(query), {
      InlineFragment: ({ typeCondition, selectionSet }) => {
        if (!names.includes(typeCondition?.name.value ?? '')) return;
        const asksType = selectionSet.selections.some(
          (node) => node.kind === Kind.FIELD && node.name.value === '__typename',
        );
        if (asksType) gap ??= 'the name of an interface replaces that of the type';
      },
    });
  }
  visit(document, {
    Field: ({ name, alias, arguments: given = [] }) => {
      const responseName = alias?.value ?? name.value;
      if (responseName in Object.prototype) gap ??= 'a name that objects inherit';
      if (computed.has(name.value)) gap ??= 'arguments of required fields are dropped';
      const isOther = responseName !== name.value || given.length > 0;
      if (isOther && used.has(responseName)) gap ??= 'an alias replaces what another subgraph receives';
    },
  });
  const text = JSON.stringify(document);
  for (const { query } of requests) {
    for (const [alias] of query.matchAll(/\w+__alias_\d+/g)) {
      if (!text.includes(`"${alias}"`))
        gap ??= 'a field that the planner renamed loses 0, false and empty texts';
    }
  }
  return gap;
}

function interfaceObjectsIn(shape: Shape, subgraph: string): string[] {
  return typePartsOf(shape)
    .filter((part) => part.isInterfaceObject && part.subgraph === subgraph)
    .map(({ name }) => name);
}

interface Names {
  /** What one subgraph hands to another. */
  readonly used: ReadonlySet<string>;
  /** What is computed from fields with arguments, or from what is computed so. */
  readonly computed: ReadonlySet<string>;
}

function namesBetweenSubgraphs(shape: Shape): Names {
  const used = new Set(['__typename']);
  const computed = new Set<string>();
  const parts = typePartsOf(shape);
  for (const { keys } of parts)
    for (const key of keys) visit(key, { Field: ({ name }) => void used.add(name.value) });
  const fields = parts.flatMap((part) => part.fields).filter(({ requires }) => requires !== null);
  // As often as there are fields, so that a chain of any length is followed to its end.
  for (const _round of fields) {
    for (const { requires, definition } of fields) {
      if (requires === null) continue;
      visit(requires, {
        [Kind.FIELD]: {
          enter: (node: { name: { value: string }; arguments?: readonly unknown[] }) => {
            used.add(node.name.value);
            const hasArguments = (node.arguments?.length ?? 0) > 0;
            if (hasArguments || computed.has(node.name.value)) computed.add(definition.name.value);
          },
        },
      });
    }
  }
  return { used, computed };
}
