import { operation } from '../operation';

export default operation({
  variables: {
    issue: 'iss:xgl:demand-hazards',
    issuer: 'org:xgl:party-committee',
    responders: ['org:xgl:owner-unit', 'org:chy:housing-office'],
    blownAt: '2019-07-01T09:00:00+08:00',
  },
  data: {
    issue: {
      titleZh: '消除隐患',
      whistlePreview: {
        allowed: false,
        reason: 'RESPONDER_BEYOND_REACH',
        beyondReach: [{ nameZh: '房管所' }],
        lowestLevel: 'STREET',
        lowestIssuerKinds: ['SUBDISTRICT_PARTY_WORKING_COMMITTEE', 'SUBDISTRICT_OFFICE'],
        suggestedResponders: [
          {
            organization: { nameZh: '霞光里35号院产权单位' },
            because: [
              { role: 'OWNER', status: 'ACTIVE', bases: [{ basis: 'OWNERSHIP_TITLE' }] },
              { role: 'FUNDER', status: 'ACTIVE', bases: [{ basis: 'OWNERSHIP_TITLE' }] },
            ],
            withinReach: true,
          },
        ],
        clocks: { signBy: '2019-07-01T02:00:00.000Z', reportInBy: '2019-07-04T01:00:00.000Z' },
        sourcesUnavailable: [],
      },
    },
  },
  cost: { requests: 5, statements: 23 },
});
