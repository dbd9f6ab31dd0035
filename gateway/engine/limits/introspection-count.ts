import { saturated } from './saturate';

/** How much of the schema's description a selection asks for. */
export interface IntrospectionCount {
  readonly values: number;
  readonly lists: number;
}

export const noIntrospection: IntrospectionCount = { values: 0, lists: 0 };

/** Lists that lead from a type to further types: nested, they multiply with the schema. */
const listsOfTypes = new Set(['types', 'fields', 'inputFields', 'interfaces', 'possibleTypes']);

/** Lists that end there. Arguments are left out: fields have few. */
const shortLists = new Set(['directives', 'enumValues']);

const assumedLength = 10;

export function isIntrospection(fieldName: string): boolean {
  return fieldName === '__schema' || fieldName === '__type';
}

/** A field that stands below `__schema` or `__type`. */
export function countIntrospectionField(fieldName: string, inner: IntrospectionCount): IntrospectionCount {
  const leadsToTypes = listsOfTypes.has(fieldName);
  const length = leadsToTypes || shortLists.has(fieldName) ? assumedLength : 1;
  return {
    values: saturated(1 + length * inner.values),
    lists: inner.lists + (leadsToTypes ? 1 : 0),
  };
}

/** Two selections side by side. */
export function addIntrospection(one: IntrospectionCount, other: IntrospectionCount): IntrospectionCount {
  return { values: saturated(one.values + other.values), lists: Math.max(one.lists, other.lists) };
}
