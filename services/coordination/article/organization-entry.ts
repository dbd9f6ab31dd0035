import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { OrganizationFunction, OrganizationKind, OrganizationLevel } from '../resolver-types.generated';
import type { OrganizationRow } from '../organization/organization.entity';
import { fromArticle, register, synthetic } from './sources';

interface Naming {
  readonly id: string;
  readonly kind: OrganizationKind;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly territoryIds: string[];
  /** Where the kind does not tell it. */
  readonly level?: OrganizationLevel;
  readonly functions?: OrganizationFunction[];
  /** The paragraph that speaks of it; left out for bodies that only the demonstration needs. */
  readonly passage?: string;
}

/** An organization as the register enters it. */
export function organization({ passage, level, functions, ...naming }: Naming): NewFact<OrganizationRow> {
  const source = passage === undefined ? synthetic : fromArticle(passage);
  return {
    tenant: register,
    ...naming,
    level: level ?? levelOfKind[naming.kind] ?? null,
    functions: functions ?? null,
    uscc: null,
    parentId: null,
    ...openPeriod,
    source,
  };
}

/** Kinds of organization that are found at one level only. */
const levelOfKind: Partial<Record<OrganizationKind, OrganizationLevel>> = {
  SUBDISTRICT_OFFICE: 'SUBDISTRICT',
  SUBDISTRICT_PARTY_WORKING_COMMITTEE: 'SUBDISTRICT',
  STREET_SECTION: 'SUBDISTRICT',
  STREET_CENTER: 'SUBDISTRICT',
  COMMUNITY_PARTY_COMMITTEE: 'COMMUNITY',
  COMMUNITY_PARTY_BRANCH: 'COMMUNITY',
  RESIDENTS_COMMITTEE: 'COMMUNITY',
  YARD_PARTY_BRANCH: 'COMPOUND',
};

/** What is said of the Party organizations at the grassroots, of the community's and of the yard's alike. */
export const grassrootsFunctions: OrganizationFunction[] = ['POLITICAL', 'LEADING', 'ORGANIZING', 'SERVICE'];
