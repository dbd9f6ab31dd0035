import { issue } from './case-entry';

export const rubbish = issue({
  tenant: 'org:elm:party-committee',
  id: 'iss:elm:rubbish',
  titleZh: '院内积存垃圾无人清运',
  titleEn: 'Nobody removes the rubbish piled up in the yard',
  matterCode: 'SANITATION',
  placeId: 'plc:elm:lane-5',
  state: 'ESCALATED',
  bounceCount: 3,
  occurredAt: new Date('2021-02-22T08:30:00+08:00'),
});
