import { period } from '@courtyard/shared/case-sources';
import type { NewCondition } from '@courtyard/shared/condition/state-condition';
import type { NewFact } from '@courtyard/shared/database/record';
import type { TitleStanding } from '../title/title.commands';
import type { TitleRow } from '../title/title.entity';
import { synthetic } from './sources';

/** Which of the two bodies of the other district owns which building. */
const ownerOfBuilding = { 1: 'org:elm:owner-one', 2: 'org:elm:owner-one', 3: 'org:elm:owner-two' } as const;

const buildings = Object.entries(ownerOfBuilding).map(([number, owner]) => ({
  name: `lane-5-building-${number}`,
  owner,
}));

const standing = { ...period('1986-01-01'), source: synthetic } as const;

/** The owners stand to their titles, and do not see to the public parts. */
const standings = (name: string): readonly TitleStanding[] => [
  {
    id: `clm:elm:${name}-owner`,
    matterCode: 'STRUCTURE_SAFETY',
    role: 'OWNER',
    stance: 'ACCEPTED',
    ...standing,
  },
  {
    id: `clm:elm:${name}-sanitation-disclaimed`,
    matterCode: 'SANITATION',
    role: 'MAINTAINER',
    stance: 'DISCLAIMED',
    ...standing,
    ...period('2016-03-01'),
  },
];

interface RegisteredTitle {
  readonly title: NewFact<TitleRow>;
  readonly standings: readonly TitleStanding[];
}

export const titles: readonly RegisteredTitle[] = buildings.map(({ name, owner }) => ({
  title: {
    tenant: owner,
    id: `ttl:elm:${name}`,
    placeId: `plc:elm:${name}`,
    ownerId: owner,
    share: null,
    tenure: 'PUBLIC_RENTAL',
    ...period('1986-01-01'),
    source: synthetic,
  },
  standings: standings(name),
}));

/** To the owner it is the territory that decides on a renovation. */
export const conditions: readonly NewCondition[] = buildings.map(({ name, owner }) => ({
  tenant: owner,
  id: `cnd:elm:${name}-territory-decides`,
  placeId: `plc:elm:${name}`,
  action: 'APPLY_RENOVATION',
  kind: 'PERMIT',
  state: 'UNMET',
  needs: null,
  holderId: 'org:elm:street-office',
  ...period('2021-04-01'),
  source: synthetic,
}));
