import type { IncomingHttpHeaders } from 'node:http';
import { mediaTypeOf } from './media-type';
import { badRequest } from './request-refused';

/** What a form or a link of another site can send without the browser's asking first. */
const sentUnasked: ReadonlySet<string> = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
]);

/** Throws for a request that a page of another site could make a visitor's browser send. */
export function refuseCrossSite(headers: IncomingHttpHeaders): void {
  const type = mediaTypeOf(headers['content-type']);
  if (type !== undefined && !sentUnasked.has(type)) return;
  // No browser sets either of these for another site without asking.
  if (headers['apollo-require-preflight'] || headers['x-apollo-operation-name']) return;
  throw badRequest('This operation has been blocked as a potential Cross-Site Request Forgery (CSRF).');
}
