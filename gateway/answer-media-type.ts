/** How an answer may be written, the usual first. */
export const mediaTypes = ['application/json', 'application/graphql-response+json'] as const;

/** How answers may be written that come one after the other. */
export const eventStream = 'text/event-stream';

export const mediaTypesWithEvents = [...mediaTypes, eventStream] as const;

export type MediaType = (typeof mediaTypesWithEvents)[number];

export interface Negotiated {
  readonly mediaType: MediaType;
  /** Whether the caller named it, and did not only take anything. */
  readonly isNamed: boolean;
}

interface Range {
  readonly range: string;
  readonly quality: number;
}

/** How the caller wants to be answered (RFC 9110, 12.5.1); null where it would not read any of it. */
export function negotiate(
  accept: string | undefined,
  offered: readonly MediaType[] = mediaTypes,
): Negotiated | null {
  if (accept === undefined || accept.trim() === '') return { mediaType: mediaTypes[0], isNamed: false };
  const ranges = accept.split(',').map(readRange);
  const best = offered
    .map((mediaType) => ({ mediaType, match: matchOf(mediaType, ranges) }))
    .filter(({ match }) => match !== undefined && match.quality > 0)
    // Of equals the one that stands first.
    .sort(
      (one, other) => other.match!.quality - one.match!.quality || one.match!.index - other.match!.index,
    )[0];
  if (best === undefined) return null;
  return { mediaType: best.mediaType, isNamed: best.match!.range === best.mediaType };
}

function readRange(text: string): Range {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const given = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const quality = given === undefined ? 1 : Number(given);
  return { range, quality: Number.isFinite(quality) ? quality : 0 };
}

const patternsOf: Readonly<Record<MediaType, readonly string[]>> = {
  'application/json': ['application/json', 'application/*', '*/*'],
  'application/graphql-response+json': ['application/graphql-response+json', 'application/*', '*/*'],
  'text/event-stream': ['text/event-stream', 'text/*', '*/*'],
};

/** The range that says most of a type counts, whatever the others say. */
function matchOf(mediaType: MediaType, ranges: readonly Range[]) {
  for (const pattern of patternsOf[mediaType]) {
    const index = ranges.findIndex(({ range }) => range === pattern);
    const found = ranges[index];
    if (found !== undefined) return { ...found, index };
  }
  return undefined;
}
