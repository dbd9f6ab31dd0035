import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { OrganizationEntity, type OrganizationRow } from './organization.entity';

/** Enters an organization into the register; one that is there already stays as it is. */
export async function registerOrganization(
  manager: EntityManager,
  organization: NewFact<OrganizationRow>,
): Promise<void> {
  await recordFact(manager, OrganizationEntity, organization);
}

/** The organization of an id. Throws NOT_FOUND for one that the register does not have. */
export async function requireOrganization(manager: EntityManager, id: string): Promise<OrganizationRow> {
  const organization = await manager.findOneBy(OrganizationEntity, { id });
  if (organization === null) throw refusal('NOT_FOUND', { type: 'Organization', id });
  return organization;
}
