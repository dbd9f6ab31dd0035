import { randomUUID } from 'node:crypto';
import {
  chownSync,
  existsSync,
  fchownSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

// What is made here belongs to the owner of the folder it is made in: root at work in another user's project leaves
// nothing behind that this user cannot open.

/** Makes a folder and its missing parents, for their owner's eyes only. */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let each = path.resolve(folder); !existsSync(each); each = path.dirname(each)) missing.unshift(each);
  for (const each of missing) {
    mkdirSync(each, { recursive: true, mode: 0o700 });
    const owner = ownerIfRoot(each);
    if (owner) chownSync(each, owner.uid, owner.gid);
  }
}

/** Writes a file that appears with its whole content or not at all, for its owner's eyes only. */
export function writePrivateFile(file: string, content: string): void {
  const draft = `${file}.draft-${randomUUID()}`;
  writeFileSync(draft, content, { mode: 0o600 });
  const owner = ownerIfRoot(draft);
  if (owner) chownSync(draft, owner.uid, owner.gid);
  renameSync(draft, file);
}

/** Opens a log for a child process; the caller closes it. */
export function openLogFile(file: string, how: 'truncate' | 'append'): number {
  // Removed and not emptied: a process of an earlier run may still write to its own.
  if (how === 'truncate') rmSync(file, { force: true });
  const descriptor = openSync(file, 'a', 0o600);
  const owner = ownerIfRoot(file);
  if (owner) fchownSync(descriptor, owner.uid, owner.gid);
  return descriptor;
}

function ownerIfRoot(file: string): { readonly uid: number; readonly gid: number } | null {
  return process.getuid?.() === 0 ? statSync(path.dirname(file)) : null;
}
