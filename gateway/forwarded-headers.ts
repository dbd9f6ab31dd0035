import type { IncomingHttpHeaders } from 'node:http';

/** What goes on to subgraphs of a caller's headers: those that the operator names, and no other. */
export function forwardedHeaders(
  headers: IncomingHttpHeaders,
  { requestId, allowed }: { requestId: string; allowed: readonly string[] },
): Record<string, string> {
  const given = allowed.flatMap((name): Array<[string, string]> => {
    const value = headers[name];
    return value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]];
  });
  // The last word, so that no caller chooses the id.
  return { ...Object.fromEntries(given), 'x-request-id': requestId };
}
