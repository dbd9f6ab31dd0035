import { attemptOf, type Attempt, type AttemptSettings } from './attempt';
import type { Admission, Breaker } from './breaker';
import type { Clock } from './clock';
import type { InFlight } from './in-flight';
import { outcomeOf, type Observe } from './observation';
import { requestHeaders } from './request-headers';
import { isWorthRetrying } from './retry';
import { failedByLimit, sendRequest, type Receiver, type RequestOutcome } from './send-request';
import { failed, type SubgraphAnswer, type SubgraphCall } from './subgraph-answer';
import { startTimeLimit, type TimeLimit } from './time-limit';

export interface CourseParts {
  readonly name: string;
  readonly path: string;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly breaker: Breaker;
  readonly inFlight: InFlight;
  readonly attempts: AttemptSettings;
  readonly observe: Observe | undefined;
}

/** Who waits for a call; each is called once, one after the other. */
interface Waiting {
  readonly settle: (answer: SubgraphAnswer) => void;
  readonly onEnd: () => void;
}

/** Sets a call on its way: a turn, the breaker, one request, perhaps a second. Settles once, and never throws. */
export function startCourse(parts: CourseParts, call: SubgraphCall, waiting: Waiting): void {
  new Course(parts, call, waiting).start();
}

/** A class, and calls from stage to stage in place of promises: this is run for every fetch of every operation. */
class Course implements Receiver {
  private readonly parts: CourseParts;
  private readonly call: SubgraphCall;
  private readonly startedAt: number;
  private readonly limit: TimeLimit;
  /** Null when it was told: what settles a promise leads to the answer, see `send-request.ts`. */
  private settle: Waiting['settle'] | null;
  private readonly onEnd: Waiting['onEnd'];
  private waitedMs = 0;
  private attempts = 0;
  private last: Attempt | null = null;
  private hasTurn = false;
  private admission: Exclude<Admission, 'refused'> | null = null;

  constructor(parts: CourseParts, call: SubgraphCall, { settle, onEnd }: Waiting) {
    this.parts = parts;
    this.call = call;
    this.settle = settle;
    this.onEnd = onEnd;
    this.startedAt = parts.clock.now();
    this.limit = startTimeLimit(parts.clock, parts.timeoutMs, call.signal);
  }

  start(): void {
    const { breaker, inFlight } = this.parts;
    // Before the queue, so that nobody waits for a turn that will not be used.
    if (breaker.state === 'open') this.end(resting);
    else if (inFlight.enter()) this.useTurn();
    else void this.queue();
  }

  private async queue(): Promise<void> {
    const { clock, inFlight } = this.parts;
    const queuedAt = clock.now();
    const turn = await inFlight.waitForTurn(this.limit);
    this.waitedMs = clock.now() - queuedAt;
    if (turn === 'entered') this.useTurn();
    else if (turn === 'ended') this.end(failedByLimit(this.limit));
    else this.end(failed('SUBGRAPH_UNAVAILABLE', 'Too many calls wait for this subgraph.'));
  }

  private useTurn(): void {
    this.hasTurn = true;
    if (this.limit.endedBy !== null) return this.end(failedByLimit(this.limit));
    const admission = this.parts.breaker.admit();
    if (admission === 'refused') return this.end(resting);
    this.admission = admission;
    this.send();
  }

  private send(): void {
    const { attempts, path } = this.parts;
    const { limit, call } = this;
    this.attempts += 1;
    try {
      const request = { path, headers: requestHeaders(call.headers), body: call.body };
      const limits = { limit, maxBytes: attempts.maxBytes };
      sendRequest(attempts.dispatcher, request, limits, this);
    } catch (error) {
      this.breakDown(error);
    }
  }

  receive(outcome: RequestOutcome): void {
    const { call } = this;
    try {
      const attempt = attemptOf(outcome, this.parts.attempts.maxErrors, call.representations);
      this.last = attempt;
      const isFirst = this.attempts === 1 && this.admission === 'admitted';
      if (!isFirst || !isWorthRetrying(call, attempt)) this.end(attempt.answer);
      // When a subgraph restarts, all idle connections close at once; a turn later the pool knows of each.
      else setImmediate(() => this.sendAgain(attempt.answer));
    } catch (error) {
      this.breakDown(error);
    }
  }

  private sendAgain(answer: SubgraphAnswer): void {
    if (this.limit.endedBy === null && this.parts.breaker.state === 'closed') this.send();
    else this.end(answer);
  }

  /** A fault of ours costs this call; it must not cost the operation. */
  private breakDown(error: unknown): void {
    this.end(failed('SUBGRAPH_UNAVAILABLE', `The client failed: ${String(error)}`));
  }

  private end(answer: SubgraphAnswer): void {
    const { settle } = this;
    if (settle === null) return;
    this.settle = null;
    const { breaker, inFlight } = this.parts;
    if (this.admission !== null) breaker.record(this.admission, this.last?.sign ?? 'nothing');
    if (this.hasTurn) inFlight.leave();
    this.limit.clear();
    this.report(answer);
    this.last = null;
    settle(answer);
    this.onEnd();
  }

  private report(answer: SubgraphAnswer): void {
    const { name, clock, breaker, observe } = this.parts;
    if (observe === undefined) return;
    try {
      observe(
        {
          subgraph: name,
          kind: this.call.kind,
          outcome: outcomeOf(answer, this.limit),
          reason: answer.kind === 'failed' ? answer.reason : null,
          ms: clock.now() - this.startedAt,
          waitedMs: this.waitedMs,
          attempts: this.attempts,
          status: this.last?.status ?? null,
          bytes: this.last?.bytes ?? 0,
          breaker: breaker.state,
        },
        this.call,
      );
    } catch {
      // An observer that fails is no reason to fail the call.
    }
  }
}

const resting = failed('SUBGRAPH_UNAVAILABLE', 'It failed too often; it is not asked for a while.');
