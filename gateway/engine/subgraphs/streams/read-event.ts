import { isRecord } from '../is-record';
import { parseJson } from '../parse-json';
import { readErrors } from '../read-errors';
import { failed, type AnsweredCall, type FailedCall } from '../subgraph-answer';
import type { SourceEnd, SourceEvent } from './event-source';

/** Makes an event of what a source sent; believes nothing of it. What is none ends the source. */
export function readEvent(
  text: string,
  maxErrors: number,
): SourceEvent | Exclude<SourceEnd, { kind: 'completed' }> {
  const first = readPayload(text, maxErrors);
  if (first.kind !== 'answered') return first;
  let kept: AnsweredCall | null = first;
  return {
    text,
    take: () => {
      // What is put together works on the answer itself, so each reader has one of its own.
      const answer = kept ?? readPayload(text, maxErrors);
      kept = null;
      return answer as AnsweredCall;
    },
  };
}

type Payload = AnsweredCall | FailedCall | Extract<SourceEnd, { kind: 'refused' }>;

function readPayload(text: string, maxErrors: number): Payload {
  const payload = parsed(text);
  if (!isRecord(payload)) return unusable('an event is no JSON object');
  const errors = readErrors(payload.errors, maxErrors);
  if (errors === null) return unusable('the errors of an event are not those of GraphQL');
  const { data } = payload;
  if (data === undefined)
    return errors.first.length > 0
      ? { kind: 'refused', errors: errors.first }
      : unusable('an event has neither data nor errors');
  if (data !== null && !isRecord(data)) return unusable('the data of an event is no object');
  if (data === null && errors.first.length === 0) return unusable('an event has no data and tells no error');
  const { first, omitted } = errors;
  return { kind: 'answered', data, errors: first, ...(omitted > 0 && { omittedErrors: omitted }) };
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    // The parser's own words quote the text.
    return undefined;
  }
}

function unusable(why: string): FailedCall {
  return failed('SUBGRAPH_BAD_RESPONSE', why);
}
