import { askForEntities, type BatchAnswer } from './batch-answer';
import type { Run } from './run';

/** All of a question that stays the same from run to run. */
export interface EntityQuestion {
  readonly subgraph: string;
  /** Equal for all questions that differ in nothing but their variables. */
  readonly key: string;
  /** What is sent, given the variables as the inside of a JSON object. */
  readonly bodyWith: (variables: string) => string;
  /** Brings one entity of the answer into the form in which it is kept; null where it is kept as it comes. */
  readonly tidy: ((entity: unknown) => unknown) | null;
}

/** A question in one operation. */
export interface Asking {
  readonly question: EntityQuestion;
  /** As the inside of a JSON object, without the entities. */
  readonly variables: string;
  readonly run: Run;
}

/** Where the answer for one representation is to be found. */
export interface Place {
  readonly batch: Batch;
  readonly index: number;
  /** What is put together works on the answer itself, so whoever comes second needs a copy. */
  isTaken: boolean;
}

/** Entities that travel in one request. */
export interface Batch {
  readonly texts: readonly string[];
  /** Null until it has come. */
  readonly answer: BatchAnswer | null;
}

/** Asks for each entity once in an operation, and for those that are wanted at the same time in one request. */
export interface EntityLoader {
  /** In the order of the representations, which are JSON texts, each another one; settles when all are answered. */
  load(asking: Asking, representations: readonly string[]): Promise<readonly Place[]>;
  /** Lets go of all answers, at the end of an operation. */
  forget(): void;
}

interface OpenBatch {
  readonly texts: string[];
  answer: BatchAnswer | null;
  readonly answered: Promise<void>;
}

/** The requests for one kind of question; at most one of them still takes in more. */
interface Lane {
  open: OpenBatch | null;
  places: Map<string, Place & { readonly batch: OpenBatch }>;
}

/** @param remembers whether what was asked before is not asked again; among mutations it may have changed. */
export function createEntityLoader({ remembers }: { readonly remembers: boolean }): EntityLoader {
  const lanes = new Map<string, Lane>();

  const laneOf = (key: string): Lane => {
    const known = lanes.get(key);
    if (known !== undefined) return known;
    const lane: Lane = { open: null, places: new Map() };
    lanes.set(key, lane);
    return lane;
  };

  return {
    load: (asking, representations) => {
      const { question, variables } = asking;
      const lane = laneOf(variables === '' ? question.key : question.key + variables);
      const places: Place[] = [];
      let first: OpenBatch | null = null;
      let others: Set<OpenBatch> | null = null;
      for (const text of representations) {
        const place = lane.places.get(text) ?? placeIn(lane, text, asking, remembers);
        places.push(place);
        first ??= place.batch;
        if (place.batch !== first) (others ??= new Set()).add(place.batch);
      }
      if (first === null) return Promise.resolve(places);
      const answered = others === null ? first.answered : allOf([first, ...others]);
      return answered.then(() => places);
    },
    forget: () => lanes.clear(),
  };
}

async function allOf(batches: readonly OpenBatch[]): Promise<void> {
  for (const { answered } of batches) await answered;
}

function placeIn(lane: Lane, text: string, asking: Asking, remembers: boolean) {
  const batch = lane.open ?? openBatch(lane, asking, remembers);
  const place = { batch, index: batch.texts.length, isTaken: false };
  batch.texts.push(text);
  lane.places.set(text, place);
  return place;
}

function openBatch(lane: Lane, asking: Asking, remembers: boolean): OpenBatch {
  const texts: string[] = [];
  // Sent once all that run at this moment have said what they want.
  const answered = Promise.resolve().then(async () => {
    lane.open = null;
    if (!remembers) lane.places = new Map();
    batch.answer = await askForEntities(asking, texts);
  });
  const batch: OpenBatch = { texts, answer: null, answered };
  lane.open = batch;
  return batch;
}
