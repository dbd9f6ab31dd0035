import type { EntitySchema } from 'typeorm';

/** The part of a row that others may know: where it belongs, and what they can find it by. */
export interface IndexedPart {
  readonly place: string | null;
  readonly facets: Readonly<Record<string, unknown>>;
}

/** Reads the indexed part off a new row; defaults of the table may be missing from it. */
export type IndexOf<Row> = (row: Row) => IndexedPart;

const descriptions = new WeakMap<EntitySchema, IndexOf<never>>();

/** Says what of an entity's rows stands in the index. */
export function describeIndex<Row>(entity: EntitySchema<Row>, index: IndexOf<Row>): void {
  descriptions.set(entity as EntitySchema, index);
}

/** The indexed part of a row; null for entities that have none. */
export function indexedPart<Row>(entity: EntitySchema<Row>, row: Row): IndexedPart | null {
  const read = descriptions.get(entity as EntitySchema) as IndexOf<Row> | undefined;
  return read === undefined ? null : read(row);
}
