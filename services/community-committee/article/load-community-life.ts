import type { EntityManager } from 'typeorm';
import { recordActivity } from '../activity/activity.commands';
import { listCommunityResource } from '../community-resource/community-resource.commands';
import { recordFacility } from '../facility/facility.commands';
import { recordHeadcount } from '../headcount/headcount.commands';
import { recordParkingAgreement, recordParkingScheme } from '../parking/parking.commands';
import { countReportIns, setReportInRule } from '../report-in/report-in.commands';
import { openResourceLedger, reportListing } from '../resource-ledger/resource-ledger.commands';
import { registerSelfGovernanceBody } from '../self-governance-body/self-governance-body.commands';
import { recordWish } from '../wish/wish.commands';
import { activities, facilityRecords, wishes } from './activities';
import { parkingAgreements, parkingSchemes } from './parking';
import { headcounts, reportInRules, reportIns, selfGovernanceBodies } from './people';
import { communityResources, resourceLedgers, resourceListings } from './resources';

/** What communities have and do: what can be used, who serves, and what they do together. */
export async function loadCommunityLife(manager: EntityManager): Promise<void> {
  for (const ledger of resourceLedgers) await openResourceLedger(manager, ledger);
  for (const listing of resourceListings) await reportListing(manager, listing);
  for (const resource of communityResources) await listCommunityResource(manager, resource);
  for (const headcount of headcounts) await recordHeadcount(manager, headcount);
  for (const body of selfGovernanceBodies) await registerSelfGovernanceBody(manager, body);
  for (const rule of reportInRules) await setReportInRule(manager, rule);
  for (const count of reportIns) await countReportIns(manager, count);
  for (const activity of activities) await recordActivity(manager, activity);
  for (const record of facilityRecords) await recordFacility(manager, record);
  for (const wish of wishes) await recordWish(manager, wish);
  for (const scheme of parkingSchemes) await recordParkingScheme(manager, scheme);
  for (const agreement of parkingAgreements) await recordParkingAgreement(manager, agreement);
}
