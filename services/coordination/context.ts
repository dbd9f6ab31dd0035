import { rowRule } from '@courtyard/shared/database/row-rule';
import { gatherLoaders } from '@courtyard/shared/service/gather-loaders';
import type { ContextParts } from '@courtyard/shared/service/service-definition';
import { createCityFigureLoaders } from './city-figure/city-figure.loaders';
import { createCommitteeLoaders } from './committee/committee.loaders';
import { createDuplicateLoaders } from './duplicate/duplicate.loaders';
import { createIndexedFactLoaders } from './gap-index/indexed-facts.loaders';
import { createIssueSetLoaders } from './issue-set/issue-set.loaders';
import { createMatchLoaders } from './match/match.loaders';
import { createMatterLoaders } from './matter/matter.loaders';
import { createMechanismLoaders } from './mechanism/mechanism.loaders';
import { createOrganizationLoaders } from './organization/organization.loaders';
import { createPlaceLoaders } from './place/place.loaders';
import { createPolicyLoaders } from './policy/policy.loaders';
import { createPublicContactLoaders } from './public-contact/public-contact.loaders';
import { createResourceLoaders } from './resource/resource.loaders';
import { createIndexLoaders } from './stakeholder-index/index.loaders';
import { createSourceLoaders } from './source/source.loaders';
import { createWhistlePreviewLoaders } from './whistle-preview/whistle-preview.loaders';

const loadersOf = gatherLoaders(
  createPlaceLoaders,
  createOrganizationLoaders,
  createPublicContactLoaders,
  createDuplicateLoaders,
  createWhistlePreviewLoaders,
  createCommitteeLoaders,
  createMechanismLoaders,
  createPolicyLoaders,
  createCityFigureLoaders,
  createMatterLoaders,
  createSourceLoaders,
  createIndexLoaders,
  createIndexedFactLoaders,
  createMatchLoaders,
  createIssueSetLoaders,
  createResourceLoaders,
);

export type Context = ReturnType<typeof createContext>;

/** One per request, so that no loader remembers rows for the next caller. */
export function createContext({ dataSource, viewer, tenants }: ContextParts) {
  const rule = rowRule(viewer, tenants);
  return { dataSource, viewer, rule, loaders: loadersOf(dataSource, rule) };
}
