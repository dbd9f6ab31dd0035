import type { Viewer } from '../viewer';

/** The organizations whose rows this instance serves; null means all. */
export type ServedTenants = readonly string[] | null;

/** A condition that every read of facts carries, as SQL on the alias `row`. */
export interface RowRule {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * Which rows a viewer may see: the public ones; for a stakeholder also those shared among stakeholders and its
 * own organization's. An instance that serves some tenants only shows no others.
 */
export function rowRule(viewer: Viewer, tenants: ServedTenants): RowRule {
  const seen =
    viewer.kind === 'ANONYMOUS'
      ? `row.visibility = 'PUBLIC'`
      : `(row.visibility IN ('PUBLIC', 'STAKEHOLDERS') OR (row.visibility = 'TENANT' AND row.tenant = :viewerOrganization))`;
  const served = tenants === null ? '' : ' AND row.tenant = ANY(:servedTenants)';
  return {
    sql: seen + served,
    parameters: {
      ...(viewer.kind === 'ANONYMOUS' ? {} : { viewerOrganization: viewer.organization }),
      ...(tenants === null ? {} : { servedTenants: tenants }),
    },
  };
}

/** The same rule for a row that is told of and may be gone by now. */
export function showsRow(
  { viewer, tenants }: { readonly viewer: Viewer; readonly tenants: ServedTenants },
  { tenant, visibility }: { readonly tenant: string; readonly visibility: string },
): boolean {
  if (tenants !== null && !tenants.includes(tenant)) return false;
  if (visibility === 'PUBLIC') return true;
  if (viewer.kind === 'ANONYMOUS') return false;
  return visibility === 'STAKEHOLDERS' || (visibility === 'TENANT' && tenant === viewer.organization);
}

/** For what must not depend on who asks, such as the inputs of a derivation. */
export const everyRow: RowRule = { sql: 'TRUE', parameters: {} };
