import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '../database/record';
import { refusal } from '../errors/refusal';
import { PledgeEntity, type PledgeRow } from './pledge.entity';

export type NewPledge = NewFact<PledgeRow>;

/** Writes a pledge. Throws CLAIM_FOR_ANOTHER where the contributor is not the tenant: nobody promises others' money. */
export async function makePledge(manager: EntityManager, pledge: NewPledge): Promise<void> {
  if (pledge.contributorId !== pledge.tenant) {
    throw refusal('CLAIM_FOR_ANOTHER', { tenant: pledge.tenant, holder: pledge.contributorId });
  }
  await recordFact(manager, PledgeEntity, pledge);
}
