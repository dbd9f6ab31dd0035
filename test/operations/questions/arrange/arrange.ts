import type { EntityManager } from 'typeorm';
import { recordDeliberation } from '@courtyard/community-committee/deliberation/deliberation.commands';
import { reportFigure } from '@courtyard/community-committee/figure/figure.commands';
import { recordHandover } from '@courtyard/community-committee/handover/handover.commands';
import { registerIssue } from '@courtyard/community-committee/issue/issue.commands';
import { openLedger } from '@courtyard/community-committee/ledger/ledger.commands';
import { registerProject } from '@courtyard/community-committee/project/project.commands';
import { defineRuleSet } from '@courtyard/community-committee/rule-set/rule-set.commands';
import { recordWork } from '@courtyard/community-committee/work/work.commands';
import { recordAsset } from '@courtyard/property-rights-unit/asset/asset.commands';
import { makePledge } from '@courtyard/shared/pledge/make-pledge';
import { catchUpWithFeeds } from '@courtyard/shared/service/feeds';
import { recordAppraisal } from '@courtyard/street-department/appraisal/appraisal.commands';
import { recordRateResult, recordRateScheme } from '@courtyard/street-department/rate/rate.commands';
import { recordWhistle } from '@courtyard/street-department/whistle/whistle.commands';
import { testSettings } from '../../../support/filled-databases';
import { services, type ServiceName } from '../../../support/services';
import type { WholeGraph } from '../../../support/whole-graph';
import { deliberations, ledger, ruleSet } from './decisions';
import * as funding from './funding';
import { handovers, issues } from './issues';
import { assets, figures } from './owners';
import { appraisals, rateResults, rateScheme, whistles } from './street';

/** Makes three compounds of the cases live through the year 2021, so that there is something to count. */
export async function arrange(graph: WholeGraph): Promise<void> {
  const write = (service: ServiceName, work: (manager: EntityManager) => Promise<void>) =>
    graph.service(service).dataSource.transaction(work);
  await write('community-committee', arrangeCommunity);
  await write('property-rights-unit', async (manager) => {
    for (const asset of assets) await recordAsset(manager, asset);
    for (const pledge of funding.ownerPledges) await makePledge(manager, pledge);
  });
  await write('street-department', arrangeStreet);
  await catchUp(graph);
}

async function arrangeCommunity(manager: EntityManager): Promise<void> {
  await openLedger(manager, ledger);
  await defineRuleSet(manager, ruleSet);
  for (const issue of issues) await registerIssue(manager, issue);
  for (const handover of handovers) await recordHandover(manager, handover);
  for (const deliberation of deliberations) await recordDeliberation(manager, deliberation);
  for (const project of funding.projects) await registerProject(manager, project);
  for (const work of funding.works) await recordWork(manager, work);
  for (const pledge of funding.communityPledges) await makePledge(manager, pledge);
  for (const figure of figures) await reportFigure(manager, figure);
}

async function arrangeStreet(manager: EntityManager): Promise<void> {
  for (const whistle of whistles) await recordWhistle(manager, whistle);
  await recordRateScheme(manager, rateScheme);
  for (const result of rateResults) await recordRateResult(manager, result);
  for (const appraisal of appraisals) await recordAppraisal(manager, appraisal);
  for (const pledge of funding.streetPledges) await makePledge(manager, pledge);
}

/** Coordination reads what the others published meanwhile. */
async function catchUp(graph: WholeGraph): Promise<void> {
  const register = services.find(({ name }) => name === 'coordination');
  if (register === undefined) throw new Error('There is no coordination.');
  const feeds = services
    .filter(({ name }) => name !== 'coordination')
    .map(({ name }) => [name, `${graph.service(name as ServiceName).url}/index`] as const);
  await catchUpWithFeeds(register, graph.service('coordination').dataSource, {
    ...testSettings,
    placeFeedUrl: null,
    indexFeeds: Object.fromEntries(feeds),
  });
}
