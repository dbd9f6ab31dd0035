import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { namesAPerson } from '../privacy/personal-details';
import type { WishState } from '../resolver-types.generated';
import { WishEntity, type WishRow } from './wish.entity';

/**
 * Records a wish. Throws NOT_FOUND for an unknown place, PERSONAL_DETAILS where the summary tells whose wish it
 * is, and FACT_INCONSISTENT where its state and its claim do not go together.
 */
export async function recordWish(manager: EntityManager, wish: NewFact<WishRow>): Promise<void> {
  await requirePlace(manager, wish.placeId);
  const { id, state, claimedById } = wish;
  if ([wish.summaryZh, wish.summaryEn ?? ''].some(namesAPerson)) {
    throw refusal('PERSONAL_DETAILS', { field: 'summary' });
  }
  if (claimedStates.includes(state) !== (claimedById !== null)) {
    const why = claimedById === null ? `${state} needs somebody who took it on` : `${state} has no claim`;
    throw refusal('FACT_INCONSISTENT', { id, why });
  }
  await recordFact(manager, WishEntity, wish);
}

/** In these somebody has taken the wish on; a claim that is given back is gone. */
const claimedStates: readonly WishState[] = ['CLAIMED', 'FULFILLED', 'CONFIRMED'];
