import { period } from '@courtyard/shared/case-sources';
import type { NewCondition } from '@courtyard/shared/condition/state-condition';
import type { NewFact } from '@courtyard/shared/database/record';
import type { NewPledge } from '@courtyard/shared/pledge/make-pledge';
import type { MaintenanceFundRow } from '../fund/fund.entity';
import type { TitleStanding } from '../title/title.commands';
import type { TitleRow } from '../title/title.entity';
import { synthetic } from './sources';

const owners = 'org:pomegranate:owners-committee';

/** For twenty years they refused; then they voted. */
const dispute = period('1999-05-01', '2019-10-20');
const sinceTheVote = period('2019-10-20');

/** The flats have many owners; their committee speaks for all of them. */
export const title: NewFact<TitleRow> = {
  tenant: owners,
  id: 'ttl:pomegranate:lifts',
  placeId: 'plc:pomegranate:lifts',
  ownerId: owners,
  share: null,
  tenure: 'MIXED_REFORM_HOUSING',
  ...period('1998-09-01'),
  source: synthetic,
};

type Position = Pick<TitleStanding, 'id' | 'role' | 'stance' | 'validFrom' | 'validTo' | 'periodSource'>;

const positions: readonly Position[] = [
  { id: 'clm:pomegranate:lifts-owner', role: 'OWNER', stance: 'ACCEPTED', ...period('1998-09-01') },
  { id: 'clm:pomegranate:lifts-owners-refuse', role: 'FUNDER', stance: 'DISCLAIMED', ...dispute },
  // To the owners the upkeep that the company is paid for includes new parts.
  { id: 'clm:pomegranate:lifts-upkeep-contested', role: 'MAINTAINER', stance: 'CONTESTED', ...dispute },
  { id: 'clm:pomegranate:lifts-funder', role: 'FUNDER', stance: 'ACCEPTED', ...sinceTheVote },
];

export const standings: readonly TitleStanding[] = positions.map((position) => ({
  matterCode: 'PUBLIC_FACILITIES',
  ...position,
  source: synthetic,
}));

export const fund: NewFact<MaintenanceFundRow> = {
  tenant: owners,
  id: 'fnd:pomegranate:garden',
  placeId: 'plc:pomegranate:garden',
  holderId: owners,
  state: 'AVAILABLE',
  balanceFen: '1240000000',
  lockReason: null,
  ...period('1999-01-01'),
  source: synthetic,
};

export const pledge: NewPledge = {
  tenant: owners,
  id: 'plg:pomegranate:lifts',
  projectId: 'prj:pomegranate:lifts',
  contributorId: owners,
  kind: 'MAINTENANCE_FUND',
  state: 'COMMITTED',
  amountFen: '600000000',
  disbursedFen: null,
  conditionZh: null,
  conditionEn: null,
  withdrawnAt: null,
  occurredAt: new Date('2019-10-20T20:00:00+08:00'),
  source: synthetic,
};

/** By their vote the owners agree to the renewal of each lift. */
export const condition: NewCondition = {
  tenant: owners,
  id: 'cnd:pomegranate:owners-agree',
  placeId: 'plc:pomegranate:lifts',
  action: 'REPAIR',
  kind: 'OWNER_CONSENT',
  state: 'MET',
  needs: null,
  holderId: owners,
  ...sinceTheVote,
  source: synthetic,
};
