import type { IncomingMessage } from 'node:http';
import type { GraphQLError } from 'graphql';
import { refusal } from '@courtyard/shared/errors/refusal';
import { isForeign } from './foreign-origin';

/** Why a request for a WebSocket is refused, and with which status. */
export interface UpgradeProblem {
  readonly status: number;
  readonly error: GraphQLError;
}

/** Whether the other protocol that a request asks for is that of WebSockets. */
export function asksForSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

/** Null for one that may be let in. */
export function problemOfRequest(
  { url = '', method, headers }: IncomingMessage,
  corsOrigins: readonly string[],
): UpgradeProblem | null {
  const path = url.split('?', 1)[0]!;
  if (path !== '/graphql') return { status: 404, error: refusal('BAD_REQUEST', { why: leadsNowhere(path) }) };
  if (method !== 'GET') return { status: 405, error: refusal('BAD_REQUEST', { why: words.method }) };
  if (!isForeign(headers, corsOrigins)) return null;
  return { status: 403, error: refusal('BAD_REQUEST', { why: words.foreign }) };
}

function leadsNowhere(path: string) {
  const shown = path.slice(0, 60);
  return { zh: `${shown} 没有 WebSocket，请用 /graphql`, en: `no WebSocket leads to ${shown}; use /graphql` };
}

const words = {
  method: { zh: 'WebSocket 应以 GET 打开', en: 'a WebSocket is opened by GET' },
  foreign: {
    zh: '别的网站的页面不能在此打开 WebSocket；可由 CORS_ORIGINS 放行',
    en: 'pages of other sites may not open a WebSocket here, unless CORS_ORIGINS names them',
  },
};
