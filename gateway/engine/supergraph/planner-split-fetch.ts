import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { print, stripIgnoredCharacters } from 'graphql';
import { entityFields, keepEntityFields, type EntityField } from './planner-entity-operation';
import { mergeSelections } from './planner-merge-selections';
import type { Requirement, RequiredPaths, VirtualFields } from './planner-virtual-fields';

/** Fields of one fetch whose requirements fit into one representation. */
interface Group {
  readonly fields: Map<EntityField, Requirement | undefined>;
  readonly wanted: Map<string, ReadonlySet<string>>;
}

/** One fetch for each set of requirements that fits into one representation; the same fetch where all fit. */
export function splitFetch(fetch: FetchNode, virtualFields: VirtualFields): FetchNode[] {
  const requirements = virtualFields.requirements.get(fetch.serviceName);
  if (!requirements || !fetch.requires || !hasClash(fetch.requires, virtualFields)) return [fetch];
  const groups = groupByRequirement(entityFields(fetch.operation), requirements, virtualFields);
  if (groups.length < 2) return [fetch];
  return groups.map((group) => fetchOf(group, fetch, keyOf(fetch, groups, virtualFields)));
}

/** Whether one object would have to carry two values under one name. Too often said is harmless: groups decide. */
function hasClash(requires: readonly QueryPlanSelectionNode[], { byName }: VirtualFields): boolean {
  const realName = (name: string) => byName.get(name)?.field ?? name;
  const clashesAt = (level: readonly QueryPlanSelectionNode[]): boolean => {
    const fields = level.flatMap(fieldsThroughFragments);
    const names = new Map(fields.map(({ name }) => [name, realName(name)]));
    if (new Set(names.values()).size < names.size) return true;
    return [...names.keys()].some((name) =>
      clashesAt(fields.filter((field) => field.name === name).flatMap(({ selections }) => selections ?? [])),
    );
  };
  return mergeSelections(requires).some((selection) => clashesAt([selection]));
}

type Field = Extract<QueryPlanSelectionNode, { kind: 'Field' }>;

function fieldsThroughFragments(selection: QueryPlanSelectionNode): Field[] {
  return selection.kind === 'Field' ? [selection] : selection.selections.flatMap(fieldsThroughFragments);
}

function groupByRequirement(
  fields: readonly EntityField[],
  requirements: ReadonlyMap<string, Requirement>,
  { byName }: VirtualFields,
): Group[] {
  const groups: Group[] = [];
  for (const field of fields) {
    // A virtual field may itself be asked here, for the next in a chain; it requires what the real one does.
    const name = byName.get(field.name)?.field ?? field.name;
    const requirement = requirements.get(`${field.typeName}.${name}`);
    const paths: RequiredPaths = requirement?.paths ?? new Map<string, never>();
    let group = groups.find(({ wanted }) => fits(paths, wanted));
    if (!group) groups.push((group = { fields: new Map(), wanted: new Map() }));
    group.fields.set(field, requirement);
    for (const [path, names] of paths) group.wanted.set(path, names);
  }
  return groups;
}

function fits(required: RequiredPaths, wanted: RequiredPaths): boolean {
  return [...required].every(([path, names]) => {
    const already = wanted.get(path);
    return !already || (already.size === names.size && [...names].every((name) => already.has(name)));
  });
}

/** What the planner hands over apart from what fields require. */
function keyOf(
  { requires = [], serviceName }: FetchNode,
  groups: readonly Group[],
  { byName, keyFields }: VirtualFields,
): QueryPlanSelectionNode[] {
  const required = new Set(groups.flatMap(({ wanted }) => [...wanted.keys()]));
  const withoutVirtual = (selections: readonly QueryPlanSelectionNode[]): QueryPlanSelectionNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === 'Field' && byName.has(selection.name)) return [];
      if (!selection.selections) return [selection];
      const below = withoutVirtual(selection.selections);
      return below.length === 0 ? [] : [{ ...selection, selections: below }];
    });
  const prune = (
    selections: readonly QueryPlanSelectionNode[],
    keys: ReadonlySet<string> | undefined,
  ): QueryPlanSelectionNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === 'InlineFragment') {
        return [{ ...selection, selections: prune(selection.selections, keys) }];
      }
      const isKept = !required.has(`/${selection.name}`) || keys?.has(selection.name) === true;
      return isKept ? withoutVirtual([selection]) : [];
    });
  return requires.flatMap((selection) => {
    const type = selection.kind === 'InlineFragment' ? selection.typeCondition : undefined;
    return prune([selection], keyFields.get(serviceName)?.get(type ?? ''));
  });
}

function fetchOf(group: Group, fetch: FetchNode, key: readonly QueryPlanSelectionNode[]): FetchNode {
  const { document, variables } = keepEntityFields(fetch.operation, new Set(group.fields.keys()));
  return {
    ...fetch,
    operation: stripIgnoredCharacters(print(document)),
    requires: requiresOf(group, fetch, key),
    ...(fetch.operationDocumentNode && { operationDocumentNode: document }),
    ...(fetch.variableUsages && {
      variableUsages: fetch.variableUsages.filter((name) => variables.has(name)),
    }),
  };
}

/** The key and what the group's fields require; nothing of types of which only other groups ask something. */
function requiresOf(
  { fields }: Group,
  fetch: FetchNode,
  key: readonly QueryPlanSelectionNode[],
): QueryPlanSelectionNode[] {
  const typesOf = (some: Iterable<EntityField>) => new Set([...some].map(({ typeName }) => typeName));
  const askedByAll = typesOf(entityFields(fetch.operation));
  const asked = typesOf(fields.keys());
  const kept = key.filter((selection) => {
    const type = selection.kind === 'InlineFragment' ? (selection.typeCondition ?? '') : '';
    return asked.has(type) || !askedByAll.has(type);
  });
  const required = [...fields].flatMap(([{ typeName: typeCondition }, requirement]) =>
    requirement
      ? [{ kind: 'InlineFragment' as const, typeCondition, selections: [...requirement.selections] }]
      : [],
  );
  return mergeSelections([...kept, ...required]);
}
