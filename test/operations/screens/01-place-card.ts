import { operation } from '../operation';

export default operation({
  variables: { id: 'plc:xgl:courtyard-35', asOf: '2018-06-30' },
  data: {
    place: {
      nameZh: '霞光里35号院',
      kind: 'COMPOUND',
      builtPeriod: { from: 1970, to: 1979, precision: 'DECADE' },
      areaM2: 22500,
      households: { value: 379, precision: 'EXACT', asOf: '2019-07-01' },
      residents: { value: 1137, precision: 'EXACT' },
      children: { totalCount: 6 },
      responsibilities: [
        {
          matter: { nameZh: '违建' },
          role: 'ENFORCER',
          status: 'ACTIVE',
          gap: null,
          deFacto: 'UNKNOWN',
          holders: [{ nameZh: '麦子店街道部门' }],
          sourcesUnavailable: [],
        },
        {
          matter: { nameZh: '私占绿地' },
          role: 'ENFORCER',
          status: 'ACTIVE',
          gap: null,
          deFacto: 'UNKNOWN',
          holders: [{ nameZh: '麦子店街道部门' }],
          sourcesUnavailable: [],
        },
        {
          matter: { nameZh: '物业管理' },
          role: 'MAINTAINER',
          status: 'LAPSED',
          gap: 'CLAIM_LAPSED',
          deFacto: 'UNPERFORMED',
          holders: [{ nameZh: '霞光里35号院物业单位' }],
          sourcesUnavailable: [],
        },
        {
          matter: { nameZh: '房屋安全' },
          role: 'OWNER',
          status: 'DORMANT',
          gap: 'HOLDER_DORMANT',
          deFacto: 'UNPERFORMED',
          holders: [{ nameZh: '霞光里35号院产权单位' }],
          sourcesUnavailable: [],
        },
        {
          matter: { nameZh: '房屋安全' },
          role: 'MAINTAINER',
          status: 'LAPSED',
          gap: 'CLAIM_LAPSED',
          deFacto: 'UNPERFORMED',
          holders: [{ nameZh: '霞光里35号院物业单位' }],
          sourcesUnavailable: [],
        },
      ],
      hazardAppraisals: {
        nodes: [
          {
            place: { nameZh: '霞光里35号院平房' },
            result: 'DANGEROUS',
            grade: null,
            appraiser: { nameZh: '房管所' },
          },
        ],
      },
      issues: {
        totalCount: 6,
        nodes: [
          { titleZh: '堆物堆料', state: 'TRIAGED' },
          { titleZh: '整治环境', state: 'TRIAGED' },
          { titleZh: '消除隐患', state: 'TRIAGED' },
          { titleZh: '改善生活条件', state: 'TRIAGED' },
          { titleZh: '私占绿地', state: 'TRIAGED' },
        ],
      },
    },
  },
  cost: { requests: 8, statements: 26 },
});
