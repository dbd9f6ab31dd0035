import type { FieldNode } from 'graphql';
import type { Caller } from '../identity/caller';
import type { AuthorizationRules } from './authorization-rules';
import { withoutFields } from './filter-document';
import type { Check, OperationOfDocument } from './operation-requirements';
import type { Authorized } from './authorized';
import { prepareOperation, type PreparedOperation } from './prepared-operations';
import { refuseWhole } from './refuse-whole';
import { isMet, type Credentials } from './requirement';
import { requirementOfVariable, type Variables } from './supplied-inputs';

export interface AuthorizationRequest extends OperationOfDocument {
  readonly caller: Caller;
  /** The policies that hold for the caller; none where left out. */
  readonly policies?: ReadonlySet<string>;
  /** As coerced. Left out, every condition counts as met and every variable as holding all it could. */
  readonly variables?: Variables;
}

const nobodyIsDenied: ReadonlySet<FieldNode> = new Set();
const noPolicies: ReadonlySet<string> = new Set();

/**
 * Finds what the caller may not see of one operation, before anything is planned or asked. A mutation that comes to a
 * denied field with these variables is refused whole, and so is a subscription whose root field is denied.
 */
export function authorize(rules: AuthorizationRules, request: AuthorizationRequest): Authorized {
  if (rules.protectNothing) return untouched(request);
  const prepared = prepareOperation(rules, request);
  const { checks } = prepared.requirements;
  if (checks.length === 0) return untouched(request);
  const credentials = { caller: request.caller, policies: request.policies ?? noPolicies };
  const failed = checks.map((check) => !passes(check, credentials, request.variables, rules));
  if (!failed.includes(true)) return untouched(request);
  const authorized = filteredFor(prepared, request, failed);
  refuseWhole(prepared.requirements, request, authorized.denied);
  return authorized;
}

/** The same, after asking which of the operation's policies hold for the caller; at once where it has none. */
export function authorizeAskingPolicies(
  rules: AuthorizationRules,
  request: Omit<AuthorizationRequest, 'policies'>,
  askPolicies: (names: readonly string[]) => Promise<ReadonlySet<string>>,
): Authorized | Promise<Authorized> {
  const names = policiesOf(rules, request);
  if (names.length === 0) return authorize(rules, request);
  return askPolicies(names).then((policies) => authorize(rules, { ...request, policies }));
}

/** The names of all policies on which the answer to `authorize` may rest. */
export function policiesOf(rules: AuthorizationRules, request: OperationOfDocument): readonly string[] {
  if (rules.protectNothing) return [];
  const requirements = prepareOperation(rules, request).requirements.checks.map((check) =>
    check.kind === 'requirement'
      ? check.requirement
      : requirementOfVariable(check.use, undefined, rules.inputs),
  );
  return [...new Set(requirements.flatMap((requirement) => requirement?.policies.flat(2) ?? []))];
}

function untouched({ document, operation }: OperationOfDocument): Authorized {
  return { denied: nobodyIsDenied, document, operation, classKey: '' };
}

function passes(
  check: Check,
  credentials: Credentials,
  variables: Variables | undefined,
  rules: AuthorizationRules,
): boolean {
  const requirement =
    check.kind === 'requirement'
      ? check.requirement
      : requirementOfVariable(check.use, variables, rules.inputs);
  return requirement === null || isMet(requirement, credentials);
}

/** Callers choose their variables, so the classes of one operation are kept within bounds. */
const mostClasses = 64;

function filteredFor(
  { requirements, byClassKey }: PreparedOperation,
  request: AuthorizationRequest,
  failed: readonly boolean[],
): Authorized {
  const classKey = hexOf(failed);
  const known = byClassKey.get(classKey);
  if (known !== undefined) return known;
  const denied = new Set(
    requirements.fields.filter(({ checks }) => checks.some((index) => failed[index])).map(({ node }) => node),
  );
  const authorized = { denied, classKey, ...withoutFields(request, denied) };
  if (byClassKey.size >= mostClasses) byClassKey.delete(byClassKey.keys().next().value!);
  byClassKey.set(classKey, authorized);
  return authorized;
}

/** One bit for each check that failed, four to a digit. Each check belongs to a field, so equal keys filter the same. */
function hexOf(bits: readonly boolean[]): string {
  const digits: string[] = [];
  for (let start = 0; start < bits.length; start += 4) {
    const digit = bits.slice(start, start + 4).reduce((sum, bit, index) => (bit ? sum + 2 ** index : sum), 0);
    digits.push(digit.toString(16));
  }
  return digits.join('');
}
