import { z } from 'zod';
import { headersOfConnection } from './engine/subgraphs/request-headers';

function listOf(isRight: (entry: string) => boolean, expected: string) {
  return z.string().transform((text, context): readonly string[] => {
    const entries = text.split(',').map((entry) => entry.trim());
    if (!entries.every(isRight)) context.addIssue({ code: 'custom', message: expected });
    return [...new Set(entries)];
  });
}

/** `https://one.example,https://two.example`: the origins as browsers name them. */
export const webOrigins = listOf(
  (entry) => URL.canParse(entry) && new URL(entry).origin === entry && entry !== 'null',
  'expected origins such as https://graph.example, several with commas between',
);

/** `accept-language,x-visit`: names of headers that may go on. */
export const headerNames = z
  .string()
  .transform((text) => text.toLowerCase())
  .pipe(
    listOf(
      (entry) => /^[a-z0-9!#$%&'*+.^_`|~-]+$/.test(entry) && !headersOfConnection.has(entry),
      'expected names of headers that belong to the request and not to the connection, with commas between',
    ),
  );
