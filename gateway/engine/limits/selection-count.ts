import { Kind, type DirectiveNode, type FieldNode } from 'graphql';
import {
  addIntrospection,
  countIntrospectionField,
  isIntrospection,
  noIntrospection,
  type IntrospectionCount,
} from './introspection-count';
import { saturated } from './saturate';

/** What a set of selections comes to with all its fragments spread. */
export interface SelectionCount {
  readonly selections: number;
  readonly depth: number;
  readonly aliases: number;
  /** Fields at the top of the set. */
  readonly topFields: number;
  readonly directives: number;
  /** Variables that `@skip` and `@include` rest on. */
  readonly conditions: ReadonlySet<string>;
  /** What stands below `__schema` and `__type`. */
  readonly introspection: IntrospectionCount;
  /** The same set as it would count if it stood below `__schema` or `__type` itself. */
  readonly asIntrospection: IntrospectionCount;
}

export const nothing: SelectionCount = {
  selections: 0,
  depth: 0,
  aliases: 0,
  topFields: 0,
  directives: 0,
  conditions: new Set(),
  introspection: noIntrospection,
  asIntrospection: noIntrospection,
};

/** Two selections of one set, side by side. */
export function addCounts(one: SelectionCount, other: SelectionCount): SelectionCount {
  return {
    selections: saturated(one.selections + other.selections),
    depth: Math.max(one.depth, other.depth),
    aliases: saturated(one.aliases + other.aliases),
    topFields: saturated(one.topFields + other.topFields),
    directives: saturated(one.directives + other.directives),
    conditions: union(one.conditions, other.conditions),
    introspection: addIntrospection(one.introspection, other.introspection),
    asIntrospection: addIntrospection(one.asIntrospection, other.asIntrospection),
  };
}

/** A field with the count of what it selects. The description of the schema has limits of its own. */
export function countField({ name, alias, directives }: FieldNode, inner: SelectionCount): SelectionCount {
  const describesSchema = isIntrospection(name.value);
  const asIntrospection = countIntrospectionField(name.value, inner.asIntrospection);
  return {
    selections: describesSchema ? 1 : saturated(1 + inner.selections),
    depth: describesSchema ? 1 : 1 + inner.depth,
    aliases: saturated(inner.aliases + (alias === undefined ? 0 : 1)),
    topFields: 1,
    directives: saturated(inner.directives + (directives?.length ?? 0)),
    conditions: union(inner.conditions, conditionsOf(directives)),
    introspection: describesSchema ? asIntrospection : inner.introspection,
    asIntrospection,
  };
}

/** A fragment where it is spread: one selection more, on no level of its own. */
export function countSpread(
  directives: readonly DirectiveNode[] | undefined,
  inner: SelectionCount,
): SelectionCount {
  return { ...withDirectives(directives, inner), selections: saturated(1 + inner.selections) };
}

export function withDirectives(
  directives: readonly DirectiveNode[] | undefined,
  inner: SelectionCount,
): SelectionCount {
  if (directives === undefined || directives.length === 0) return inner;
  return {
    ...inner,
    directives: saturated(inner.directives + directives.length),
    conditions: union(inner.conditions, conditionsOf(directives)),
  };
}

const none: ReadonlySet<string> = new Set();

function conditionsOf(directives: readonly DirectiveNode[] = []): ReadonlySet<string> {
  if (directives.length === 0) return none;
  const variables = directives.flatMap(({ name, arguments: given = [] }) => {
    if (!/^(skip|include|defer)$/.test(name.value)) return [];
    return given.flatMap(({ value }) => (value.kind === Kind.VARIABLE ? [value.name.value] : []));
  });
  return new Set(variables);
}

/** Mostly one of the two is empty; then nothing is copied. */
function union(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  if (other.size === 0) return one;
  if (one.size === 0) return other;
  return new Set([...one, ...other]);
}
