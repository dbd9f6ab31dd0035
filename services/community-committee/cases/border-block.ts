import { issue } from './case-entry';

export const illegalBuilding = issue({
  tenant: 'org:stone:party-committee',
  id: 'iss:stone:illegal-building',
  titleZh: '界石路条形楼违建无人查处',
  titleEn: 'Nobody acts against the illegal block on Boundary Stone Road',
  matterCode: 'ILLEGAL_CONSTRUCTION',
  placeId: 'plc:stone:block',
  state: 'ESCALATED',
  bounceCount: 4,
  occurredAt: new Date('2020-09-14T09:00:00+08:00'),
});
