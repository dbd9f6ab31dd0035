import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Logger } from '@courtyard/shared/service/log';

export interface FollowOptions {
  /** What was read from the file at the start, and is served. */
  readonly current: string;
  /** Takes over new content; throws or rejects where it is broken, and what was served before stays. */
  readonly onChange: (content: string) => void | Promise<void>;
  /** Told once of each content that was not taken over. */
  readonly onRefused?: (error: unknown) => void;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

export interface FollowedFile {
  /** Settles when a take-over that is under way has ended; nothing is taken over afterwards. */
  close(): Promise<void>;
}

/**
 * Takes over what a file holds whenever it changes, also by an atomic rename. It looks at the file at intervals, because
 * many mounted file systems report no changes. New content is taken over when it was found the same twice, so within
 * three intervals.
 */
export function followFile(
  file: string,
  { intervalMs = 1_000, ...options }: FollowOptions & { readonly intervalMs?: number },
): FollowedFile {
  const look = createFileWatch(file, options);
  let isClosed = false;
  let looking: Promise<void> = Promise.resolve();
  let timer = setTimeout(lookAgain, intervalMs).unref();

  function lookAgain(): void {
    looking = look().then(() => {
      if (!isClosed) timer = setTimeout(lookAgain, intervalMs).unref();
    });
  }

  return {
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      return looking;
    },
  };
}

/** Looks at the file once with every call; never rejects. */
export function createFileWatch(
  file: string,
  { current, onChange, onRefused, log }: FollowOptions,
): () => Promise<void> {
  let served = digest(current);
  /** What was found last, and when the file said that it changed. */
  let last = { digest: served, stamp: '' };
  /** What was judged already, taken over or not. */
  let settled = served;
  let isMissing = false;

  const takeOver = async (content: string, found: string): Promise<void> => {
    settled = found;
    // Somebody put back what is still served.
    if (found === served) return;
    try {
      await onChange(content);
      served = found;
      log.info({ file }, 'The file has changed and was taken over.');
    } catch (error) {
      log.error({ err: error, file }, 'The file has changed and was refused; what it held before stays.');
      onRefused?.(error);
    }
  };

  const noteMissing = (error: unknown): void => {
    if (!isMissing) log.warn({ err: error, file }, 'The file cannot be read; what it held before stays.');
    isMissing = true;
    // Whatever comes in its place is read anew.
    last = { ...last, stamp: '' };
  };

  const read = async (): Promise<{ content: string; stamp: string } | null> => {
    const stamp = await stampOf(file);
    // Content that was found once still waits to be found again.
    if (stamp === last.stamp && last.digest === settled) return null;
    const content = await readFile(file, 'utf8');
    if (isMissing) log.info({ file }, 'The file can be read again.');
    isMissing = false;
    return { content, stamp };
  };

  return async () => {
    const now = await read().catch(noteMissing);
    if (!now) return;
    const found = digest(now.content);
    const isSame = found === last.digest;
    last = { digest: found, stamp: now.stamp };
    if (isSame && found !== settled) await takeOver(now.content, found);
  };
}

/** Changes with every write and every rename. */
async function stampOf(file: string): Promise<string> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
  return [dev, ino, size, mtimeNs, ctimeNs].join('/');
}

function digest(content: string): string {
  return createHash('sha256').update(content).digest('base64');
}
