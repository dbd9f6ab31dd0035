import { failed, type FailedCall } from './subgraph-answer';

export interface ResponseHead {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const jsonTypes = new Set(['application/json', 'application/graphql-response+json']);

/** Says from status and headers alone that no answer can come; its body is then never read. Null if one can. */
export function refuseHead(head: ResponseHead, maxBytes: number): FailedCall | null {
  const { status, headers } = head;
  const type = headers['content-type'];
  const encoding = headers['content-encoding'];
  if (status >= 300 && status < 400) return unusable(status, 'it is a redirect');
  if (encoding !== undefined && encoding !== 'identity') {
    return unusable(status, `its encoding is ${String(encoding)}, which was not asked for`);
  }
  if (typeof type !== 'string' || !isJson(type)) return unusable(status, `its type is ${String(type)}`);
  const length = announcedLength(head);
  if (length !== null && length > maxBytes) return unusable(status, `it announces ${length} bytes`);
  return null;
}

/** Whose fault it is when there is no GraphQL in a body: a server that stumbles, or one that speaks otherwise. */
export function unusable(status: number, why: string): FailedCall {
  const code = status >= 500 || status === 429 ? 'SUBGRAPH_UNAVAILABLE' : 'SUBGRAPH_BAD_RESPONSE';
  return failed(code, `HTTP ${status}: ${why}`);
}

export function announcedLength({ headers }: ResponseHead): number | null {
  const length = Number(headers['content-length']);
  return Number.isSafeInteger(length) ? length : null;
}

/** As most servers write it. */
const usualTypes = new Set([
  'application/json',
  'application/json; charset=utf-8',
  'application/graphql-response+json; charset=utf-8',
]);

function isJson(contentType: string): boolean {
  if (usualTypes.has(contentType)) return true;
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  return (
    jsonTypes.has(type.trim()) &&
    parameters.every((parameter) => {
      const [name = '', value = ''] = parameter.split('=');
      return name.trim() !== 'charset' || /^\s*"?utf-?8"?\s*$/.test(value);
    })
  );
}
