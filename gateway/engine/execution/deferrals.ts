import { createFailures, type Failures } from './failures';
import type { Run } from './run';

/** What of one run comes later than the rest, fragment by fragment. */
export interface Deferrals {
  /** A fetch on which others may rest has ended; it may be made several times. */
  mark(fetch: string): void;
  /** Settles when all of these fetches have ended, or when `otherwise` has. */
  afterFetches(fetches: readonly string[], otherwise: Promise<unknown>): Promise<unknown>;
  /** Begins a part of the fragment of this number, once `after` has settled. */
  begin(fragment: number, after: Promise<unknown>, part: DeferredPart): void;
  isDone(fragment: number): boolean;
  /** Settles when another fragment is done, or none is under way; rejects where one could not be run. */
  next(): Promise<void>;
  /** What went wrong with a fragment. */
  failuresOf(fragment: number): Failures;
  /** Settles when nothing is under way. */
  settled(): Promise<void>;
}

export interface DeferredPart {
  /** The run of what the part lies in. */
  readonly run: Run;
  readonly step: (run: Run) => Promise<void> | undefined;
}

interface Fragment {
  readonly before: Set<Failures>;
  readonly failures: Failures;
  underWay: number;
}

/** @param first what goes wrong in what is not deferred. */
export function createDeferrals(first: Failures): Deferrals {
  const fragments = new Map<number, Fragment>();
  const fetches = new Map<string, Signal>();
  let ended = createSignal();
  let underWay = 0;
  let fault: { readonly error: unknown } | null = null;

  const fragmentOf = (number: number): Fragment => {
    const known = fragments.get(number);
    if (known !== undefined) return known;
    const before = new Set([first]);
    const fragment = { before, failures: createFailures(before), underWay: 0 };
    fragments.set(number, fragment);
    return fragment;
  };
  const fetchOf = (id: string): Signal => {
    const signal = fetches.get(id) ?? createSignal();
    fetches.set(id, signal);
    return signal;
  };
  const end = (fragment: Fragment) => {
    fragment.underWay -= 1;
    underWay -= 1;
    const before = ended;
    ended = createSignal();
    before.give();
  };

  return {
    mark: (id) => fetchOf(id).give(),
    afterFetches: (ids, otherwise) =>
      Promise.race([Promise.all(ids.map((id) => fetchOf(id).given)), otherwise]),
    begin: (number, after, { run, step }) => {
      const fragment = fragmentOf(number);
      if (run.failures !== fragment.failures) fragment.before.add(run.failures);
      fragment.underWay += 1;
      underWay += 1;
      const { failures } = fragment;
      after
        .then(() => step({ ...run, failures }))
        .catch((error: unknown) => void (fault ??= { error }))
        .finally(() => end(fragment))
        .catch(() => undefined);
    },
    isDone: (number) => (fragments.get(number)?.underWay ?? 0) === 0,
    next: async () => {
      if (fault === null && underWay > 0) await ended.given;
      if (fault !== null) throw fault.error;
    },
    failuresOf: (number) => fragmentOf(number).failures,
    settled: async () => {
      while (underWay > 0) await ended.given;
    },
  };
}

interface Signal {
  readonly given: Promise<void>;
  give(): void;
}

function createSignal(): Signal {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
}
