import type { EntityManager } from 'typeorm';
import { defineSeatRule, recordMembership } from '../committee/committee.commands';
import { registerOrganization } from '../organization/organization.commands';
import { registerPlace } from '../place/place.commands';
import { registerDocument } from '../source/source.commands';
import { loadTerms } from '../terms/load-terms';
import { borderBlock } from './border-block';
import type { RegisteredCase } from './case-entry';
import { document, sampleCity } from './city';
import { memberships, seatRules } from './committee';
import { crossBorderOwner } from './cross-border-owner';
import { halfManagedCompound } from './half-managed-compound';
import { liftDispute } from './lift-dispute';

const cases: readonly RegisteredCase[] = [
  sampleCity,
  borderBlock,
  crossBorderOwner,
  halfManagedCompound,
  liftDispute,
];

/** Registers what the four cases speak of, through the same functions that commands use. */
export async function loadCases(manager: EntityManager): Promise<void> {
  await loadTerms(manager);
  await registerDocument(manager, document);
  for (const { places, organizations } of cases) {
    for (const place of places) await registerPlace(manager, place);
    for (const organization of organizations) await registerOrganization(manager, organization);
  }
  for (const rule of seatRules) await defineSeatRule(manager, rule);
  for (const membership of memberships) await recordMembership(manager, membership);
}
