import { operation } from '../operation';

export default operation({
  variables: { city: 'plc:sample:city', asOf: '2021-12-31' },
  data: {
    gaps: {
      nodes: [
        {
          place: { nameZh: '海棠里9号院' },
          gaps: [
            {
              matter: { code: 'PROPERTY_MANAGEMENT' },
              gap: 'CLAIM_LAPSED',
              since: '2020-02-01',
              openDays: 699,
              meanwhile: {
                issues: {
                  count: 3,
                  members: [
                    { titleZh: '1、2号楼下水管破裂无人维修' },
                    { titleZh: 'court-drain（演示）' },
                    { titleZh: 'court-sewer（演示）' },
                  ],
                },
              },
            },
          ],
        },
        {
          place: { nameZh: '海棠里9号院1号楼' },
          gaps: [
            {
              matter: { code: 'PROPERTY_MANAGEMENT' },
              gap: 'CLAIM_LAPSED',
              since: '2020-02-01',
              openDays: 699,
              meanwhile: {
                issues: {
                  count: 2,
                  members: [{ titleZh: 'court-drain（演示）' }, { titleZh: 'court-sewer（演示）' }],
                },
              },
            },
          ],
        },
        {
          place: { nameZh: '海棠里9号院2号楼' },
          gaps: [
            {
              matter: { code: 'PROPERTY_MANAGEMENT' },
              gap: 'CLAIM_LAPSED',
              since: '2020-02-01',
              openDays: 699,
              meanwhile: { issues: { count: 0, members: [] } },
            },
          ],
        },
        {
          place: { nameZh: '榆树巷5号院' },
          gaps: [
            {
              matter: { code: 'SANITATION' },
              gap: 'MUTUAL_DISCLAIMER',
              since: null,
              openDays: null,
              meanwhile: { issues: null },
            },
          ],
        },
        {
          place: { nameZh: '榆树巷5号院1号楼' },
          gaps: [
            {
              matter: { code: 'SANITATION' },
              gap: 'MUTUAL_DISCLAIMER',
              since: null,
              openDays: null,
              meanwhile: { issues: null },
            },
          ],
        },
        {
          place: { nameZh: '榆树巷5号院2号楼' },
          gaps: [
            {
              matter: { code: 'SANITATION' },
              gap: 'MUTUAL_DISCLAIMER',
              since: null,
              openDays: null,
              meanwhile: { issues: null },
            },
          ],
        },
        {
          place: { nameZh: '榆树巷5号院3号楼' },
          gaps: [
            {
              matter: { code: 'SANITATION' },
              gap: 'MUTUAL_DISCLAIMER',
              since: null,
              openDays: null,
              meanwhile: { issues: null },
            },
          ],
        },
        {
          place: { nameZh: '界石路条形楼' },
          gaps: [
            {
              matter: { code: 'SANITATION' },
              gap: 'MUTUAL_DISCLAIMER',
              since: null,
              openDays: null,
              meanwhile: { issues: null },
            },
          ],
        },
      ],
    },
  },
  cost: { requests: 2, statements: 7 },
});
