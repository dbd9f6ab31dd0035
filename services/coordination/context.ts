import { rowRule } from '@courtyard/shared/database/row-rule';
import type { ContextParts } from '@courtyard/shared/service/service-definition';
import { createCityFigureLoaders } from './city-figure/city-figure.loaders';
import { createCommitteeLoaders } from './committee/committee.loaders';
import { createIndexedFactLoaders } from './gap-index/indexed-facts.loaders';
import { createMatchLoaders } from './match/match.loaders';
import { createMatterLoaders } from './matter/matter.loaders';
import { createMechanismLoaders } from './mechanism/mechanism.loaders';
import { createOrganizationLoaders } from './organization/organization.loaders';
import { createPlaceLoaders } from './place/place.loaders';
import { createPolicyLoaders } from './policy/policy.loaders';
import { createResourceLoaders } from './resource/resource.loaders';
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
      ...createCommitteeLoaders(dataSource, rule),
      ...createMechanismLoaders(dataSource, rule),
      ...createPolicyLoaders(dataSource, rule),
      ...createCityFigureLoaders(dataSource, rule),
      ...createMatterLoaders(dataSource, rule),
      ...createSourceLoaders(dataSource, rule),
      ...createIndexLoaders(dataSource),
      ...createIndexedFactLoaders(dataSource),
      ...createMatchLoaders(dataSource),
      ...createResourceLoaders(dataSource, rule),
    },
  };
}
