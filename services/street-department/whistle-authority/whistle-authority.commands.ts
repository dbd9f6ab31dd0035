import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { checkOrganizationKinds } from '@courtyard/shared/organization-kinds';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { WhistleAuthorityEntity, type WhistleAuthorityRow } from './whistle-authority.entity';

/**
 * Enters a row of the table of those who may call others in. Throws NOT_FOUND for an unknown place and UNKNOWN_TERM for
 * a kind of organization that there is not.
 */
export async function recordWhistleAuthority(
  manager: EntityManager,
  authority: NewFact<WhistleAuthorityRow>,
): Promise<void> {
  const { issuerKinds, responderKinds, informKinds } = authority;
  checkOrganizationKinds([...issuerKinds, ...responderKinds, ...informKinds]);
  await requirePlace(manager, authority.placeId);
  await recordFact(manager, WhistleAuthorityEntity, authority);
}

/** The rows that hold at a place, at whatever time. */
export function authoritiesAt(manager: EntityManager, placeId: string): Promise<WhistleAuthorityRow[]> {
  return manager
    .createQueryBuilder()
    .select('row')
    .from(WhistleAuthorityEntity, 'row')
    .where('row.placeId IN (SELECT ancestor_id FROM place_ancestor WHERE place_id = :placeId)', { placeId })
    .orderBy('row.id')
    .getMany();
}
