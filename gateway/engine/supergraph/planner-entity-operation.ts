import {
  Kind,
  parse,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';

/** A field that an operation asks of its entities, apart from what lies below it. */
export interface EntityField {
  /** Where it stands among all fields asked of entities. */
  readonly position: number;
  readonly typeName: string;
  readonly name: string;
}

/** Every field that an `_entities` operation asks of its entities, also through fragments, in order. */
export function entityFields(operation: string): EntityField[] {
  const fields: EntityField[] = [];
  filterEntityFields(parse(operation, { noLocation: true }), (field) => fields.push(field) > 0);
  return fields;
}

/** The operation with some of its fields only, without the variables and fragments that nothing uses any more. */
export function keepEntityFields(
  operation: string,
  kept: ReadonlySet<EntityField>,
): { readonly document: DocumentNode; readonly variables: ReadonlySet<string> } {
  const positions = new Set([...kept].map(({ position }) => position));
  const filtered = filterEntityFields(parse(operation, { noLocation: true }), ({ position }) =>
    positions.has(position),
  );
  return withoutUnused(filtered);
}

type Decide = (field: EntityField) => boolean;

function filterEntityFields(document: DocumentNode, isKept: Decide): DocumentNode {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  let position = 0;
  const filter = (selections: readonly SelectionNode[], typeName: string): SelectionNode[] =>
    selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) {
        return isKept({ position: position++, typeName, name: selection.name.value }) ? [selection] : [];
      }
      const inline = selection.kind === Kind.INLINE_FRAGMENT ? selection : inlined(selection, fragments);
      const inner = inline.typeCondition?.name.value ?? typeName;
      const below = filter(inline.selectionSet.selections, inner);
      return below.length === 0
        ? []
        : [{ ...inline, selectionSet: { ...inline.selectionSet, selections: below } }];
    });
  const filterRoot = (root: SelectionNode): SelectionNode =>
    root.kind === Kind.FIELD && root.selectionSet
      ? {
          ...root,
          selectionSet: { ...root.selectionSet, selections: filter(root.selectionSet.selections, '') },
        }
      : root;
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? {
          ...definition,
          selectionSet: {
            ...definition.selectionSet,
            selections: definition.selectionSet.selections.map(filterRoot),
          },
        }
      : definition,
  );
  return { ...document, definitions };
}

/** Two fetches may need different parts of one fragment, so its content stands where it is spread. */
function inlined(
  spread: Extract<SelectionNode, { kind: Kind.FRAGMENT_SPREAD }>,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): InlineFragmentNode {
  const fragment = fragments.get(spread.name.value);
  if (!fragment) throw new Error(`The plan spreads the fragment ${spread.name.value} without defining it.`);
  const { typeCondition, selectionSet } = fragment;
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives: spread.directives, selectionSet };
}

function withoutUnused(document: DocumentNode): { document: DocumentNode; variables: ReadonlySet<string> } {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const fragments = usedFragments(document);
  const variables = new Set<string>();
  for (const definition of [...operations, ...fragments]) {
    visit(definition, {
      [Kind.VARIABLE_DEFINITION]: () => false,
      [Kind.VARIABLE]: (variable: { name: { value: string } }) => void variables.add(variable.name.value),
    });
  }
  const definitions = operations.map((definition) => {
    const operation = definition as OperationDefinitionNode;
    const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) =>
      variables.has(variable.name.value),
    );
    return { ...operation, variableDefinitions };
  });
  return { document: { ...document, definitions: [...definitions, ...fragments] }, variables };
}

function usedFragments(document: DocumentNode): FragmentDefinitionNode[] {
  const all = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const used = new Set<string>();
  const note = (node: OperationDefinitionNode | FragmentDefinitionNode) =>
    visit(node, {
      [Kind.FRAGMENT_SPREAD]: ({ name }: { name: { value: string } }) => {
        if (used.has(name.value)) return;
        used.add(name.value);
        const fragment = all.find((definition) => definition.name.value === name.value);
        if (fragment) note(fragment);
      },
    });
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) note(definition);
  }
  return all.filter(({ name }) => used.has(name.value));
}
