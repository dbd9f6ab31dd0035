import { refusal } from './errors/refusal';

/**
 * The kinds of organization of coordination's register, for services that speak of kinds without keeping the register.
 * A test compares them with the register's own enum.
 */
export const organizationKinds: readonly string[] = [
  'COORDINATION_COMMITTEE',
  'SUBDISTRICT_OFFICE',
  'SUBDISTRICT_PARTY_WORKING_COMMITTEE',
  'STREET_SECTION',
  'STREET_CENTER',
  'DEPARTMENT',
  'DEPARTMENT_OUTPOST',
  'HOUSING_OFFICE',
  'COMMUNITY_PARTY_COMMITTEE',
  'COMMUNITY_PARTY_BRANCH',
  'RESIDENTS_COMMITTEE',
  'YARD_PARTY_BRANCH',
  'SELF_GOVERNANCE_BODY',
  'PARKING_COMMITTEE',
  'OWNERS_COMMITTEE',
  'PROPERTY_MGMT_COMMITTEE',
  'OWNER_UNIT',
  'PROPERTY_COMPANY',
  'UTILITY',
  'HEALTH_CENTER',
  'ENTERPRISE',
  'SOCIAL_ORGANIZATION',
  'VOLUNTEER_TEAM',
  'MEMBER_BODY',
  'ROLE_GROUP',
  'OTHER_UNIT',
];

/** Throws UNKNOWN_TERM for a kind of organization that there is not. */
export function checkOrganizationKinds(kinds: readonly string[]): void {
  const unknown = kinds.find((kind) => !organizationKinds.includes(kind));
  if (unknown !== undefined) {
    throw refusal('UNKNOWN_TERM', { vocabulary: 'OrganizationKind', term: unknown.slice(0, 60) });
  }
}
