import type { ClaimSource } from '@courtyard/shared/claim/claim-sources';
import type { Stakeholder } from '@courtyard/shared/vocabulary-terms';

/** Who keeps each claim list; answers name stakeholders, since callers know those. */
export const stakeholderOfSource: Readonly<Record<ClaimSource, Stakeholder>> = {
  TITLE: 'PROPERTY_RIGHTS_UNIT',
  CONTRACT: 'PROPERTY_COMPANY',
  MANDATE: 'STREET_DEPARTMENT',
  COMPACT: 'COMMUNITY_COMMITTEE',
};
