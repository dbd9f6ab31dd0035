const json = 'application/json';
const graphqlJson = 'application/graphql-response+json';
const eventStream = 'text/event-stream';

/** The type of answers for callers who do not say what they take. */
export const plainAnswerType = withCharset(json);

/** The type an answer has for this `accept` header; null where the caller takes neither form of JSON. */
export function answerType(accept: string | undefined): string | null {
  if (accept === undefined || accept === '' || accept === '*/*' || accept === json) return plainAnswerType;
  const ranges = accept.split(',').map(readRange);
  const [plain, graphql] = [json, graphqlJson].map((type) => preferenceFor(type, ranges));
  const isPlainTaken = plain !== undefined && plain.weight > 0;
  const isGraphqlTaken = graphql !== undefined && graphql.weight > 0;
  if (!isPlainTaken) return isGraphqlTaken ? withCharset(graphqlJson) : null;
  return isGraphqlTaken && comesBefore(graphql, plain) ? withCharset(graphqlJson) : plainAnswerType;
}

/** Whether a caller names the stream of events among what it takes; a wildcard does not ask for one. */
export function takesEvents(accept: string | undefined): boolean {
  const ranges = accept?.split(',').map(readRange) ?? [];
  return ranges.some(({ type, weight }) => type === eventStream && weight > 0);
}

/** `Application/JSON; charset=utf-8` is application/json. */
export function mediaTypeOf(contentType: string | undefined): string | undefined {
  return contentType?.split(';', 1)[0]?.trim().toLowerCase();
}

function withCharset(type: string): string {
  return `${type}; charset=utf-8`;
}

/** One of the alternatives of an `accept` header. */
interface Range {
  readonly type: string;
  /** From 0, which excludes it, to 1. */
  readonly weight: number;
  /** How exact it is: 0 for anything, 1 for any type of a kind, 2 for one type. */
  readonly exactness: number;
  readonly position: number;
}

function readRange(text: string, position: number): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const [, weight] = parameters.flatMap((parameter) => /^q=([\d.]+)$/.exec(parameter) ?? []);
  const exactness = type === '*/*' ? 0 : type.endsWith('/*') ? 1 : 2;
  return { type, weight: weight === undefined ? 1 : Number(weight), exactness, position };
}

/** What the most exact of the alternatives says of a type. */
function preferenceFor(type: string, ranges: readonly Range[]): Range | undefined {
  const kind = `${type.split('/', 1)[0]}/*`;
  const fitting = ranges.filter((range) => [type, kind, '*/*'].includes(range.type));
  return fitting.sort((a, b) => b.exactness - a.exactness)[0];
}

function comesBefore(one: Range, other: Range): boolean {
  if (one.weight !== other.weight) return one.weight > other.weight;
  if (one.exactness !== other.exactness) return one.exactness > other.exactness;
  return one.position < other.position;
}
