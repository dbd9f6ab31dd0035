import {
  isAbstractType,
  isCompositeType,
  isObjectType,
  getNamedType,
  Kind,
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsByName } from '../document-fragments';
import { isIncluded } from '@courtyard/shared/service/execution/collect-fields';
import { deferName, type DeferredFragments } from './deferred-fragments';

type Type = GraphQLNamedType | undefined;

interface Labelling {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly deferred: DeferredFragments;
  readonly variables: Readonly<Record<string, unknown>>;
  /** How many labels were given. */
  places: number;
}

interface LabelledIn {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** With defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The operation as it is planned in parts: every fragment is written out where it is spread, since the planner takes
 * fragments under one label for one place of the operation, and a deferred one once for each type it applies to. What
 * `@skip` and `@include` leave is decided beforehand, and what is not deferred says so no longer.
 */
export function labelledOperation(
  { schema, document, variables }: LabelledIn,
  operation: OperationDefinitionNode,
  deferred: DeferredFragments,
): OperationDefinitionNode {
  const fragments = fragmentsByName(document);
  const labelling: Labelling = { schema, fragments, variables, deferred, places: 0 };
  const root = schema.getRootType(operation.operation) ?? undefined;
  return { ...operation, selectionSet: writeOutSet(operation.selectionSet, root, labelling) };
}

/** The fragment of which a planned label speaks. */
export function numberOfLabel(label: string | undefined): number {
  const number = Number.parseInt(label ?? '', 10);
  if (Number.isNaN(number)) throw new Error('The planner deferred what it was not told to defer.');
  return number;
}

function writeOutSet(set: SelectionSetNode, type: Type, labelling: Labelling): SelectionSetNode {
  const selections = set.selections
    .filter((selection) => isIncluded(selection, labelling.variables))
    .flatMap((selection) => writeOut(selection, type, labelling));
  // Whether there is an object is still asked where nothing of it is.
  return { ...set, selections: selections.length > 0 ? selections : [typename] };
}

function writeOut(selection: SelectionNode, type: Type, labelling: Labelling): readonly SelectionNode[] {
  if (selection.kind !== Kind.FIELD) return writeOutFragment(selection, type, labelling);
  const field = { ...selection, directives: withoutConditions(selection) };
  if (selection.selectionSet === undefined) return [field];
  const below = typeBelow(type, selection.name.value);
  return [{ ...field, selectionSet: writeOutSet(selection.selectionSet, below, labelling) }];
}

function writeOutFragment(
  selection: Exclude<SelectionNode, { kind: Kind.FIELD }>,
  type: Type,
  labelling: Labelling,
): readonly InlineFragmentNode[] {
  const { typeCondition, selectionSet } = contentOf(selection, labelling);
  const directives = withoutConditions(selection);
  const number = numberOf(selection, labelling);
  const within = typeCondition ? labelling.schema.getType(typeCondition.name.value) : type;
  const one = (name: InlineFragmentNode['typeCondition'], inside: Type): InlineFragmentNode => ({
    kind: Kind.INLINE_FRAGMENT,
    ...(name && { typeCondition: name }),
    directives: number === null ? directives : [...directives, deferAs(`${number}_${labelling.places++}`)],
    selectionSet: writeOutSet(selectionSet, inside, labelling),
  });
  if (number === null || !isAbstractType(within)) return [one(typeCondition, within)];
  return possibleTypes(within, type, labelling).map((name) =>
    one({ kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } }, labelling.schema.getType(name)),
  );
}

function contentOf(
  selection: Exclude<SelectionNode, { kind: Kind.FIELD }>,
  { fragments }: Labelling,
): Pick<InlineFragmentNode, 'typeCondition' | 'selectionSet'> {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection;
  const fragment = fragments.get(selection.name.value);
  if (fragment === undefined) throw new Error(`The document has no fragment ${selection.name.value}.`);
  return fragment;
}

const decided: ReadonlySet<string> = new Set(['skip', 'include', deferName]);

function withoutConditions({ directives = [] }: SelectionNode): readonly DirectiveNode[] {
  return directives.filter(({ name }) => !decided.has(name.value));
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function numberOf({ directives = [] }: SelectionNode, { deferred }: Labelling): number | null {
  for (const directive of directives) {
    const number = deferred.get(directive);
    if (number !== undefined) return number;
  }
  return null;
}

function possibleTypes(within: GraphQLNamedType, type: Type, { schema }: Labelling): readonly string[] {
  const possible = isAbstractType(within) ? schema.getPossibleTypes(within) : [];
  return possible
    .filter((one) =>
      isAbstractType(type) ? schema.isSubType(type, one) : !isObjectType(type) || one === type,
    )
    .map(({ name }) => name);
}

function typeBelow(type: Type, field: string): Type {
  if (!isCompositeType(type) || !('getFields' in type)) return undefined;
  const definition = type.getFields()[field];
  return definition && getNamedType(definition.type);
}

function deferAs(label: string): DirectiveNode {
  const argument: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'label' },
    value: { kind: Kind.STRING, value: label },
  };
  return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: deferName }, arguments: [argument] };
}
