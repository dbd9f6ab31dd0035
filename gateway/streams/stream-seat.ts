import type { Caller } from '../engine/identity/caller';
import type { AnswerStream, TakeStream } from '../engine/streams/answer-stream';
import type { OpenStream } from './open-stream';
import type { OpenStreams, StreamPlace, StreamReader } from './open-streams';
import { placeHolder } from './places';

/** What one operation has with it on a way that can carry a stream. */
export interface StreamSeat {
  /** Before a subscription is opened; throws where there is no place for it. */
  takePlace(caller: Caller): void;
  readonly takeStream: TakeStream;
  /** The operation is answered: a place that no stream has taken is given back. */
  readonly leave: () => void;
  /** What the operation has opened, or null. */
  stream(): OpenStream | null;
}

export interface SeatParts extends StreamReader {
  /** From where the caller asks. */
  readonly address: string;
}

export function createSeat(streams: OpenStreams, { address, ...reader }: SeatParts): StreamSeat {
  let place: StreamPlace | null = null;
  let stream: OpenStream | null = null;
  return {
    takePlace: (caller) => (place = streams.takePlace(placeHolder(caller, address))),
    takeStream: (answers: AnswerStream) => {
      if (place === null) throw new Error('A stream was opened without a place for it.');
      stream = place.open(answers, reader);
    },
    leave: () => {
      if (stream === null) place?.giveBack();
    },
    stream: () => stream,
  };
}
