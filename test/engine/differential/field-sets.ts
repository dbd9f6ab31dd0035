import { Kind, type SelectionSetNode } from 'graphql';

/** Only what a set of fields names, of something that may hold more. */
export function projected(value: unknown, selection: SelectionSetNode | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => projected(item, selection));
  if (selection === undefined || typeof value !== 'object' || value === null) return value;
  const entries = selection.selections.flatMap((node) => {
    if (node.kind !== Kind.FIELD) return [];
    const inner = (value as Readonly<Record<string, unknown>>)[node.name.value];
    return [[node.name.value, inner === undefined ? 'was not sent' : projected(inner, node.selectionSet)]];
  });
  return Object.fromEntries(entries) as unknown;
}

/** The same text for the same value, in whatever order its fields stand. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
