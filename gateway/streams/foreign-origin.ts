import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a page of another site asks. Browsers let pages open WebSockets anywhere and leave it to the server to look;
 * programs name no origin.
 */
export function isForeign({ origin, host }: IncomingHttpHeaders, allowed: readonly string[]): boolean {
  if (origin === undefined || allowed.includes(origin)) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase();
}
