import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { MeetingEntity, type MeetingRow } from './meeting.entity';

/** Records a meeting. Throws NOT_FOUND for an unknown place. */
export async function recordMeeting(manager: EntityManager, meeting: NewFact<MeetingRow>): Promise<void> {
  await requirePlace(manager, meeting.placeId);
  await recordFact(manager, MeetingEntity, meeting);
}
