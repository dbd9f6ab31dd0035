import type { TakeParts } from './defer/answer-parts';
import type { CostLimit } from './cost/check-cost';
import type { Caller } from './identity/caller';
import type { IsOverrideOn } from './override-conditions';
import type { Sharing } from './sharing/sharing';
import type { TakeStream } from './streams/answer-stream';
import type { StreamSettings } from './streams/stream-settings';
import type { Cancellation } from './cancellation';

/** What the engine is told about callers, and asks of whoever runs it, operation by operation. */
export interface OperationOptions<Context> extends StreamSettings<Context> {
  readonly callerOf: (context: Context) => Caller;
  /** What goes to subgraphs with every request; nothing of the caller's else does. */
  readonly headersOf: (context: Context) => Readonly<Record<string, string>>;
  /** Wraps the planning of one operation, for telemetry. */
  readonly aroundPlanning?: <Result>(context: Context, work: () => Promise<Result>) => Promise<Result>;
  /** Ends what is under way where the caller waits no longer. */
  readonly signalOf?: (context: Context) => Cancellation | undefined;
  readonly isOverrideOn?: IsOverrideOn;
  /** Which of these policies hold for the caller; none where left out. */
  readonly policiesOf?: (names: readonly string[], context: Context) => Promise<ReadonlySet<string>>;
  /** What one operation of a caller may be estimated to cost; null for any. */
  readonly costLimitOf?: (caller: Caller) => CostLimit | null;
  /** Whether the answer tells what it was estimated to cost and did cost. */
  readonly showsCost?: (context: Context) => boolean;
  /** What takes the answers of a subscription; null or left out where the request's way back carries no streams. */
  readonly streamTo?: (context: Context) => TakeStream | null;
  /** What takes the later parts of an answer; null or left out where the request's way back carries one answer only. */
  readonly partsTo?: (context: Context) => TakeParts | null;
  /** Answers equal queries once; left out, each is answered by itself. */
  readonly sharing?: Sharing;
  /** Longest time for one answer of a subgraph, in ms, as the caller is told. */
  readonly timeoutOf: (subgraph: string) => number;
  /** Codes with which an error of a subgraph may go to the caller in its own words. */
  readonly allowedCodes: ReadonlySet<string>;
  /** Receives what the caller is not told. */
  readonly onProblem?: (problem: {
    subgraph: string;
    reason: unknown;
    code: string;
    context: Context;
  }) => void;
}
