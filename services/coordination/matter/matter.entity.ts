import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { PlaceKind, ResponsibilityRole } from '@courtyard/shared/vocabulary-terms';

/** One term of the vocabulary of matters. */
export interface MatterRow extends PeriodRow {
  code: string;
  nameZh: string;
  nameEn: string;
  parentCode: string | null;
  requiredRoles: ResponsibilityRole[];
  /** The kinds of place at which the roles have to be filled. */
  appliesTo: PlaceKind[];
  shareAllowed: boolean;
  inheritsDown: boolean;
  /** Its place among its siblings. */
  rank: number;
}

export const MatterEntity = periodEntity<MatterRow>({
  name: 'Matter',
  table: 'matter',
  columns: {
    code: { type: 'text' },
    nameZh: { type: 'text' },
    nameEn: { type: 'text' },
    parentCode: { type: 'text', nullable: true },
    requiredRoles: { type: 'text', array: true },
    appliesTo: { type: 'text', array: true },
    shareAllowed: { type: 'boolean' },
    inheritsDown: { type: 'boolean' },
    rank: { type: 'int' },
  },
});
