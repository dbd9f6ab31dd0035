import { createClaimLoaders } from '@courtyard/shared/claim/claim.loaders';
import { createConditionLoaders } from '@courtyard/shared/condition/condition.loaders';
import { createPledgeLoaders } from '@courtyard/shared/pledge/pledge.loaders';
import { rowRule } from '@courtyard/shared/database/row-rule';
import type { ContextParts } from '@courtyard/shared/service/service-definition';
import { createCompactLoaders } from './compact/compact.loaders';
import { createFigureLoaders } from './figure/figure.loaders';
import { createIndicatorLoaders } from './indicator/indicator.loaders';
import { createIssueLoaders } from './issue/issue.loaders';

export type Context = ReturnType<typeof createContext>;

/** One per request, so that no loader remembers rows for the next caller. */
export function createContext({ dataSource, viewer, tenants }: ContextParts) {
  const rule = rowRule(viewer, tenants);
  return {
    dataSource,
    viewer,
    loaders: {
      ...createIssueLoaders(dataSource, rule),
      ...createCompactLoaders(dataSource, rule),
      ...createFigureLoaders(dataSource, rule),
      ...createIndicatorLoaders(dataSource, rule),
      ...createClaimLoaders(dataSource, rule),
      ...createConditionLoaders(dataSource, rule),
      ...createPledgeLoaders(dataSource, rule),
    },
  };
}
