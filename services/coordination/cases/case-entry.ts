import { caseSource, period } from '@courtyard/shared/case-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { OrganizationRow } from '../organization/organization.entity';
import type { NewPlace } from '../place/place.commands';

/** The committee that keeps the register of the cases; it has no more to do with the article than their city. */
export const register = 'org:sample:coordination';

export const synthetic = caseSource('COORDINATION');

type PlaceNaming = Pick<NewPlace, 'id' | 'kind' | 'nameZh' | 'nameEn' | 'parentId' | 'alsoWithin'>;

/** A place as the register enters it. */
export function place(naming: PlaceNaming): NewPlace {
  return { tenant: register, aliases: [], ...naming, ...period(null), source: synthetic };
}

type OrganizationNaming = Pick<OrganizationRow, 'id' | 'kind' | 'nameZh' | 'nameEn' | 'territoryIds'> &
  Partial<Pick<OrganizationRow, 'level'>>;

/** An organization as the register enters it. */
export function organization(naming: OrganizationNaming): NewFact<OrganizationRow> {
  return {
    tenant: register,
    uscc: null,
    parentId: null,
    level: null,
    functions: null,
    ...naming,
    ...period(null),
    source: synthetic,
  };
}

/** What the register has to know of one case. */
export interface RegisteredCase {
  /** Each place after those it lies in. */
  readonly places: readonly NewPlace[];
  readonly organizations: ReadonlyArray<NewFact<OrganizationRow>>;
}

export function numbered(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
