import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { OrganizationEntity, type OrganizationRow } from './organization.entity';

/** Enters an organization into the register; one that is there already stays as it is. */
export async function registerOrganization(
  manager: EntityManager,
  organization: NewFact<OrganizationRow>,
): Promise<void> {
  await recordFact(manager, OrganizationEntity, organization);
}
