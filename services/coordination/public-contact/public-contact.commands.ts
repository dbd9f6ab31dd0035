import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requireOrganization } from '../organization/organization.commands';
import { PublicContactEntity, type PublicContactRow } from './public-contact.entity';

/** A hotline of five digits, or a line with an area code. Mobile numbers lead to persons. */
const publicLine = /^(?:\d{5}|0\d{2,3}-\d{7,8}(?:-\d{1,4})?)$/;

/**
 * Enters how an office can be reached. Throws NOT_FOUND for an unknown organization, FACT_INCONSISTENT for a contact that
 * says nothing, and PERSONAL_DETAILS for a number that is no line of an office.
 */
export async function recordPublicContact(
  manager: EntityManager,
  contact: NewFact<PublicContactRow>,
): Promise<void> {
  const { id, organizationId, phone, addressZh } = contact;
  await requireOrganization(manager, organizationId);
  if (phone === null && addressZh === null) {
    throw refusal('FACT_INCONSISTENT', { id, why: 'it says neither whom to call nor where to go' });
  }
  if (phone !== null && !publicLine.test(phone)) throw refusal('PERSONAL_DETAILS', { field: 'phone' });
  await recordFact(manager, PublicContactEntity, contact);
}
