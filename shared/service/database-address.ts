import { readFileSync } from 'node:fs';
import { z } from 'zod';

function postgresUrl() {
  return z.url({
    protocol: /^postgres(ql)?$/,
    error: 'expected postgres://user:password@host:port/database',
  });
}

/** The settings that name a service's database; the password may lie in a file of its own, as secrets do. */
export const databaseSettings = {
  DATABASE_URL: postgresUrl(),
  DATABASE_DIRECT_URL: postgresUrl().optional(),
  DATABASE_PASSWORD_FILE: z.string().optional(),
};

type DatabaseSettings = z.infer<z.ZodObject<typeof databaseSettings>>;

/** The address with its password, whichever way that was given. */
export function databaseAddress({ DATABASE_URL, DATABASE_PASSWORD_FILE }: DatabaseSettings): string {
  return withPassword('DATABASE_URL', DATABASE_URL, DATABASE_PASSWORD_FILE);
}

/** The address past a pooler, if one is given. */
export function directDatabase({ DATABASE_DIRECT_URL: address, DATABASE_PASSWORD_FILE }: DatabaseSettings): {
  readonly directDatabaseUrl?: string;
} {
  if (address === undefined) return {};
  return { directDatabaseUrl: withPassword('DATABASE_DIRECT_URL', address, DATABASE_PASSWORD_FILE) };
}

function withPassword(setting: string, address: string, file: string | undefined): string {
  if (file === undefined) return address;
  const url = new URL(address);
  if (url.password !== '') {
    throw new Error(`${setting} holds a password and DATABASE_PASSWORD_FILE names another: use one of them.`);
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
