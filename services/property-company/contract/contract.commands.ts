import type { EntityManager } from 'typeorm';
import { stateClaim } from '@courtyard/shared/claim/state-claim';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { ServiceContractEntity, type ServiceContractRow } from './contract.entity';

/**
 * Enters a contract and the claims that follow from it: the company maintains what the scope names, for as long
 * as the contract holds. Throws NOT_FOUND for an unknown place.
 */
export async function recordContract(
  manager: EntityManager,
  contract: NewFact<ServiceContractRow>,
): Promise<void> {
  await requirePlace(manager, contract.placeId);
  await recordFact(manager, ServiceContractEntity, contract);
  const { tenant, id, placeId, companyId, validFrom, validTo, endedBy, periodSource, source } = contract;
  for (const matterCode of contract.scope) {
    await stateClaim(manager, 'CONTRACT', {
      tenant,
      id: `${id.replace(/^ctr:/, 'clm:')}-${matterCode.toLowerCase()}`,
      placeId,
      matterCode,
      role: 'MAINTAINER',
      basis: 'SERVICE_CONTRACT',
      stance: 'ACCEPTED',
      holderId: companyId,
      exceptMatters: [],
      scopeNote: null,
      agreementId: id,
      statedAt: null,
      validFrom,
      validTo,
      endedBy,
      periodSource,
      source,
    });
  }
}

/** The contract of a company. Throws NOT_FOUND where the company has none with this id. */
export async function requireContract(
  manager: EntityManager,
  tenant: string,
  id: string,
): Promise<ServiceContractRow> {
  const contract = await manager.findOneBy(ServiceContractEntity, { tenant, id });
  if (contract === null) throw refusal('NOT_FOUND', { type: 'ServiceContract', id });
  return contract;
}
