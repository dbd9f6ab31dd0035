/** Everything that is said of a responsibility, by keys. */
export const responsibilityFields = `matter { code } role status gap gaps deFacto holders { id } bases { id } since
  provisional compensatedBy { id } coveredByFallback { id } sourcesUnavailable asOf`;

interface Answered {
  readonly matter: string;
  readonly role: string;
  readonly status: string;
  readonly asOf: string;
  readonly gaps?: readonly string[];
  readonly deFacto?: string;
  readonly holders?: readonly string[];
  readonly bases?: readonly string[];
  readonly since?: string | null;
  readonly coveredByFallback?: readonly string[];
}

/** The whole answer to one role: what a test tells, and otherwise that nothing is out of the ordinary. */
export function responsibility({ matter, gaps = [], holders, bases, coveredByFallback, ...told }: Answered) {
  return {
    deFacto: 'UNKNOWN',
    since: null,
    provisional: false,
    compensatedBy: [],
    sourcesUnavailable: [],
    ...told,
    matter: { code: matter },
    gap: gaps[0] ?? null,
    gaps,
    holders: keys(holders),
    bases: keys(bases),
    coveredByFallback: keys(coveredByFallback),
  };
}

export const feasibilityFields =
  'feasible blockers { kind needs holder { id } since } cycle sourcesUnavailable';

interface Told {
  readonly kind: string;
  readonly needs?: string;
  readonly holder?: string;
  readonly since?: string;
}

/** An action that is blocked, with all that blocks it. */
export function blockedBy(blockers: readonly Told[], cycle: readonly string[] | null = null) {
  return {
    feasible: 'NO',
    blockers: blockers.map(({ kind, needs = null, holder, since = null }) => ({
      kind,
      needs,
      holder: holder === undefined ? null : { id: holder },
      since,
    })),
    cycle,
    sourcesUnavailable: [],
  };
}

function keys(ids: readonly string[] = []) {
  return ids.map((id) => ({ id }));
}
