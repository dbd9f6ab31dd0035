import { setImmediate } from 'node:timers/promises';
import { attempt, type Attempt, type AttemptSettings } from './attempt';
import type { Admission, Breaker } from './breaker';
import type { Clock } from './clock';
import type { InFlight } from './in-flight';
import { outcomeOf, type Observe } from './observation';
import { requestHeaders } from './request-headers';
import { isWorthRetrying } from './retry';
import { failedByLimit } from './send-request';
import { failed, type SubgraphAnswer, type SubgraphCall } from './subgraph-answer';
import { startTimeLimit, type TimeLimit } from './time-limit';

export interface AskingParts {
  readonly name: string;
  readonly path: string;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly breaker: Breaker;
  readonly inFlight: InFlight;
  readonly attempts: AttemptSettings;
  readonly observe: Observe | undefined;
}

/** What is noted of a call while it runs. */
interface Course {
  waitedMs: number;
  attempts: number;
  last: Attempt | null;
}

export interface Asking {
  ask(call: SubgraphCall): Promise<SubgraphAnswer>;
  /** Refuses new calls and settles when the last has been answered. */
  finish(): Promise<void>;
}

/** The way of a call: a turn, the breaker, one request, perhaps a second. */
export function createAsking(parts: AskingParts): Asking {
  // Counted and not kept: a set of them all would keep every answer in memory for longer than it is needed.
  let open = 0;
  let whenDone: (() => void) | null = null;
  let finished: Promise<void> | null = null;

  return {
    async ask(call) {
      if (finished !== null) return failed('SUBGRAPH_UNAVAILABLE', 'The client is closed.');
      open += 1;
      const answer = await observed(parts, call);
      open -= 1;
      if (open === 0) whenDone?.();
      return answer;
    },
    finish() {
      finished ??= new Promise((resolve) => {
        whenDone = resolve;
        if (open === 0) resolve();
      });
      return finished;
    },
  };
}

async function observed(parts: AskingParts, call: SubgraphCall): Promise<SubgraphAnswer> {
  const { clock, timeoutMs } = parts;
  const startedAt = clock.now();
  const limit = startTimeLimit(clock, timeoutMs, call.signal);
  const course: Course = { waitedMs: 0, attempts: 0, last: null };
  const answer = await inTurn(parts, call, { limit, course }).catch((error: unknown) =>
    // A fault of ours costs this call; it must not cost the operation.
    failed('SUBGRAPH_UNAVAILABLE', `The client failed: ${String(error)}`),
  );
  limit.clear();
  report(parts, call, { answer, limit, course, ms: clock.now() - startedAt });
  return answer;
}

interface Progress {
  readonly limit: TimeLimit;
  readonly course: Course;
}

async function inTurn(parts: AskingParts, call: SubgraphCall, progress: Progress): Promise<SubgraphAnswer> {
  const { breaker, inFlight, clock } = parts;
  // Before the queue, so that nobody waits for a turn that will not be used.
  if (breaker.state === 'open') return resting;
  if (!inFlight.enter()) {
    const queuedAt = clock.now();
    const turn = await inFlight.waitForTurn(progress.limit);
    progress.course.waitedMs = clock.now() - queuedAt;
    if (turn === 'full') return failed('SUBGRAPH_UNAVAILABLE', 'Too many calls wait for this subgraph.');
    if (turn === 'ended') return failedByLimit(progress.limit);
  }
  try {
    if (progress.limit.endedBy !== null) return failedByLimit(progress.limit);
    const admission = breaker.admit();
    return admission === 'refused' ? resting : await tried(parts, call, { ...progress, admission });
  } finally {
    inFlight.leave();
  }
}

const resting = failed('SUBGRAPH_UNAVAILABLE', 'It failed too often; it is not asked for a while.');

async function tried(
  { breaker, attempts, path }: AskingParts,
  call: SubgraphCall,
  { limit, course, admission }: Progress & { readonly admission: Exclude<Admission, 'refused'> },
): Promise<SubgraphAnswer> {
  const { body, representations } = call;
  const request = { path, headers: requestHeaders(call.headers), body, representations };
  const send = async (): Promise<Attempt> => {
    course.attempts += 1;
    return (course.last = await attempt(attempts, request, limit));
  };
  let last: Attempt | null = null;
  try {
    last = await send();
    if (admission === 'probe' || !isWorthRetrying(call, last)) return last.answer;
    // When a subgraph restarts, all idle connections close at once; a turn later the pool knows of each.
    await setImmediate();
    if (limit.endedBy === null && breaker.state === 'closed') last = await send();
    return last.answer;
  } finally {
    breaker.record(admission, last?.sign ?? 'nothing');
  }
}

function report(
  { name, breaker, observe }: AskingParts,
  call: SubgraphCall,
  { answer, limit, course, ms }: Progress & { readonly answer: SubgraphAnswer; readonly ms: number },
): void {
  try {
    observe?.(
      {
        subgraph: name,
        kind: call.kind,
        outcome: outcomeOf(answer, limit),
        reason: answer.kind === 'failed' ? answer.reason : null,
        ms,
        waitedMs: course.waitedMs,
        attempts: course.attempts,
        status: course.last?.status ?? null,
        bytes: course.last?.bytes ?? 0,
        breaker: breaker.state,
      },
      call,
    );
  } catch {
    // An observer that fails is no reason to fail the call.
  }
}
