import type { EntityManager } from 'typeorm';
import { refusal } from '../errors/refusal';

/** Throws NOT_FOUND where the place register, as far as this service knows it, has no such place. */
export async function requirePlace(manager: EntityManager, id: string): Promise<void> {
  const found = await manager.query<unknown[]>('SELECT 1 FROM place_ancestor WHERE place_id = $1 LIMIT 1', [
    id,
  ]);
  if (found.length === 0) throw refusal('NOT_FOUND', { type: 'Place', id });
}
