import { period } from '@courtyard/shared/case-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { MandateRow } from '../mandate/mandate.entity';
import type { SubsidyRow } from '../subsidy/subsidy.entity';
import { synthetic } from './sources';

const office = 'org:crabapple:street-office';
const compound = 'plc:crabapple:court-9';

/** The street steps in for the two buildings that nobody manages. */
export const mandates: ReadonlyArray<NewFact<MandateRow>> = [1, 2].map((number) => ({
  tenant: office,
  id: `mnd:crabapple:building-${number}-emergency`,
  organizationId: office,
  placeId: `${compound}-building-${number}`,
  matters: ['PROPERTY_MANAGEMENT'],
  role: 'FALLBACK',
  powers: [],
  legalBasis: null,
  ...period('2020-02-15'),
  source: synthetic,
}));

/** What it paid in the first winter. */
export const subsidy: NewFact<SubsidyRow> = {
  tenant: office,
  id: 'sub:crabapple:emergency',
  placeId: compound,
  kinds: ['SUBSIDY'],
  areAllKindsNamed: true,
  workIds: [],
  giverId: office,
  amountFen: '8600000',
  occurredAt: new Date('2020-12-15T10:00:00+08:00'),
  source: synthetic,
};
