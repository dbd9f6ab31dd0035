import type { Day } from '../calendar';
import { periodEntity, type PeriodRow } from '../database/fact-columns';
import type { ListDescription } from '../list/list-description';
import type { ClaimStance, ResponsibilityBasis, ResponsibilityRole } from '../vocabulary-terms';

/** What one stakeholder states about a responsibility. */
export interface ClaimRow extends PeriodRow {
  placeId: string;
  matterCode: string;
  role: ResponsibilityRole;
  basis: ResponsibilityBasis;
  stance: ClaimStance;
  /** The organization the claim speaks of; it belongs to the stating tenant or signed the agreement. */
  holderId: string;
  /** The latest day by which it had ended, where the end itself is not known. */
  endedBy: Day | null;
  exceptMatters: string[];
  scopeNote: string | null;
  agreementId: string | null;
  statedAt: Day | null;
}

export const ClaimEntity = periodEntity<ClaimRow>({
  name: 'Claim',
  table: 'claim',
  index: ({ placeId, ...claim }) => ({
    place: placeId,
    facets: {
      matterCode: claim.matterCode,
      role: claim.role,
      basis: claim.basis,
      stance: claim.stance,
      holderId: claim.holderId,
      validFrom: claim.validFrom,
      validTo: claim.validTo,
      endedBy: claim.endedBy,
      exceptMatters: claim.exceptMatters,
      agreementId: claim.agreementId,
    },
  }),
  columns: {
    placeId: { type: 'text' },
    matterCode: { type: 'text' },
    role: { type: 'text' },
    basis: { type: 'text' },
    stance: { type: 'text' },
    holderId: { type: 'text' },
    endedBy: { type: 'date', nullable: true },
    exceptMatters: { type: 'text', array: true, default: [] },
    scopeNote: { type: 'text', nullable: true },
    agreementId: { type: 'text', nullable: true },
    statedAt: { type: 'date', nullable: true },
  },
});

export const claimList: ListDescription<ClaimRow> = {
  entity: ClaimEntity,
  type: 'Claim',
  noun: ['a claim', 'claims'],
  isShared: true,
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    matter: { property: 'matterCode', type: 'ID', names: 'Matter' },
    holder: { property: 'holderId', type: 'ID', names: 'Organization' },
    role: { property: 'role', type: 'ResponsibilityRole' },
    basis: { property: 'basis', type: 'ResponsibilityBasis' },
    stance: { property: 'stance', type: 'ClaimStance' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
    validTo: { property: 'validTo', type: 'Date' },
  },
  defaultOrder: [{ property: 'validFrom', direction: 'ASC' }],
  placeProperty: 'placeId',
  statistics: {
    field: 'claimStats',
    groups: ['matter', 'role', 'basis', 'stance', 'holder', 'place', 'validFrom', 'validTo'],
  },
};
