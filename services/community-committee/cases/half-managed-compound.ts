import { period } from '@courtyard/shared/case-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { PopulationFigureRow } from '../figure/figure.entity';
import { issue, synthetic } from './case-entry';

const community = 'org:crabapple:party-committee';

export const pipes = issue({
  tenant: community,
  id: 'iss:crabapple:pipes',
  titleZh: '1、2号楼下水管破裂无人维修',
  titleEn: 'Nobody mends the burst drains of buildings 1 and 2',
  matterCode: 'DRAINAGE',
  placeId: 'plc:crabapple:court-9',
  state: 'IN_RESPONSE',
  bounceCount: 2,
  occurredAt: new Date('2020-11-30T07:40:00+08:00'),
});

/** How many homes stand behind a gap that is two buildings wide. */
export const households: ReadonlyArray<NewFact<PopulationFigureRow>> = [1, 2].map((number) => ({
  tenant: community,
  id: `fig:crabapple:building-${number}-households`,
  placeId: `plc:crabapple:court-9-building-${number}`,
  kind: 'HOUSEHOLDS',
  value: 60,
  precision: 'EXACT',
  asOf: '2020-06-30',
  ...period(null),
  source: synthetic,
}));
