import type { EntityManager } from 'typeorm';
import { stateClaim } from '@courtyard/shared/claim/state-claim';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { ServiceContractEntity, type AgreedLevel, type ServiceContractRow } from './contract.entity';

/** A contract as it is entered; levels of service may be left out. */
export type NewContract = Omit<NewFact<ServiceContractRow>, 'levels'> &
  Partial<Pick<ServiceContractRow, 'levels'>>;

/**
 * Enters a contract and the claims that follow from it: the company maintains what the scope names, for as long
 * as the contract holds. Throws NOT_FOUND for an unknown place, and FACT_INCONSISTENT for the level of
 * a matter that is outside its scope or has two.
 */
export async function recordContract(
  manager: EntityManager,
  { levels = null, ...contract }: NewContract,
): Promise<void> {
  await requirePlace(manager, contract.placeId);
  requireScopeOfLevels(contract, levels ?? []);
  await recordFact(manager, ServiceContractEntity, { ...contract, levels });
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

function requireScopeOfLevels(
  { id, scope }: Pick<NewContract, 'id' | 'scope'>,
  levels: readonly AgreedLevel[],
): void {
  const codes = levels.map(({ matterCode }) => matterCode);
  const outside = codes.find((code) => !scope.includes(code));
  if (outside !== undefined)
    throw refusal('FACT_INCONSISTENT', {
      id,
      why: `it names a level for ${outside}, which is outside its scope`,
    });
  if (new Set(codes).size < codes.length)
    throw refusal('FACT_INCONSISTENT', { id, why: 'it names two levels for one matter' });
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
