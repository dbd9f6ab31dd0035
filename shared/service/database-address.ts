import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The settings that name a service's database; the password may lie in a file of its own, as secrets do. */
export const databaseSettings = {
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: 'expected postgres://user:password@host:port/database',
  }),
  DATABASE_PASSWORD_FILE: z.string().optional(),
};

/** The address with its password, whichever way that was given. */
export function databaseAddress({
  DATABASE_URL: address,
  DATABASE_PASSWORD_FILE: file,
}: z.infer<z.ZodObject<typeof databaseSettings>>): string {
  if (file === undefined) return address;
  const url = new URL(address);
  if (url.password !== '') {
    throw new Error(
      'DATABASE_URL holds a password and DATABASE_PASSWORD_FILE names another: use one of them.',
    );
  }
  url.password = encodeURIComponent(readPassword(file));
  return url.toString();
}

function readPassword(file: string): string {
  const password = contentOf(file).replace(/\r?\n$/, '');
  if (password === '') throw new Error(`The file ${file} of DATABASE_PASSWORD_FILE is empty.`);
  return password;
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`The file ${file} of DATABASE_PASSWORD_FILE cannot be read (${code}).`);
  }
}
