import { isAscii, isUtf8 } from 'node:buffer';
import { isRecord } from './is-record';
import { parseJson } from './parse-json';
import { readErrors, type ReadErrors } from './read-errors';
import { unusable } from './response-head';
import type { AnsweredCall, SubgraphAnswer } from './subgraph-answer';

export interface ReceivedBody {
  readonly status: number;
  readonly body: Buffer;
}

export interface Expected {
  readonly maxErrors: number;
  readonly representations: number | undefined;
}

/** Makes an answer of a body, and believes nothing of it: a body that is not GraphQL is a failed call. */
export function readAnswer({ status, body }: ReceivedBody, expected: Expected): SubgraphAnswer {
  const content = readJson(body);
  if (typeof content === 'string') return unusable(status, content);
  const errors = readErrors(content.errors, expected.maxErrors);
  if (errors === null) return unusable(status, 'its errors are not those of GraphQL');
  const { data = null } = content;
  if (!isRecord(data) && data !== null) return unusable(status, 'its data is no object');
  const why = contradiction(status, { data, errors }, expected);
  return why === null ? answered(data, errors) : unusable(status, why);
}

/** Why a body is none, as a text, or what it holds. */
function readJson(body: Buffer): string | Record<string, unknown> {
  const text = decode(body);
  if (text === null) return 'it is not UTF-8';
  try {
    const content = parseJson(text);
    return isRecord(content) ? content : 'it is no JSON object';
  } catch {
    // The parser's own words quote the body.
    return 'it is not JSON';
  }
}

/** An answer whose parts do not fit together would be taken for nulls that mean something. */
function contradiction(
  status: number,
  { data, errors }: { data: Record<string, unknown> | null; errors: ReadErrors },
  { representations }: Expected,
): string | null {
  const hasErrors = errors.first.length > 0;
  if (data === null && !hasErrors) return 'it has neither data nor errors';
  if (status >= 400 && !hasErrors) return 'its status says that it failed, and it names no error';
  if (representations === undefined || data === null) return null;
  const entities = data._entities;
  if ((entities === null || entities === undefined) && hasErrors) return null;
  if (!Array.isArray(entities)) return 'it has no list of entities';
  if (entities.length === representations) return null;
  return `it has ${entities.length} entities for ${representations} representations`;
}

function answered(data: Record<string, unknown> | null, { first, omitted }: ReadErrors): AnsweredCall {
  return omitted === 0
    ? { kind: 'answered', data, errors: first }
    : { kind: 'answered', data, errors: first, omittedErrors: omitted };
}

/** Null where it is not UTF-8. Where all of it is ASCII, it is taken as it is, in half the time. */
function decode(body: Buffer): string | null {
  if (isAscii(body)) return body.toString('latin1');
  return isUtf8(body) ? withoutByteOrderMark(body.toString('utf8')) : null;
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
