/** What belongs to the connection or to the body that we make; taken from a caller it could only break the request. */
export const headersOfConnection: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Names and values in turn. No encoding is accepted: a compressed body costs both sides more than it saves within a
 * house, and one that inflates without end cannot come.
 */
export function requestHeaders(given: Readonly<Record<string, string>>): string[] {
  const headers = [
    'content-type',
    'application/json',
    'accept',
    'application/graphql-response+json, application/json;q=0.9',
  ];
  for (const name of Object.keys(given)) {
    const value = given[name];
    if (value !== undefined && !headersOfConnection.has(name.toLowerCase())) headers.push(name, value);
  }
  return headers;
}
