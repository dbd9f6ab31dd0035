import { Kind, parse, type FieldNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** An entity as one subgraph hands it to another: its type, its key, and what the other needs. */
export interface Representation {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

type NullEntity = Record<string, unknown>;

/** The representations of an entity fetch; null for a fetch of another kind. */
export function representationsOf(
  variables: Readonly<Record<string, unknown>> | undefined,
): Representation[] | null {
  const given = variables?.representations;
  // A client may give one of its own variables the same name; its values have no type name.
  return Array.isArray(given) && given.length > 0 && given.every(isRepresentation) ? given : null;
}

function isRepresentation(value: unknown): value is Representation {
  return typeof (value as Representation | null)?.__typename === 'string';
}

/**
 * What a subgraph that cannot be asked would have answered to an entity fetch: every selected field null, so that
 * whoever derives from it is called and learns that it was not answered. What the asker already knew it keeps.
 */
export function nullEntities(query: string, representations: readonly Representation[]): NullEntity[] {
  const selections = entitySelection(query);
  return representations.map((representation) => {
    const fields = selections === undefined ? [] : fieldsFor(selections, representation.__typename);
    const nulls = fields.map((field) => [responseName(field), knownValue(representation, field)] as const);
    return { ...Object.fromEntries(nulls), __typename: representation.__typename };
  });
}

function entitySelection(query: string): SelectionSetNode | undefined {
  const operation = parse(query, { noLocation: true }).definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const root = operation?.selectionSet.selections.find(
    (selection): selection is FieldNode =>
      selection.kind === Kind.FIELD && selection.name.value === '_entities',
  );
  return root?.selectionSet;
}

/** The fields asked of one type; the planner writes a fragment for each. */
function fieldsFor({ selections }: SelectionSetNode, typename: string): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const condition = selection.typeCondition?.name.value;
    return condition === undefined || condition === typename
      ? fieldsFor(selection.selectionSet, typename)
      : [];
  });
}

function responseName({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}

function knownValue(representation: Representation, field: FieldNode): unknown {
  const name = field.name.value;
  return field.arguments?.length || !Object.hasOwn(representation, name) ? null : representation[name];
}
