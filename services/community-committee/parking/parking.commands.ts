import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { ParkingAgreementEntity, type ParkingAgreementRow } from './agreement.entity';
import { ParkingSchemeEntity, type ParkingSchemeRow } from './scheme.entity';

/**
 * Records how parking is managed. Throws NOT_FOUND for an unknown place and FACT_INCONSISTENT where residents
 * manage what is not theirs to manage.
 */
export async function recordParkingScheme(
  manager: EntityManager,
  scheme: NewFact<ParkingSchemeRow>,
): Promise<void> {
  await requirePlace(manager, scheme.placeId);
  const { id, kind, committeeId } = scheme;
  if (kind !== 'SELF_MANAGED' && committeeId !== null) {
    throw refusal('FACT_INCONSISTENT', { id, why: `a scheme of the kind ${kind} has no committee` });
  }
  await recordFact(manager, ParkingSchemeEntity, scheme);
}

/**
 * Records what was agreed about parking. Throws NOT_FOUND for an unknown place and FACT_INCONSISTENT for an
 * agreement with nobody.
 */
export async function recordParkingAgreement(
  manager: EntityManager,
  agreement: NewFact<ParkingAgreementRow>,
): Promise<void> {
  await requirePlace(manager, agreement.placeId);
  if (agreement.partnerIds.length === 0) {
    throw refusal('FACT_INCONSISTENT', { id: agreement.id, why: 'it is an agreement with nobody' });
  }
  await recordFact(manager, ParkingAgreementEntity, agreement);
}
