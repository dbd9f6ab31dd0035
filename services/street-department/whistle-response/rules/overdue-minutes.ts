import type { WhistleResponseRow } from '../whistle-response.entity';

type Progress = Pick<
  WhistleResponseRow,
  'state' | 'occurredAt' | 'signedAt' | 'reportedInAt' | 'signBy' | 'reportInBy'
>;

/** Whose clock does not run: they need not come. */
const freed: ReadonlySet<Progress['state']> = new Set(['DECLINED', 'EXCUSED']);

/**
 * By how many minutes a responder was late at an instant, against the step that was due then: to sign, then to come. For
 * one who had come it is by how much that was late. Null where no clock is stated, where it did not run at that instant,
 * and where a step was taken at a time that is not stated.
 */
export function overdueMinutes(response: Progress, at: Date): number | null {
  const { occurredAt, signedAt, reportedInAt, signBy, reportInBy } = response;
  if (freed.has(response.state) || occurredAt === null || at < occurredAt) return null;
  if (hasHappened(reportedInAt, at)) return minutesBeyond(reportInBy, reportedInAt);
  if (reportedInAt === null && hasCome(response)) return null;
  if (hasHappened(signedAt, at) || (signedAt === null && response.state !== 'CALLED')) {
    return minutesBeyond(reportInBy, at);
  }
  return minutesBeyond(signBy, at);
}

function hasHappened(instant: Date | null, at: Date): instant is Date {
  return instant !== null && instant <= at;
}

function hasCome({ state }: Progress): boolean {
  return state === 'REPORTED_IN' || state === 'WORKING' || state === 'RELEASED';
}

function minutesBeyond(deadline: Date | null, instant: Date): number | null {
  if (deadline === null) return null;
  return Math.max(0, Math.floor((instant.getTime() - deadline.getTime()) / 60_000));
}
