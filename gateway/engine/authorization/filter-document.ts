import {
  isAbstractType,
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsByName } from '../document-fragments';
import { fieldTypeName, isMetaField, rootTypeName, type OperationOfDocument } from './operation-requirements';

/** One operation, alone with the fragments and variables that it uses. */
export interface FilteredDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * Takes fields out of an operation; what is left is valid.
 * - Where a field loses all that was selected below it, `_kept: __typename` takes the place: whether there is an
 *   object, and how many, still has to be known, since the nulls and their errors stand inside.
 * - Where a fragment on an interface or union is lost, `_kept: __typename` stands for it: to which objects it would
 *   have applied still has to be known.
 * The alias is one that the document does not use. No caller sees it, since answers follow the caller's own document.
 */
export function withoutFields(
  { document, operation, schema }: OperationOfDocument,
  removed: ReadonlySet<FieldNode>,
): FilteredDocument {
  const kept = typenameAs(unusedAlias(document));
  const fragments = fragmentsByName(document);
  const filteredFragments = new Map<string, FragmentDefinitionNode | null>();

  /** Null where nothing is left. */
  const filterSet = (set: SelectionSetNode, typeName: string): SelectionSetNode | null => {
    const left: SelectionNode[] = [];
    let lostFragment = false;
    for (const selection of set.selections) {
      const remaining = filterSelection(selection, typeName);
      if (remaining !== null) left.push(remaining);
      else if (selection.kind !== Kind.FIELD) lostFragment = true;
    }
    if (lostFragment && isAbstractType(schema.getType(typeName))) left.push(kept);
    return left.length === 0 ? null : { ...set, selections: left };
  };
  const filterSelection = (selection: SelectionNode, typeName: string): SelectionNode | null => {
    if (selection.kind === Kind.FIELD) return filterField(selection, typeName);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return filterFragment(selection.name.value) === null ? null : selection;
    }
    const selectionSet = filterSet(selection.selectionSet, selection.typeCondition?.name.value ?? typeName);
    return selectionSet === null ? null : { ...selection, selectionSet };
  };
  const filterField = (field: FieldNode, typeName: string): FieldNode | null => {
    if (removed.has(field)) return null;
    if (field.selectionSet === undefined || isMetaField(field.name.value)) return field;
    const inner = filterSet(field.selectionSet, fieldTypeName(schema, typeName, field.name.value));
    return { ...field, selectionSet: inner ?? only(kept) };
  };
  const filterFragment = (name: string): FragmentDefinitionNode | null => {
    const known = filteredFragments.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    if (fragment === undefined) throw new Error(`The document has no fragment ${name}.`);
    const selectionSet = filterSet(fragment.selectionSet, fragment.typeCondition.name.value);
    const filtered = selectionSet === null ? null : { ...fragment, selectionSet };
    filteredFragments.set(name, filtered);
    return filtered;
  };

  const selectionSet = filterSet(operation.selectionSet, rootTypeName(schema, operation)) ?? only(kept);
  return withWhatIsUsed({ ...operation, selectionSet }, (name) => filterFragment(name)!);
}

/** The operation with the variables and the fragments that it still uses. */
function withWhatIsUsed(
  operation: OperationDefinitionNode,
  fragmentByName: (name: string) => FragmentDefinitionNode,
): FilteredDocument {
  const variables = new Set<string>();
  const fragments = new Map<string, FragmentDefinitionNode>();
  const follow = (node: SelectionSetNode | FragmentDefinitionNode | OperationDefinitionNode): void => {
    visit(node, {
      VariableDefinition: () => false,
      Variable: ({ name }) => void variables.add(name.value),
      FragmentSpread: ({ name }) => {
        if (fragments.has(name.value)) return;
        const fragment = fragmentByName(name.value);
        fragments.set(name.value, fragment);
        follow(fragment);
      },
    });
  };
  follow(operation);
  const alone: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: operation.variableDefinitions?.filter(({ variable }) =>
      variables.has(variable.name.value),
    ),
  };
  return { operation: alone, document: { kind: Kind.DOCUMENT, definitions: [alone, ...fragments.values()] } };
}

function typenameAs(alias: string): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: alias },
    name: { kind: Kind.NAME, value: '__typename' },
  };
}

function only(field: FieldNode): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections: [field] };
}

/** `_kept`, or with as many more underscores as it takes to be nobody else's name. */
function unusedAlias(document: DocumentNode): string {
  const used = new Set<string>();
  visit(document, { Field: ({ alias, name }) => void used.add((alias ?? name).value) });
  let free = '_kept';
  while (used.has(free)) free += '_';
  return free;
}
