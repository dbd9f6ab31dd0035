import type { SubgraphAnswer, SubgraphClient, SubgraphError } from '../subgraphs/subgraph-client';

/** What came of asking for one entity. */
export type EntityOutcome =
  | {
      readonly kind: 'entity';
      /** Null where the subgraph does not know it. Each that asks gets an object of its own. */
      readonly take: () => unknown;
      /** With paths from the entity on. */
      readonly errors: readonly SubgraphError[];
    }
  /** Nothing came but errors. */
  | { readonly kind: 'refused'; readonly errors: readonly SubgraphError[] }
  | Extract<SubgraphAnswer, { kind: 'failed' }>;

export interface EntityQuestion {
  readonly client: SubgraphClient;
  /** Equal for all questions that differ in nothing but their entities. */
  readonly key: string;
  /** What is sent for some entities, given as the inside of a JSON list. */
  readonly bodyWith: (representations: string) => string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
  /** Brings one entity of the answer into the form in which it is kept. */
  readonly tidy: (entity: unknown) => unknown;
  /** Another object with the same content, as far as it was asked for. */
  readonly copy: (entity: unknown) => unknown;
  /** Receives the errors that belong to no entity. */
  readonly onStray: (errors: readonly SubgraphError[]) => void;
  /** Receives how many errors the subgraph gave beyond those that are kept. */
  readonly onOmitted: (count: number) => void;
}

/** Asks for each entity once in an operation, and for those that are wanted at the same time in one request. */
export interface EntityLoader {
  /** In the order of the representations, which are JSON texts. */
  load(question: EntityQuestion, representations: readonly string[]): Promise<EntityOutcome[]>;
}

/** Entities that travel in one request. */
interface Batch {
  readonly places: Map<string, number>;
  readonly outcomes: Promise<readonly EntityOutcome[]>;
}

/** The requests for one kind of question; at most one of them still takes in more. */
interface Lane {
  open: Batch | null;
  readonly sent: Batch[];
}

/** @param remembers whether what was asked before is not asked again; among mutations it may have changed. */
export function createEntityLoader({ remembers }: { readonly remembers: boolean }): EntityLoader {
  const lanes = new Map<string, Lane>();
  return {
    load: async (question, representations) => {
      const lane = lanes.get(question.key) ?? { open: null, sent: [] };
      lanes.set(question.key, lane);
      const batches = representations.map((representation) => {
        const known = lane.sent.find(({ places }) => places.has(representation));
        const batch = known ?? lane.open ?? openBatch(lane, question, remembers);
        if (!batch.places.has(representation)) batch.places.set(representation, batch.places.size);
        return batch;
      });
      const answered = new Map<Batch, readonly EntityOutcome[]>();
      for (const batch of new Set(batches)) answered.set(batch, await batch.outcomes);
      return batches.map((batch, index) => {
        const place = batch.places.get(representations[index] ?? '');
        const outcome = place === undefined ? undefined : answered.get(batch)?.[place];
        if (outcome === undefined) throw new Error('A batch lost one of its entities.');
        return outcome;
      });
    },
  };
}

function openBatch(lane: Lane, question: EntityQuestion, remembers: boolean): Batch {
  const places = new Map<string, number>();
  // Sent once all that run at this moment have said what they want.
  const outcomes = Promise.resolve().then(() => {
    lane.open = null;
    if (remembers) lane.sent.push(batch);
    return askFor(question, [...places.keys()]);
  });
  const batch: Batch = { places, outcomes };
  lane.open = batch;
  return batch;
}

async function askFor(
  { client, bodyWith, headers, signal, tidy, copy, onStray, onOmitted }: EntityQuestion,
  representations: readonly string[],
): Promise<readonly EntityOutcome[]> {
  const body = bodyWith(representations.join());
  const answer = await client.ask({
    body,
    kind: 'query',
    headers,
    representations: representations.length,
    ...(signal && { signal }),
  });
  if (answer.kind === 'failed') return representations.map(() => answer);
  const { data, errors, omittedErrors = 0 } = answer;
  if (omittedErrors > 0) onOmitted(omittedErrors);
  const entities = data === null ? null : data._entities;
  if ((entities === null || entities === undefined) && errors.length > 0) {
    return representations.map(() => ({ kind: 'refused', errors }));
  }
  if (!Array.isArray(entities) || entities.length !== representations.length) {
    const reason = `Expected ${representations.length} entities, but got ${Array.isArray(entities) ? entities.length : 'no list'}.`;
    return representations.map(() => ({ kind: 'failed', code: 'SUBGRAPH_BAD_RESPONSE', reason }));
  }
  const { byEntity, stray } = errorsByEntity(errors, entities.length);
  if (stray.length > 0) onStray(stray);
  return entities.map((entity: unknown, index) => ({
    kind: 'entity',
    take: handOut(tidy(entity), copy),
    errors: byEntity.get(index) ?? [],
  }));
}

function errorsByEntity(errors: readonly SubgraphError[], count: number) {
  const byEntity = new Map<number, SubgraphError[]>();
  const stray: SubgraphError[] = [];
  for (const error of errors) {
    const [first, index, ...rest] = error.path ?? [];
    if (first !== '_entities' || typeof index !== 'number' || index < 0 || index >= count) {
      stray.push(error);
      continue;
    }
    const here = byEntity.get(index) ?? [];
    byEntity.set(index, here);
    here.push({ ...error, path: rest });
  }
  return { byEntity, stray };
}

/**
 * What is put together works on the answer itself, so whoever asks second gets a copy. By then others may have added to
 * it, which a copy by name leaves out.
 */
function handOut(entity: unknown, copy: (entity: unknown) => unknown): () => unknown {
  let isTaken = false;
  return () => {
    if (isTaken) return copy(entity);
    isTaken = true;
    return entity;
  };
}
