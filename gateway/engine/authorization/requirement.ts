import type { Caller } from '../identity/caller';

/**
 * Any of the inner lists, and of that one everything: `[["read", "audit"], ["admin"]]`.
 * As in logic, no list at all is met by nobody, and an empty inner list by everybody.
 */
export type AnyOf = readonly (readonly string[])[];

/** What a caller has to bring to see something; all of it. */
export interface Requirement {
  readonly signedIn: boolean;
  readonly scopes: readonly AnyOf[];
  readonly policies: readonly AnyOf[];
}

/** What a caller brings. */
export interface Credentials {
  readonly caller: Caller;
  /** Those that were found to hold for this caller. */
  readonly policies: ReadonlySet<string>;
}

const noScopes: ReadonlySet<string> = new Set();

/** Whether the caller may see what asks for this. */
export function isMet(requirement: Requirement, { caller, policies }: Credentials): boolean {
  const isSignedIn = caller.kind === 'signedIn';
  const scopes = isSignedIn ? caller.scopes : noScopes;
  return (
    (isSignedIn || !requirement.signedIn) &&
    requirement.scopes.every((lists) => hasAnyOf(scopes, lists)) &&
    requirement.policies.every((lists) => hasAnyOf(policies, lists))
  );
}

function hasAnyOf(held: ReadonlySet<string>, lists: AnyOf): boolean {
  return lists.some((list) => list.every((word) => held.has(word)));
}

/** One requirement that is met when each of them is; null where none asks for anything. */
export function allOf(requirements: Iterable<Requirement | null | undefined>): Requirement | null {
  const present = [...requirements].filter(
    (requirement) => requirement !== null && requirement !== undefined,
  );
  if (present.length <= 1) return present[0] ?? null;
  return {
    signedIn: present.some(({ signedIn }) => signedIn),
    scopes: distinct(present.flatMap(({ scopes }) => scopes)),
    policies: distinct(present.flatMap(({ policies }) => policies)),
  };
}

/** The same text for requirements that ask the same in the same words, whatever their order. */
export function textOfRequirement({ signedIn, scopes, policies }: Requirement): string {
  return JSON.stringify([signedIn, scopes.map(textOfLists).sort(), policies.map(textOfLists).sort()]);
}

function textOfLists(lists: AnyOf): string {
  return JSON.stringify(lists.map((list) => JSON.stringify([...new Set(list)].sort())).sort());
}

function distinct(clauses: readonly AnyOf[]): AnyOf[] {
  return [...new Map(clauses.map((lists) => [textOfLists(lists), lists])).values()];
}
