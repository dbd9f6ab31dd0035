import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsByName } from '../document-fragments';
import type { AuthorizationRules } from './authorization-rules';
import { allOf, textOfRequirement, type Requirement } from './requirement';
import { readSuppliedInputs, type VariableUse } from './supplied-inputs';

/** A question whose answer depends on the caller or on the variables; each is asked once for an operation. */
export type Check =
  | { readonly kind: 'requirement'; readonly requirement: Requirement }
  | { readonly kind: 'variable'; readonly use: VariableUse };

/** A field that is denied when one of its checks fails. */
export interface ProtectedField {
  readonly node: FieldNode;
  /** As in `Query.openOrders`, by the type it is selected on. */
  readonly coordinate: string;
  /** Indices into the checks of the operation. */
  readonly checks: readonly number[];
}

/** All that one operation asks for, whoever the caller is. */
export interface OperationRequirements {
  readonly checks: readonly Check[];
  readonly fields: readonly ProtectedField[];
}

export interface OperationOfDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly schema: GraphQLSchema;
}

/** Walks an operation and every fragment it uses once: a field asks for the same wherever its fragment is spread. */
export function readOperationRequirements(
  rules: AuthorizationRules,
  { document, operation, schema }: OperationOfDocument,
): OperationRequirements {
  const collected = createCheckList();
  const fields: ProtectedField[] = [];
  const fragments = fragmentsByName(document);
  const unseen = new Map(fragments);
  const readField = (node: FieldNode, typeName: string): void => {
    const fieldName = node.name.value;
    if (isMetaField(fieldName)) return;
    const rule = rules.ofField(typeName, fieldName);
    if (rule !== undefined) {
      const { written, variables } = readSuppliedInputs(node, rule.arguments, rules.inputs);
      const checks = collected.indicesOf(allOf([rule.requirement, written]), variables);
      if (checks.length > 0) fields.push({ node, coordinate: `${typeName}.${fieldName}`, checks });
    }
    if (node.selectionSet !== undefined) read(node.selectionSet, fieldTypeName(schema, typeName, fieldName));
  };
  const read = ({ selections }: SelectionSetNode, typeName: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) readField(selection, typeName);
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        read(selection.selectionSet, selection.typeCondition?.name.value ?? typeName);
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = unseen.get(selection.name.value);
        if (fragment === undefined) continue;
        unseen.delete(selection.name.value);
        read(fragment.selectionSet, fragment.typeCondition.name.value);
      }
    }
  };
  read(operation.selectionSet, rootTypeName(schema, operation));
  return { checks: collected.checks, fields };
}

interface CheckList {
  readonly checks: readonly Check[];
  indicesOf(requirement: Requirement | null, variables: readonly VariableUse[]): number[];
}

/** Equal checks stand once in the list, so that what it says of a caller stays small. */
function createCheckList(): CheckList {
  const checks: Check[] = [];
  const indices = new Map<string, number>();
  const indexOf = (text: string, check: Check): number => {
    const index = indices.get(text) ?? checks.push(check) - 1;
    indices.set(text, index);
    return index;
  };
  return {
    checks,
    indicesOf: (requirement, variables) => [
      ...(requirement === null
        ? []
        : [indexOf(textOfRequirement(requirement), { kind: 'requirement', requirement })]),
      ...variables.map((use) => indexOf(textOfUse(use), { kind: 'variable', use })),
    ],
  };
}

function textOfUse({ name, position: { typeName, requirement } }: VariableUse): string {
  return `$${name}: ${typeName} ${requirement === null ? '' : textOfRequirement(requirement)}`;
}

export function rootTypeName(schema: GraphQLSchema, operation: OperationDefinitionNode): string {
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no ${operation.operation} type.`);
  return root.name;
}

/** The named type of a field. The operation was validated, so the field is there. */
export function fieldTypeName(schema: GraphQLSchema, typeName: string, fieldName: string): string {
  const type = schema.getType(typeName);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
  if (field === undefined) throw new Error(`The schema has no field ${typeName}.${fieldName}.`);
  return getNamedType(field.type).name;
}

/** `__typename`, `__schema` and `__type` tell about the schema only. */
export function isMetaField(fieldName: string): boolean {
  return fieldName.startsWith('__');
}
