import { Kind, type ConstDirectiveNode, type ConstValueNode, type SelectionSetNode } from 'graphql';
import { parseFieldSet } from './field-set';
import { virtualFieldsOf } from './planner-required-fields';
import type { SupergraphReading } from './read-supergraph';
import { isComposite } from './type-index';

/**
 * Response names that carry a meaning between subgraphs: every field of a key, a requirement or a context, nested ones
 * too, and the names by which the planner knows required fields with arguments.
 */
export function reservedNames(reading: SupergraphReading): ReadonlySet<string> {
  const names = new Set(['__typename', ...virtualFieldsOf(reading).fields.byName.keys()]);
  for (const text of fieldSets(reading)) addNames(parseFieldSet(text), names);
  return names;
}

function fieldSets({ document, features }: SupergraphReading): ReadonlySet<string> {
  const carriers = new Set(['type', 'field', 'owner'].map((name) => features.joinDirectiveName(name)));
  const directives = document.definitions
    .filter(isComposite)
    .flatMap((type) => [
      ...(type.directives ?? []),
      ...(type.fields ?? []).flatMap((field) => field.directives ?? []),
    ]);
  return new Set(directives.filter(({ name }) => carriers.has(name.value)).flatMap(fieldSetsOfDirective));
}

function fieldSetsOfDirective(directive: ConstDirectiveNode): string[] {
  return (directive.arguments ?? []).flatMap(({ name, value }) => {
    if (name.value === 'key' || name.value === 'requires')
      return value.kind === Kind.STRING ? [value.value] : [];
    return name.value === 'contextArguments' ? selectionsOfContext(value) : [];
  });
}

function selectionsOfContext(value: ConstValueNode): string[] {
  if (value.kind !== Kind.LIST) return [];
  return value.values.flatMap((item) =>
    item.kind === Kind.OBJECT
      ? item.fields.flatMap((field) =>
          field.name.value === 'selection' && field.value.kind === Kind.STRING ? [field.value.value] : [],
        )
      : [],
  );
}

function addNames({ selections }: SelectionSetNode, names: Set<string>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
    if (selection.kind === Kind.FIELD) names.add(selection.name.value);
    if (selection.selectionSet) addNames(selection.selectionSet, names);
  }
}
