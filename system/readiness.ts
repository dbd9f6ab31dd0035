import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until the address answers 200. Rejects when the signal is aborted first. */
export async function waitUntilReady(url: string, signal: AbortSignal): Promise<void> {
  while (!(await isReady(url))) await sleep(100, undefined, { signal });
  signal.throwIfAborted();
}

function isReady(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    // No agent: a connection kept open would only delay the end of the process that is asked.
    const request = get(url, { agent: false, timeout: 5_000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}
