import type { Clock } from '../clock';
import { createBodyCollector } from '../collect-body';
import { readAnswer } from '../read-answer';
import { refuseHead, unusable, type ResponseHead } from '../response-head';
import { failed } from '../subgraph-answer';
import type { SourceEnd, SourceListener } from './event-source';
import { readEvent } from './read-event';
import { watchSilence } from './silence';
import { createSseParser } from './sse-parser';

interface SseResponseParts extends SourceListener {
  readonly maxEventBytes: number;
  readonly maxErrors: number;
  readonly clock: Clock;
}

/** The answer to the opening of a source, as it comes. */
export interface SseResponse {
  begin(head: ResponseHead): void;
  add(piece: Buffer): void;
  finish(): void;
  clear(): void;
}

/** Reads a stream of events, or why there is none. */
export function createSseResponse(parts: SseResponseParts): SseResponse {
  let rest: Pick<SseResponse, 'add' | 'finish'> = { add: () => undefined, finish: () => undefined };
  const silence = watchSilence(parts.clock, () =>
    parts.onEnd(failed('SUBGRAPH_UNAVAILABLE', 'The source has shown no sign of life.')),
  );
  return {
    begin: (head) => {
      if (!isEventStream(head)) rest = refusal(head, parts);
      else {
        rest = stream(parts, silence);
        parts.onOpen();
      }
    },
    add: (piece) => rest.add(piece),
    finish: () => rest.finish(),
    clear: () => silence.clear(),
  };
}

function stream(
  { maxEventBytes, maxErrors, onEvent, onEnd }: SseResponseParts,
  silence: ReturnType<typeof watchSilence>,
): Pick<SseResponse, 'add' | 'finish'> {
  let hasEnded = false;
  const end = (reason: SourceEnd) => {
    hasEnded = true;
    onEnd(reason);
  };
  const parser = createSseParser(maxEventBytes, {
    onComment: () => silence.heardSign(),
    onEvent: ({ name, data }) => {
      if (hasEnded) return;
      if (name === 'complete') return end({ kind: 'completed' });
      // What has another name is not of this protocol.
      if (name !== 'next' && name !== 'message') return;
      const event = readEvent(data, maxErrors);
      if ('take' in event) onEvent(event);
      else end(event);
    },
  });
  return {
    add: (piece) => {
      silence.heard();
      const problem = parser.add(piece);
      if (problem !== null && !hasEnded) end(failed('SUBGRAPH_BAD_RESPONSE', problem));
    },
    finish: () => end(failed('SUBGRAPH_UNAVAILABLE', 'The source ended without saying that it is complete.')),
  };
}

/** An answer that is no stream: an error of GraphQL, or nothing that could be read. */
function refusal(
  head: ResponseHead,
  { maxEventBytes, maxErrors, onEnd }: SseResponseParts,
): Pick<SseResponse, 'add' | 'finish'> {
  const ignored = { add: () => undefined, finish: () => undefined };
  const refused = refuseHead(head, maxEventBytes);
  if (refused !== null) return (onEnd(refused), ignored);
  const { status } = head;
  const body = createBodyCollector(maxEventBytes, null);
  return {
    add: (piece) => {
      if (!body.add(piece)) onEnd(unusable(status, `it is longer than ${maxEventBytes} bytes`));
    },
    finish: () => {
      const answer = readAnswer({ status, body: body.take() }, { maxErrors, representations: undefined });
      if (answer.kind === 'failed') onEnd(answer);
      else if (answer.errors.length > 0) onEnd({ kind: 'refused', errors: answer.errors });
      else onEnd(unusable(status, 'it is one answer where a stream was asked for'));
    },
  };
}

function isEventStream({ status, headers }: ResponseHead): boolean {
  const type = headers['content-type'];
  const encoding = headers['content-encoding'];
  return (
    status === 200 &&
    typeof type === 'string' &&
    type.toLowerCase().split(';')[0]?.trim() === 'text/event-stream' &&
    // Some say of a stream that it has none.
    (encoding === undefined || encoding === 'identity' || encoding === 'none')
  );
}
