import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { refusal } from '@courtyard/shared/errors/refusal';
import type { Step } from './execution/run';
import { deferredFragments, type DeferredFragments } from './defer/deferred-fragments';
import { labelledOperation } from './defer/labelled-operation';
import { fragmentsByName } from './document-fragments';
import type { CompiledPlan } from './graph-plans';
import { eventOperation } from './planning/event-operation';
import { plannerDocument } from './planning/planner-document';
import type { NameInside } from './planning/internal-names';
import { collectFields } from './response/collect-fields';
import { compileIntrospection } from './response/introspect';
import type { ShapeAnswer } from './response/shape';
import { compileShape } from './response/shape-answer';
import { shapeWaiting, type ShapedPart } from './response/shape-waiting';
import type { WaitingPart } from './response/tell-problems';
import type { Failures } from './execution/failures';
import type { Fields } from './execution/fields';
import type { SourceText } from './streams/source-text';
import type { EventFields } from './supergraph/planner-events';

/** An operation, ready to be run as often as it is asked. */
export interface PreparedOperation {
  readonly run: Step;
  readonly shape: ShapeAnswer;
  /** What a subscription rests on; null for any other operation, and where nothing is selected of its root. */
  readonly source: SourceText | null;
  /** What of it comes later; null where nothing does. */
  readonly deferred: DeferredShape | null;
  readonly introspect: ((variables: Readonly<Record<string, unknown>>) => Fields) | null;
}

/** What of an operation comes later. */
export interface DeferredShape {
  readonly fragments: DeferredFragments;
  /** Shapes one fragment at all its places. */
  readonly shape: (parts: readonly WaitingPart[], failures: Failures) => readonly ShapedPart[];
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
  readonly fastPath: boolean;
  /** Whether the answer may go in parts. */
  readonly inParts: boolean;
  readonly events: EventFields;
}

/** @param planFor gives what runs a document, planned at this moment or before. */
export async function prepareOperation(
  parts: OperationParts,
  planFor: (document: string) => Promise<CompiledPlan | null>,
): Promise<PreparedOperation> {
  const { schema, document, operation, allowed, denied, nameInside, variables, mostErrors, fastPath } = parts;
  const allowedOperation = sameOperation(allowed, operation);
  const inParts =
    parts.inParts && allowedOperation ? await planInParts(parts, allowedOperation, planFor) : null;
  const deferred = inParts?.deferred ?? null;
  const text = allowedOperation && plannedText(parts, allowedOperation);
  const plan = inParts ? inParts.plan : text === null ? null : await planFor(text);
  const asksSubgraphs = allowedOperation !== null && asksForData(parts, allowed, allowedOperation);
  if (plan === null && asksSubgraphs) {
    throw refusal('OPERATION_RESOLUTION_FAILURE', {
      why: { en: 'no subgraph answers its root fields', zh: '没有子图能回答其根字段' },
    });
  }
  const fragments = fragmentsByName(document);
  return {
    run: plan?.step ?? (() => undefined),
    source: asksSubgraphs ? (plan?.source ?? null) : null,
    shape: compileShape({
      schema,
      operation,
      fragments,
      denied,
      nameInside,
      variables,
      deferred,
      mostErrors,
      fastPath,
    }),
    deferred: deferred && {
      fragments: deferred,
      shape: (waiting, failures) => shapeWaiting(waiting, failures, mostErrors),
    },
    introspect: compileIntrospection(schema, operation, fragments),
  };
}

interface PlannedInParts {
  readonly deferred: DeferredFragments;
  readonly plan: CompiledPlan | null;
}

/**
 * The plan where something is deferred. The planner knows more operations whole than in parts: what it cannot plan so is
 * not deferred, which is always allowed.
 */
async function planInParts(
  parts: OperationParts,
  operation: OperationDefinitionNode,
  planFor: (document: string) => Promise<CompiledPlan | null>,
): Promise<PlannedInParts | null> {
  const { schema, allowed, nameInside, variables } = parts;
  const deferred = deferredFragments(parts);
  if (deferred === null) return null;
  const labelled = labelledOperation({ schema, document: allowed, variables }, operation, deferred);
  const text = plannerDocument(allowed, labelled, nameInside, { keepsDefers: true });
  try {
    return { deferred, plan: await planFor(text) };
  } catch {
    return null;
  }
}

/** Null where nobody answers a subscription. */
function plannedText(
  { allowed, nameInside, events: { queryFields } }: OperationParts,
  operation: OperationDefinitionNode,
): string | null {
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
    return plannerDocument(allowed, operation, nameInside);
  const planned = eventOperation(allowed, operation, { nameInside, queryFields });
  return planned && plannerDocument(allowed, planned.operation, planned.nameInside);
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
