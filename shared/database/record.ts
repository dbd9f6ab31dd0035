import type { EntityManager, EntitySchema, QueryDeepPartialEntity } from 'typeorm';
import { indexedPart } from '../index-feed/index-description';
import { publishEntry } from '../index-feed/publish';
import type { FactRow } from './fact-columns';

/** What a caller states about a new row; the rest has its default. */
export type NewFact<Row extends FactRow> = Omit<Row, 'version' | 'visibility' | 'recordedAt'> &
  Partial<Pick<Row, 'visibility'>>;

/**
 * Writes a fact that may be there already, so that writing the same data twice changes nothing, and publishes it
 * where others may know of it. Returns whether it was new.
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
  const isNew = (found.raw as unknown[]).length > 0;
  if (isNew) await publish(manager, entity, fact);
  return isNew;
}

/** Only what everybody may see leaves the service. */
async function publish<Row extends FactRow>(
  manager: EntityManager,
  entity: EntitySchema<Row>,
  fact: NewFact<Row>,
): Promise<void> {
  const part = indexedPart(entity, fact as unknown as Row);
  if (part === null || (fact.visibility ?? 'PUBLIC') !== 'PUBLIC') return;
  const { tenant, id } = fact;
  await publishEntry(manager, {
    tenant,
    id,
    typename: entity.options.name,
    version: 1,
    deleted: false,
    ...part,
  });
}
