import { GraphQLError, OperationTypeNode, type FieldNode } from 'graphql';
import { refusal } from '@courtyard/shared/errors/refusal';
import type { OperationOfDocument, OperationRequirements } from './operation-requirements';
import { reachedFields } from './reached-fields';
import type { Variables } from './supplied-inputs';

/** More than these are not named in one refusal. */
const mostNamed = 10;

/**
 * Throws where a part is not enough: for a mutation that comes to any of the denied fields with these variables, and
 * for a subscription that is left without its events. A denied field that a condition leaves out does no harm.
 */
export function refuseWhole(
  { fields }: OperationRequirements,
  { document, operation, schema, variables }: OperationOfDocument & { readonly variables?: Variables },
  denied: ReadonlySet<FieldNode>,
): void {
  if (operation.operation === OperationTypeNode.QUERY) return;
  const reached = reachedFields({ document, operation }, denied, variables);
  const root = `${schema.getSubscriptionType()?.name}.`;
  const deciding = fields.filter(
    ({ node, coordinate }) =>
      reached.has(node) &&
      (operation.operation === OperationTypeNode.MUTATION || coordinate.startsWith(root)),
  );
  if (deciding.length === 0) return;
  const names = [...new Set(deciding.map(({ coordinate }) => coordinate))].slice(0, mostNamed);
  const { message, extensions } = refusal('UNAUTHORIZED_FIELD_OR_TYPE', { field: names.join(', ') });
  throw new GraphQLError(message, { extensions, nodes: deciding.map(({ node }) => node) });
}
