import type { ClaimSource } from '@courtyard/shared/claim/claim-sources';
import type { Stakeholder } from '@courtyard/shared/vocabulary-terms';

/** The service that publishes each stakeholder's index; answers name stakeholders, since callers know those. */
export const feedOfStakeholder = {
  COMMUNITY_COMMITTEE: 'community-committee',
  PROPERTY_RIGHTS_UNIT: 'property-rights-unit',
  PROPERTY_COMPANY: 'property-company',
  STREET_DEPARTMENT: 'street-department',
} as const satisfies Partial<Record<Stakeholder, string>>;

/** The service that publishes each list of claims. */
export const feedOfClaims: Readonly<Record<ClaimSource, string>> = {
  TITLE: feedOfStakeholder.PROPERTY_RIGHTS_UNIT,
  CONTRACT: feedOfStakeholder.PROPERTY_COMPANY,
  MANDATE: feedOfStakeholder.STREET_DEPARTMENT,
  COMPACT: feedOfStakeholder.COMMUNITY_COMMITTEE,
};

/** When a stakeholder's feed was last read to its end; null where it never was. */
export interface FeedWatermark {
  readonly source: keyof typeof feedOfStakeholder;
  readonly at: Date | null;
  readonly lagSeconds: number | null;
}
