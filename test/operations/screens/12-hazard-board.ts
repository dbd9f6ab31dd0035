import { operation } from '../operation';

export default operation({
  variables: { within: 'plc:bj:chaoyang', asOf: '2019-07-01' },
  data: {
    hazardAppraisals: {
      totalCount: 1,
      nodes: [
        {
          result: 'DANGEROUS',
          grade: null,
          advice: null,
          treatmentDue: '2019-12-31',
          treatmentDueSource: 'SYNTHETIC',
          appraiser: { nameZh: '房管所' },
          place: {
            nameZh: '霞光里35号院平房',
            titles: { nodes: [] },
            responsibilities: [
              { role: 'OWNER', status: 'ACTIVE', gap: null, holders: [{ nameZh: '霞光里35号院产权单位' }] },
              {
                role: 'MAINTAINER',
                status: 'LAPSED',
                gap: 'CLAIM_LAPSED',
                holders: [{ nameZh: '霞光里35号院物业单位' }],
              },
              { role: 'FUNDER', status: 'ACTIVE', gap: null, holders: [{ nameZh: '霞光里35号院产权单位' }] },
              { role: 'REGULATOR', status: 'VACANT', gap: 'NO_CLAIM', holders: [] },
            ],
          },
        },
      ],
    },
  },
  cost: { requests: 7, statements: 21 },
});
