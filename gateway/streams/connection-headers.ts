import type { IncomingHttpHeaders } from 'node:http';
import { refusal } from '@courtyard/shared/errors/refusal';

/** What a caller may say with `connection_init` and not only by a header, besides what goes on to subgraphs. */
const sayable = ['authorization', 'x-courtyard-cost'];

/**
 * The headers of a connection: pages cannot set any when they open a WebSocket, and say in `connectionParams` what they
 * would have said. Throws BAD_REQUEST for what cannot stand in a header.
 */
export function connectionHeaders(
  headers: IncomingHttpHeaders,
  params: Readonly<Record<string, unknown>>,
  forwardHeaders: readonly string[],
): IncomingHttpHeaders {
  const names = new Set([...sayable, ...forwardHeaders]);
  const said = Object.entries(params)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name, value]) => names.has(name) && value !== null && value !== undefined);
  for (const [name, value] of said) {
    if (typeof value !== 'string' || !isHeaderValue(value)) throw notSayable(name);
  }
  return { ...headers, ...(Object.fromEntries(said) as Record<string, string>) };
}

/** No control characters, and nothing beyond Latin-1 (RFC 9110, 5.5). */
function isHeaderValue(value: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
}

function notSayable(name: string) {
  const zh = `connectionParams.${name} 不能作为请求头的值`;
  return refusal('BAD_REQUEST', { why: { zh, en: `connectionParams.${name} is no value of a header` } });
}
