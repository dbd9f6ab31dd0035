import { rowRule } from '@courtyard/shared/database/row-rule';
import type { ContextParts } from '@courtyard/shared/service/service-definition';
import { createMatterLoaders } from './matter/matter.loaders';
import { createOrganizationLoaders } from './organization/organization.loaders';
import { createPlaceLoaders } from './place/place.loaders';
import { createIndexLoaders } from './stakeholder-index/index.loaders';
import { createSourceLoaders } from './source/source.loaders';

export type Context = ReturnType<typeof createContext>;

/** One per request, so that no loader remembers rows for the next caller. */
export function createContext({ dataSource, viewer, tenants }: ContextParts) {
  const rule = rowRule(viewer, tenants);
  return {
    dataSource,
    viewer,
    loaders: {
      ...createPlaceLoaders(dataSource, rule),
      ...createOrganizationLoaders(dataSource, rule),
      ...createMatterLoaders(dataSource, rule),
      ...createSourceLoaders(dataSource, rule),
      ...createIndexLoaders(dataSource),
    },
  };
}
