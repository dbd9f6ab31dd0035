import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { writePrivateFile } from './owned-files';

/** Passwords by name, made at the first start and kept in a file that only its owner can read. */
export async function keepPasswords<Name extends string>(
  file: string,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const kept = await readKept(file);
  const missing = names.filter((name) => !kept[name]);
  const passwords = { ...kept, ...Object.fromEntries(missing.map((name) => [name, newPassword()])) };
  if (missing.length > 0) writePrivateFile(file, `${JSON.stringify(passwords, null, 2)}\n`);
  return passwords as Record<Name, string>;
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

async function readKept(file: string): Promise<Record<string, string>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  } catch (error) {
    // The database's roles get whatever passwords are kept here at every start, so new ones do no harm.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
