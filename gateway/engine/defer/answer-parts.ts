import type { GraphQLFormattedError } from 'graphql';

/** What came of one deferred fragment at one place of the answer. */
export interface DeferredAnswer {
  readonly label?: string;
  readonly path: ReadonlyArray<string | number>;
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** All that came at one time. */
export interface AnswerPart {
  readonly incremental: readonly DeferredAnswer[];
  readonly hasNext: boolean;
}

/** The parts of an answer that follow the first, which the request itself is answered with. */
export interface AnswerParts extends AsyncIterable<AnswerPart> {
  /** The reader has gone: nobody is asked any more. */
  close(): void;
}

/** Takes the parts that follow, where the way back carries them. */
export type TakeParts = (parts: AnswerParts) => void;
