import {
  getDirectiveValues,
  Kind,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { refusal } from '@courtyard/shared/errors/refusal';
import { usedFragments } from '../planning/planner-document';

export const deferName = 'defer';

/** The fragments of an operation that may come later, each by its `@defer`, with a number of its own. */
export type DeferredFragments = ReadonlyMap<DirectiveNode, number>;

interface Deferring {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** With defaults; they decide whether a fragment is deferred. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Null where nothing is deferred. Throws a `GraphQLError` where clients could not tell the parts apart. */
export function deferredFragments(deferring: Deferring): DeferredFragments | null {
  const { schema, document, operation, variables } = deferring;
  const definition = schema.getDirective(deferName);
  if (!definition) return null;
  const found = new Map<DirectiveNode, number>();
  const labels = new Set<string>();
  for (const node of [operation, ...usedFragments(document, operation)]) {
    visit(node, {
      Directive(directive) {
        if (directive.name.value !== deferName) return;
        checkLabel(directive, labels);
        const given = getDirectiveValues(definition, { directives: [directive] }, variables);
        if (given?.if !== false) found.set(directive, found.size);
      },
    });
  }
  return found.size === 0 ? null : found;
}

/** What a client calls the part; null where it gave it no name. */
export function labelOf({ arguments: given = [] }: DirectiveNode): string | null {
  const value = given.find(({ name }) => name.value === 'label')?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}

function checkLabel(directive: DirectiveNode, labels: Set<string>): void {
  const value = directive.arguments?.find(({ name }) => name.value === 'label')?.value;
  if (value?.kind === Kind.VARIABLE) throw refusal('BAD_REQUEST', { why: variableLabel });
  if (value?.kind !== Kind.STRING) return;
  if (labels.has(value.value)) throw refusal('BAD_REQUEST', { why: sameLabel });
  labels.add(value.value);
}

const variableLabel = {
  zh: '@defer 的 label 要直接写出，不能是变量',
  en: 'the label of @defer has to be written out, and cannot be a variable',
};

const sameLabel = {
  zh: '两处 @defer 用了同一个 label',
  en: 'two @defer have the same label',
};
