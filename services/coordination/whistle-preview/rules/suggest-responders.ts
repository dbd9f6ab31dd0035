import type { Derivation } from '../../responsibility/rules/derive';

export interface Suggestion<Derived extends Derivation> {
  readonly organizationId: string;
  readonly because: readonly Derived[];
}

/** Whose claim is still there: it holds the role, shares or disputes it, or sleeps on it. Who held it once does not. */
const present: ReadonlySet<Derivation['status']> = new Set(['ACTIVE', 'SHARED', 'DISPUTED', 'DORMANT']);

/** Those who hold a role now, each once with all its roles, in the order in which the roles have to be filled. */
export function suggestResponders<Derived extends Derivation>(
  derived: readonly Derived[],
): Array<Suggestion<Derived>> {
  const reasons = new Map<string, Derived[]>();
  for (const responsibility of derived.filter(({ status }) => present.has(status))) {
    for (const holder of responsibility.holders) {
      reasons.set(holder, [...(reasons.get(holder) ?? []), responsibility]);
    }
  }
  return [...reasons].map(([organizationId, because]) => ({ organizationId, because }));
}
