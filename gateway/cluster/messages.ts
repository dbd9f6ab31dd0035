import type { ToldMetrics } from '@courtyard/shared/service/metrics';

/** What a worker says to the process that started it. */
export type ToPrimary =
  /** It takes requests; it has read the settings, and how many workers they ask for. */
  | { readonly kind: 'serving'; readonly workers: number }
  /** It cannot start, for a reason that the operator can mend. */
  | { readonly kind: 'refused'; readonly why: string }
  /** Somebody asks it for the metrics of all. */
  | { readonly kind: 'metrics-wanted'; readonly id: number }
  | { readonly kind: 'metrics'; readonly id: number; readonly told: ToldMetrics };

/** What a worker is told. */
export type ToWorker =
  | { readonly kind: 'stop' }
  | { readonly kind: 'metrics-wanted'; readonly id: number }
  | { readonly kind: 'metrics-gathered'; readonly id: number; readonly all: readonly ToldMetrics[] };

/** The variable by which a worker learns its number: from 1, and that of the one in whose place it came. */
export const workerNumber = 'GATEWAY_WORKER';

/** Whoever has ended meanwhile needs no answer. */
const nobodyMinds = (): void => undefined;

export function tellPrimary(message: ToPrimary, sent: () => void = nobodyMinds): void {
  process.send?.(message, undefined, undefined, sent);
}

export function tellWorker(
  worker: { isConnected(): boolean; send(message: ToWorker, told: (error: Error | null) => void): unknown },
  message: ToWorker,
): void {
  if (worker.isConnected()) worker.send(message, nobodyMinds);
}

/** Calls back with what the primary says. */
export function hearPrimary(heard: (message: ToWorker) => void): void {
  process.on('message', heard);
}
