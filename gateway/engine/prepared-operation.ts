import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { refusal } from '@courtyard/shared/errors/refusal';
import type { Step } from './execution/run';
import { fragmentsByName } from './document-fragments';
import { plannerDocument } from './planning/planner-document';
import type { NameInside } from './planning/internal-names';
import { collectFields } from './response/collect-fields';
import { compileIntrospection } from './response/introspect';
import { compileShape, type ShapeAnswer } from './response/shape-answer';
import type { Fields } from './execution/fields';

/** An operation, ready to be run as often as it is asked. */
export interface PreparedOperation {
  readonly run: Step;
  readonly shape: ShapeAnswer;
  readonly introspect: ((variables: Readonly<Record<string, unknown>>) => Fields) | null;
}

export interface OperationParts {
  readonly schema: GraphQLSchema;
  /** The caller's own document. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** What is left of it when what the caller may not see is taken out. */
  readonly allowed: DocumentNode;
  readonly denied: ReadonlySet<FieldNode>;
  readonly nameInside: NameInside;
  /** With defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly mostErrors: number;
}

/** @param planFor gives what runs a document, planned at this moment or before. */
export async function prepareOperation(
  parts: OperationParts,
  planFor: (document: string) => Promise<Step | null>,
): Promise<PreparedOperation> {
  const { schema, document, operation, allowed, denied, nameInside, variables, mostErrors } = parts;
  const allowedOperation = sameOperation(allowed, operation);
  const run = allowedOperation && (await planFor(plannerDocument(allowed, allowedOperation, nameInside)));
  if (run === null && allowedOperation !== null && asksForData(parts, allowed, allowedOperation)) {
    throw refusal('OPERATION_RESOLUTION_FAILURE', {
      why: { en: 'no subgraph answers its root fields', zh: '没有子图能回答其根字段' },
    });
  }
  const fragments = fragmentsByName(document);
  return {
    run: run ?? (() => undefined),
    shape: compileShape({ schema, operation, fragments, denied, nameInside, variables, mostErrors }),
    introspect: compileIntrospection(schema, operation, fragments),
  };
}

/** The operation in a copy of its document; null where nothing of it was left. */
function sameOperation(
  copy: DocumentNode,
  { name, operation }: OperationDefinitionNode,
): OperationDefinitionNode | null {
  const found = copy.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.operation === operation &&
      definition.name?.value === name?.value,
  );
  return found ?? null;
}

/** Whether a subgraph is needed for it: questions about the schema are answered here. */
function asksForData(
  { schema, variables }: OperationParts,
  document: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
): boolean {
  const rootType = schema.getRootType(operation);
  if (!rootType) return false;
  const fields = collectFields([selectionSet], rootType, {
    schema,
    fragments: fragmentsByName(document),
    variables,
  });
  return [...fields.values()].some(([first]) => first !== undefined && !first.name.value.startsWith('__'));
}
