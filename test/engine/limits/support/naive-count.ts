import type { DocumentCount } from '@courtyard/gateway/engine/limits/count-document';
import {
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentSpreadNode,
  type SelectionSetNode,
} from 'graphql';

/** One field of the document with all fragments spread, with the names of the fields it stands under. */
interface Place {
  readonly field: FieldNode;
  readonly path: readonly FieldNode[];
}

interface Expanded {
  readonly places: Place[];
  readonly directives: DirectiveNode[];
  /** Spreads and inline fragments, with the fields they stand under. */
  readonly wraps: Array<readonly FieldNode[]>;
  readonly spreads: Array<{ readonly node: FragmentSpreadNode; readonly path: readonly FieldNode[] }>;
}

function expand(document: DocumentNode, root: SelectionSetNode): Expanded {
  const expanded: Expanded = { places: [], directives: [], wraps: [], spreads: [] };
  const walk = ({ selections }: SelectionSetNode, path: readonly FieldNode[]): void => {
    for (const selection of selections) {
      expanded.directives.push(...(selection.directives ?? []));
      if (selection.kind === Kind.FIELD) {
        expanded.places.push({ field: selection, path });
        if (selection.selectionSet) walk(selection.selectionSet, [...path, selection]);
        continue;
      }
      expanded.wraps.push(path);
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, path);
        continue;
      }
      expanded.spreads.push({ node: selection, path });
      const fragment = document.definitions.find(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
      );
      if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) continue;
      expanded.directives.push(...(fragment.directives ?? []));
      walk(fragment.selectionSet, path);
    }
  };
  walk(root, []);
  return expanded;
}

const isSchema = ({ name }: FieldNode) => name.value === '__schema' || name.value === '__type';
const ofTypes = ['types', 'fields', 'inputFields', 'interfaces', 'possibleTypes'];
const long = [...ofTypes, 'enumValues', 'directives'];

/** The figures of a document, by looking at each field as often as it is spread. */
export function countByExpansion(document: DocumentNode): Omit<DocumentCount, 'cycles' | 'valueLevels'> {
  const counts = document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const expanded = expand(document, definition.selectionSet);
    return [countExpanded(expanded, definition.directives ?? [])];
  });
  const most = (figure: (count: (typeof counts)[number]) => number) => Math.max(0, ...counts.map(figure));
  const sum = (figure: (count: (typeof counts)[number]) => number) =>
    counts.reduce((total, count) => total + figure(count), 0);
  return {
    depth: most(({ depth }) => depth),
    selections: sum(({ selections }) => selections),
    aliases: most(({ aliases }) => aliases),
    rootFields: most(({ rootFields }) => rootFields),
    directives: most(({ directives }) => directives),
    conditions: most(({ conditions }) => conditions),
    introspectionLists: most(({ introspectionLists }) => introspectionLists),
    introspectionValues: sum(({ introspectionValues }) => introspectionValues),
  };
}

function countExpanded({ places, wraps, directives }: Expanded, own: readonly DirectiveNode[]) {
  const ordinary = places.filter(({ path }) => !path.some(isSchema));
  // A field counts once for each item of each list around it.
  const described = places.flatMap(({ field, path }) => {
    const chain = [...path, field];
    const start = chain.findIndex(isSchema);
    return start === -1 ? [] : [chain.slice(start)];
  });
  const all = [...own, ...directives];
  const variables = all
    .filter(({ name }) => ['skip', 'include'].includes(name.value))
    .flatMap((directive) => directive.arguments ?? [])
    .flatMap(({ value }) => (value.kind === Kind.VARIABLE ? [value.name.value] : []));
  return {
    depth: Math.max(0, ...ordinary.map(({ path }) => path.length + 1)),
    selections: ordinary.length + wraps.filter((path) => !path.some(isSchema)).length,
    aliases: places.filter(({ field }) => field.alias).length,
    rootFields: places.filter(({ path }) => path.length === 0).length,
    directives: all.length,
    conditions: new Set(variables).size,
    introspectionLists: Math.max(
      0,
      ...described.map((chain) => chain.filter(({ name }) => ofTypes.includes(name.value)).length),
    ),
    introspectionValues: described
      .map((chain) => 10 ** chain.slice(0, -1).filter(({ name }) => long.includes(name.value)).length)
      .reduce((sum, values) => sum + values, 0),
  };
}

/** The pairs of different fields under one path of the answer, and of different spreads. */
export function repetitionsByExpansion(document: DocumentNode): number {
  return document.definitions.reduce((sum, definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return sum;
    const { places, spreads } = expand(document, definition.selectionSet);
    const groups = new Map<string, Set<unknown>>();
    const put = (key: string, node: unknown) => groups.set(key, (groups.get(key) ?? new Set()).add(node));
    for (const { field, path } of places) put([...path, field].map(responseName).join(' '), field);
    for (const { node, path } of spreads) put([...path.map(responseName), '...'].join(' '), node);
    return [...groups.values()].reduce((total, { size }) => total + (size * (size - 1)) / 2, sum);
  }, 0);
}

function responseName({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}
