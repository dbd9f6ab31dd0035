import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsByName } from '../document-fragments';
import type { NameInside } from './internal-names';

interface EventNames {
  readonly nameInside: NameInside;
  /** By subscription field, the query field that stands for it. */
  readonly queryFields: ReadonlyMap<string, string>;
}

export interface EventOperation {
  readonly operation: OperationDefinitionNode;
  /** Gives a field that stands for a subscription field the name that the latter has inside. */
  readonly nameInside: NameInside;
}

/**
 * A subscription as it is planned: a query of the events, whose answer has the names that the subscription's has.
 * Fragments around root fields are written out, since they are none of the query type. Null where nobody answers one of
 * the root fields.
 */
export function eventOperation(
  document: DocumentNode,
  subscription: OperationDefinitionNode,
  { nameInside, queryFields }: EventNames,
): EventOperation | null {
  const insideNames = new Map<FieldNode, string>();
  const standIn = (field: FieldNode): FieldNode | null => {
    const value = queryFields.get(field.name.value);
    if (value === undefined) return null;
    const queryField = { ...field, name: { kind: Kind.NAME, value } } as const;
    insideNames.set(queryField, nameInside(field));
    return queryField;
  };
  const selectionSet = asQuery(subscription.selectionSet, fragmentsByName(document), standIn);
  return (
    selectionSet && {
      operation: { ...subscription, operation: OperationTypeNode.QUERY, selectionSet },
      nameInside: (field) => insideNames.get(field) ?? nameInside(field),
    }
  );
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
type StandIn = (field: FieldNode) => FieldNode | null;

function asQuery(set: SelectionSetNode, fragments: Fragments, standIn: StandIn): SelectionSetNode | null {
  const selections: SelectionNode[] = [];
  for (const selection of set.selections) {
    const query =
      selection.kind === Kind.FIELD ? standIn(selection) : writtenOut(selection, fragments, standIn);
    if (query === null) return null;
    selections.push(query);
  }
  return { ...set, selections };
}

function writtenOut(
  selection: Exclude<SelectionNode, FieldNode>,
  fragments: Fragments,
  standIn: StandIn,
): InlineFragmentNode | null {
  const from = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
  const selectionSet = from ? asQuery(from.selectionSet, fragments, standIn) : null;
  const { directives } = selection;
  return selectionSet && { kind: Kind.INLINE_FRAGMENT, selectionSet, ...(directives && { directives }) };
}
