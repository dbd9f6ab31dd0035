export type CancellationListener = (() => void) | { handleEvent(): void };

/**
 * Tells that nobody waits any longer. Every `AbortSignal` is one; where each request needs its own, {@link HangUp} costs
 * a fraction of it.
 */
export interface Cancellation {
  readonly aborted: boolean;
  addEventListener(
    type: 'abort',
    listener: CancellationListener,
    options?: { readonly once?: boolean },
  ): void;
  removeEventListener(type: 'abort', listener: CancellationListener): void;
}

/** A cancellation that happens at most once, when its owner says so. */
export class HangUp implements Cancellation {
  aborted = false;
  private readonly listeners = new Set<CancellationListener>();

  addEventListener(_type: 'abort', listener: CancellationListener): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: CancellationListener): void {
    this.listeners.delete(listener);
  }

  abort(): void {
    if (this.aborted) return;
    this.aborted = true;
    const listeners = [...this.listeners];
    this.listeners.clear();
    for (const listener of listeners) {
      if (typeof listener === 'function') listener();
      else listener.handleEvent();
    }
  }
}
