import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { MeetingTallyEntity, type MeetingTallyRow } from './meeting-tally.entity';

/** Records how many meetings were reported. Throws NOT_FOUND for an unknown place. */
export async function tallyMeetings(manager: EntityManager, tally: NewFact<MeetingTallyRow>): Promise<void> {
  await requirePlace(manager, tally.placeId);
  await recordFact(manager, MeetingTallyEntity, tally);
}
