import { operation } from '../operation';

export default operation({
  variables: { district: 'plc:bj:chaoyang', asOf: '2019-07-01' },
  data: {
    gaps: {
      totalCount: 2,
      nodes: [
        {
          place: { nameZh: '霞光里35号院', households: { value: 379, precision: 'EXACT' } },
          gaps: [
            {
              matter: { code: 'PROPERTY_MANAGEMENT' },
              status: 'LAPSED',
              gap: 'CLAIM_LAPSED',
              holders: [{ nameZh: '霞光里35号院物业单位' }],
            },
            {
              matter: { code: 'STRUCTURE_SAFETY' },
              status: 'LAPSED',
              gap: 'CLAIM_LAPSED',
              holders: [{ nameZh: '霞光里35号院物业单位' }],
            },
            { matter: { code: 'SANITATION' }, status: 'VACANT', gap: 'NO_CLAIM', holders: [] },
          ],
        },
        {
          place: { nameZh: '霞光里35号院平房', households: null },
          gaps: [
            {
              matter: { code: 'PROPERTY_MANAGEMENT' },
              status: 'LAPSED',
              gap: 'CLAIM_LAPSED',
              holders: [{ nameZh: '霞光里35号院物业单位' }],
            },
            {
              matter: { code: 'STRUCTURE_SAFETY' },
              status: 'LAPSED',
              gap: 'CLAIM_LAPSED',
              holders: [{ nameZh: '霞光里35号院物业单位' }],
            },
            { matter: { code: 'SANITATION' }, status: 'VACANT', gap: 'NO_CLAIM', holders: [] },
          ],
        },
      ],
    },
  },
  cost: { requests: 2, statements: 8 },
});
