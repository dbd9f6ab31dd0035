import {
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { collectFields } from './collect-fields';

/** What a plan is made for: a document, under certain values of its `@skip` and `@include`. */
export interface Planning {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What is selected of an object of one type. */
export interface Selections {
  readonly fields: readonly FieldPlan[];
  /** Makes the object that takes in the answers. */
  readonly makeObject: () => Record<string, unknown>;
}

/** A field under its name in the answer, with all that is the same for each object that is asked for it. */
export interface FieldPlan {
  readonly responseName: string;
  readonly fieldNodes: readonly FieldNode[];
  readonly node: FieldNode;
  readonly parentType: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly takesArguments: boolean;
  readonly shape: Shape;
  /** What is selected of its objects, by their type. */
  readonly selectionsOf: (type: GraphQLObjectType) => Selections;
}

/** How a value of a type is completed. */
export type Shape =
  | { readonly kind: 'REQUIRED'; readonly inner: Shape }
  | { readonly kind: 'LIST'; readonly item: Shape }
  | { readonly kind: 'LEAF'; readonly type: GraphQLLeafType }
  | { readonly kind: 'ABSTRACT'; readonly type: GraphQLAbstractType }
  | { readonly kind: 'OBJECT'; readonly type: GraphQLObjectType };

export function planSelections(
  planning: Planning,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): Selections {
  const collected = [...collectFields(planning, type, selectionSets)];
  const fields = collected.flatMap(([name, nodes]) => planField(planning, type, name, nodes) ?? []);
  // An alias may be called like what every plain object has.
  const isPlain = !collected.some(([name]) => name === '__proto__');
  return { fields, makeObject: () => (isPlain ? {} : (Object.create(null) as Record<string, unknown>)) };
}

function planField(
  planning: Planning,
  parentType: GraphQLObjectType,
  responseName: string,
  fieldNodes: readonly FieldNode[],
): FieldPlan | null {
  const [node] = fieldNodes;
  const definition = node && definitionOf(planning.schema, parentType, node.name.value);
  if (!definition) return null;
  return {
    responseName,
    fieldNodes,
    node,
    parentType,
    definition,
    takesArguments: definition.args.length > 0,
    shape: shapeOf(definition.type),
    selectionsOf: rememberSelections(planning, fieldNodes),
  };
}

/** Made when the first object of a type comes. */
function rememberSelections(planning: Planning, fieldNodes: readonly FieldNode[]): FieldPlan['selectionsOf'] {
  const known = new Map<GraphQLObjectType, Selections>();
  return (type) => {
    const found = known.get(type);
    if (found !== undefined) return found;
    const selectionSets = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const made = planSelections(planning, type, selectionSets);
    known.set(type, made);
    return made;
  };
}

function definitionOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return type.getFields()[name];
}

function shapeOf(type: GraphQLOutputType): Shape {
  if (isNonNullType(type)) return { kind: 'REQUIRED', inner: shapeOf(type.ofType) };
  if (isListType(type)) return { kind: 'LIST', item: shapeOf(type.ofType) };
  if (isLeafType(type)) return { kind: 'LEAF', type };
  return isAbstractType(type) ? { kind: 'ABSTRACT', type } : { kind: 'OBJECT', type };
}
