import type { SourceColumns } from '@courtyard/shared/database/fact-columns';
import type { Day } from '@courtyard/shared/calendar';
import type {
  ClaimStance,
  ResponsibilityBasis,
  ResponsibilityRole,
  SourceKind,
} from '@courtyard/shared/vocabulary-terms';
import type { ClaimFact } from './rules/facts';

interface Key {
  readonly id: string;
}

/** A claim as its owner answered it: other entities by their key. */
export interface ClaimInput {
  readonly id: string;
  readonly place: Key;
  readonly matter: { readonly code: string };
  readonly role: ResponsibilityRole;
  readonly basis: ResponsibilityBasis;
  readonly stance: ClaimStance;
  readonly holder: Key;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly endedBy: Day | null;
  readonly exceptMatters: ReadonlyArray<{ readonly code: string }>;
  readonly agreementId: string | null;
  /** Asked for where claims are shown, and not where they are only counted. */
  readonly source?: Omit<SourceColumns, 'document'> & { readonly document: Key | null };
  readonly periodSource?: SourceKind | null;
  readonly scopeNote?: string | null;
  readonly statedAt?: Day | null;
  readonly version?: number;
}

/** The same claim as the rules see it. */
export function claimFact(claim: ClaimInput): ClaimFact {
  const { id, role, basis, stance, validFrom, validTo, endedBy, agreementId } = claim;
  return {
    id,
    placeId: claim.place.id,
    matterCode: claim.matter.code,
    role,
    basis,
    stance,
    holderId: claim.holder.id,
    validFrom,
    validTo,
    endedBy,
    exceptMatters: claim.exceptMatters.map(({ code }) => code),
    agreementId,
  };
}
