import { refusal } from '../../errors/refusal';
import { mostChanges, type Change, type Notice } from './change';
import type { ChangeListener } from './change-listener';
import type { WaitingChanges } from './waiting-changes';

/** Of which changes somebody wants to hear; null leaves open what it says. */
export interface Interest {
  readonly type: string;
  readonly id: string | null;
  /** A place; what lies in it counts. */
  readonly within: string | null;
  readonly matters: readonly string[] | null;
  /** Whether rows of this tenant and visibility may be seen. */
  readonly sees: (tenant: string, visibility: string) => boolean;
}

export interface Follower {
  readonly interest: Interest;
  readonly waiting: WaitingChanges;
}

type AncestorsOf = ChangeListener['ancestorsOf'];
type Ancestors = Awaited<ReturnType<AncestorsOf>>;

/** Hands what is heard to those whom it concerns, in the order in which it came. */
export function createSpreading(
  followers: ReadonlySet<Follower>,
  ancestorsOf: AncestorsOf,
): (notice: Notice) => void {
  let arrived: Notice[] = [];
  let isUnderWay = false;
  const spreadAll = async () => {
    isUnderWay = true;
    try {
      while (arrived.length > 0) {
        const notices = arrived;
        arrived = [];
        const isPlaced = [...followers].some(({ interest }) => interest.within !== null);
        const ancestors: Ancestors = isPlaced ? await ancestorsOf(placesOf(notices)) : new Map();
        for (const follower of followers) for (const notice of notices) tell(follower, notice, ancestors);
      }
    } finally {
      // At once, not a tick later: what arrives in between would wait for the next notice.
      isUnderWay = false;
    }
  };
  return (notice) => {
    arrived.push(notice);
    // Where the places could not be read, the connection is lost, and so are all streams.
    if (!isUnderWay) spreadAll().catch(() => (arrived = []));
  };
}

function placesOf(notices: readonly Notice[]): string[] {
  const places = notices.flatMap((notice) => ('changes' in notice ? notice.changes : []));
  return [...new Set(places.flatMap(({ place }) => place ?? []))];
}

function tell({ interest, waiting }: Follower, notice: Notice, ancestors: Ancestors): void {
  if (notice.type !== interest.type) return;
  if ('many' in notice) return waiting.end(refusal('STREAM_TOO_SLOW', { most: mostChanges }));
  const concerning = notice.changes.filter((change) => concerns(interest, change, ancestors));
  // What was moved is told as it was and as it is.
  for (const change of new Map(concerning.map((one) => [one.id, one])).values()) waiting.add(change);
}

function concerns({ id, within, matters, sees }: Interest, change: Change, ancestors: Ancestors): boolean {
  if (id !== null && id !== change.id) return false;
  if (matters !== null && (change.matter === null || !matters.includes(change.matter))) return false;
  if (within !== null && (change.place === null || !ancestors.get(change.place)?.has(within))) return false;
  return change.rows.every(([tenant, visibility]) => sees(tenant, visibility));
}
