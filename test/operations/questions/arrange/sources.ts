import type { SourceColumns } from '@courtyard/shared/database/fact-columns';

function by(statedBy: SourceColumns['statedBy']): SourceColumns {
  return { kind: 'SYNTHETIC', statedBy, document: null, passage: null };
}

export const byCommunity = by('COMMUNITY_COMMITTEE');
export const byOwners = by('PROPERTY_RIGHTS_UNIT');
export const byStreet = by('STREET_DEPARTMENT');

/** An instant as the clocks of Beijing show it. */
export function at(local: string): Date {
  return new Date(`${local}:00+08:00`);
}

/** `plc:elm:lane-5` lies in the community of `org:elm:party-committee`. */
export function communityOf(placeId: string): string {
  return `org:${placeId.split(':')[1]}:party-committee`;
}
