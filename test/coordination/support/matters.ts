import type { MatterFact } from '@courtyard/coordination/responsibility/rules/facts';
import type { ResponsibilityRole } from '@courtyard/shared/vocabulary-terms';

const owned: readonly ResponsibilityRole[] = ['OWNER', 'MAINTAINER', 'FUNDER'];

function matter(
  code: string,
  { parentCode = null, requiredRoles = [], ...rest }: Partial<Omit<MatterFact, 'code'>>,
): MatterFact {
  return {
    code,
    parentCode,
    requiredRoles,
    appliesTo: requiredRoles.length > 0 ? ['COMPOUND', 'BUILDING', 'STAIRWELL', 'BUNGALOW_AREA'] : [],
    shareAllowed: false,
    inheritsDown: false,
    ...rest,
  };
}

/** A small vocabulary of matters in the form of the register's own. */
export const allMatters: readonly MatterFact[] = [
  matter('ENVIRONMENT', { inheritsDown: true }),
  matter('SANITATION', { parentCode: 'ENVIRONMENT', requiredRoles: ['MAINTAINER'] }),
  matter('CLUTTER', { parentCode: 'ENVIRONMENT', requiredRoles: ['MAINTAINER'] }),
  matter('GREENING', { parentCode: 'ENVIRONMENT', requiredRoles: owned }),
  matter('HEDGES', { parentCode: 'GREENING', requiredRoles: ['MAINTAINER'] }),
  matter('ILLEGAL_CONSTRUCTION', {
    parentCode: 'ENVIRONMENT',
    requiredRoles: ['ENFORCER', 'COORDINATOR'],
  }),
  matter('PROPERTY_MANAGEMENT', { requiredRoles: ['MAINTAINER'] }),
  matter('STRUCTURE_SAFETY', {
    parentCode: 'PROPERTY_MANAGEMENT',
    requiredRoles: [...owned, 'REGULATOR'],
  }),
  matter('PUBLIC_FACILITIES', { parentCode: 'PROPERTY_MANAGEMENT' }),
  matter('LIFTS', { parentCode: 'PROPERTY_MANAGEMENT', requiredRoles: owned }),
  matter('SECURITY', {
    parentCode: 'PROPERTY_MANAGEMENT',
    requiredRoles: ['MAINTAINER'],
    shareAllowed: true,
  }),
  matter('IN_FLAT_REPAIRS', {}),
];

/** The vocabulary by code, with some matters described otherwise. */
export function mattersWith(
  changes: Readonly<Record<string, Partial<MatterFact>>> = {},
): ReadonlyMap<string, MatterFact> {
  return new Map(allMatters.map((known) => [known.code, { ...known, ...changes[known.code] }]));
}
