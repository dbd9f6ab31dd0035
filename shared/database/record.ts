import type { EntityManager, EntitySchema, QueryDeepPartialEntity } from 'typeorm';
import type { FactRow } from './fact-columns';

/** What a caller states about a new row; the rest has its default. */
export type NewFact<Row extends FactRow> = Omit<Row, 'version' | 'visibility' | 'recordedAt'> &
  Partial<Pick<Row, 'visibility'>>;

/**
 * Writes a fact that may be there already, so that writing the same data twice changes nothing.
 * Returns whether it was new.
 */
export async function recordFact<Row extends FactRow>(
  manager: EntityManager,
  entity: EntitySchema<Row>,
  fact: NewFact<Row>,
): Promise<boolean> {
  const found = await manager
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(fact as unknown as QueryDeepPartialEntity<Row>)
    .orIgnore()
    .returning('id')
    .execute();
  return (found.raw as unknown[]).length > 0;
}
