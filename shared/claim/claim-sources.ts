import type { ClaimStance, ResponsibilityRole } from '../vocabulary-terms';

/** The four claim lists, each kept by one stakeholder class. */
export const claimSources = ['TITLE', 'CONTRACT', 'MANDATE', 'COMPACT'] as const;
export type ClaimSource = (typeof claimSources)[number];

/**
 * The roles each source may hold. Only such a source can fill a role, and only its silence makes one unknown;
 * the others may refuse a role, which colours the gap.
 */
export const rolesHeldBy: Readonly<Record<ClaimSource, readonly ResponsibilityRole[]>> = {
  TITLE: ['OWNER', 'MAINTAINER', 'FUNDER'],
  CONTRACT: ['MAINTAINER', 'FUNDER'],
  MANDATE: ['REGULATOR', 'ENFORCER', 'COORDINATOR', 'FALLBACK', 'FUNDER'],
  COMPACT: ['SELF_GOVERNOR', 'MAINTAINER', 'COORDINATOR'],
};

/** Whether a source may state a stance for a role: hold only what it can hold, refuse or contest anything. */
export function mayState(source: ClaimSource, role: ResponsibilityRole, stance: ClaimStance): boolean {
  return stance === 'ACCEPTED' || stance === 'DORMANT' ? rolesHeldBy[source].includes(role) : true;
}
