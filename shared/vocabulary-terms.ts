/**
 * The shared enums as types, one list each, in the order people read them. The SDL in vocabulary.graphql
 * says the same; a test compares the two.
 */
export const stakeholders = [
  'COMMUNITY_COMMITTEE',
  'PROPERTY_RIGHTS_UNIT',
  'PROPERTY_COMPANY',
  'STREET_DEPARTMENT',
  'COORDINATION',
] as const;
export type Stakeholder = (typeof stakeholders)[number];

export const sourceKinds = ['ARTICLE', 'PORTAL', 'REGULATION', 'LEDGER', 'SYNTHETIC'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const visibilities = ['PUBLIC', 'STAKEHOLDERS', 'TENANT', 'PERSON'] as const;
export type Visibility = (typeof visibilities)[number];

export const precisions = ['EXACT', 'AT_LEAST', 'APPROXIMATE'] as const;
export type Precision = (typeof precisions)[number];

export const placeKinds = [
  'CITY',
  'DISTRICT',
  'SUBDISTRICT',
  'TOWNSHIP',
  'COMMUNITY',
  'VILLAGE',
  'COMPOUND',
  'BUILDING',
  'STAIRWELL',
  'BUNGALOW_AREA',
  'ZONE',
  'FACILITY',
  'ROAD',
  'GREEN',
  'GRID_CELL',
  'UNIT_PREMISES',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

export const responsibilityRoles = [
  'OWNER',
  'MAINTAINER',
  'FUNDER',
  'REGULATOR',
  'ENFORCER',
  'SELF_GOVERNOR',
  'COORDINATOR',
  'FALLBACK',
] as const;
export type ResponsibilityRole = (typeof responsibilityRoles)[number];

export const responsibilityBases = [
  'OWNERSHIP_TITLE',
  'ENTRUSTMENT',
  'SERVICE_CONTRACT',
  'STATUTORY_MANDATE',
  'SELF_GOVERNANCE_COMPACT',
  'EMERGENCY_FALLBACK',
  'APPRAISAL_DEFAULT',
] as const;
export type ResponsibilityBasis = (typeof responsibilityBases)[number];

export const claimStances = ['ACCEPTED', 'DISCLAIMED', 'CONTESTED', 'DORMANT', 'NO_AUTHORITY'] as const;
export type ClaimStance = (typeof claimStances)[number];

export const actions = [
  'DEMOLISH',
  'BUILD',
  'REPAIR',
  'CHANGE_USE',
  'INSTALL',
  'CONTRACT_MANAGER',
  'APPLY_RENOVATION',
] as const;
export type Action = (typeof actions)[number];

export const blockerKinds = [
  'OWNER_CONSENT',
  'PERMIT',
  'TITLE_UNCLEAR',
  'QUORUM',
  'FUNDING',
  'NO_AUTHORITY',
  'PREREQUISITE',
] as const;
export type BlockerKind = (typeof blockerKinds)[number];

export const conditionStates = ['MET', 'PENDING', 'UNMET'] as const;
export type ConditionState = (typeof conditionStates)[number];

export const pledgeKinds = [
  'OWNER_FUND',
  'HIGHER_LEVEL_SUPPORT',
  'PARTY_SERVICE_FUND',
  'SUBSIDY',
  'MAINTENANCE_FUND',
  'RESIDENTS',
  'PARTNER',
  'COMPANY',
] as const;
export type PledgeKind = (typeof pledgeKinds)[number];

export const pledgeStates = [
  'INDICATED',
  'COMMITTED',
  'CONDITIONAL',
  'PARTLY_DISBURSED',
  'DISBURSED',
  'SETTLED',
  'WITHDRAWN',
  'LOCKED',
] as const;
export type PledgeState = (typeof pledgeStates)[number];

export const resourceKinds = ['VENUE', 'PEOPLE', 'SERVICE', 'FUND'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

export const resourceAvailabilities = ['PROVIDABLE', 'USABLE', 'SHAREABLE'] as const;
export type ResourceAvailability = (typeof resourceAvailabilities)[number];

export const resourceStates = ['IDLE', 'IN_USE', 'WITHDRAWN'] as const;
export type ResourceState = (typeof resourceStates)[number];

export const whistleCategories = ['PUBLIC_DEMAND', 'KEY_WORK', 'JOINT_ENFORCEMENT', 'EMERGENCY'] as const;
export type WhistleCategory = (typeof whistleCategories)[number];

export const whistleLevels = ['DEMAND', 'COMMUNITY', 'STREET', 'DEPARTMENT'] as const;
export type WhistleLevel = (typeof whistleLevels)[number];

export const whistleReasons = [
  'ALLOWED',
  'NO_RESPONDER',
  'NO_AUTHORITY',
  'PROPOSAL_ONLY',
  'CATEGORY_BEYOND_REACH',
  'RESPONDER_BEYOND_REACH',
] as const;
export type WhistleReason = (typeof whistleReasons)[number];
