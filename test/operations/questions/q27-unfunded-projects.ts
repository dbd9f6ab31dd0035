import { operation } from '../operation';

export default operation({
  variables: { city: 'plc:sample:city' },
  data: {
    projects: {
      totalCount: 4,
      nodes: [
        {
          titleZh: 'court（演示）',
          state: 'IN_PROGRESS',
          fundingCoverage: {
            budgetFen: '20000000',
            gapFen: '7000000',
            complete: false,
            gaps: [],
            byContributor: [
              {
                contributor: { nameZh: '乙区示例一单位', kind: 'OWNER_UNIT' },
                committedFen: '6000000',
                conditionalFen: '0',
              },
              {
                contributor: { nameZh: '乙区示例二单位', kind: 'OWNER_UNIT' },
                committedFen: '0',
                conditionalFen: '0',
              },
              {
                contributor: { nameZh: '榆树巷社区党委', kind: 'COMMUNITY_PARTY_COMMITTEE' },
                committedFen: '2000000',
                conditionalFen: '0',
              },
              {
                contributor: { nameZh: '榆树街道办事处', kind: 'SUBDISTRICT_OFFICE' },
                committedFen: '0',
                conditionalFen: '5000000',
              },
            ],
          },
        },
        {
          titleZh: 'ramp（演示）',
          state: 'FIXED',
          fundingCoverage: {
            budgetFen: '8000000',
            gapFen: '8000000',
            complete: true,
            gaps: ['UNFUNDED'],
            byContributor: [
              {
                contributor: { nameZh: '乙区示例二单位', kind: 'OWNER_UNIT' },
                committedFen: '0',
                conditionalFen: '0',
              },
            ],
          },
        },
        {
          titleZh: 'railing（演示）',
          state: 'FIXED',
          fundingCoverage: {
            budgetFen: '3000000',
            gapFen: '3000000',
            complete: true,
            gaps: ['UNFUNDED'],
            byContributor: [],
          },
        },
        {
          titleZh: 'meter-box（演示）',
          state: 'IN_PROGRESS',
          fundingCoverage: {
            budgetFen: '1000000',
            gapFen: '1000000',
            complete: true,
            gaps: ['UNFUNDED'],
            byContributor: [],
          },
        },
      ],
    },
  },
  cost: { requests: 5, statements: 8 },
});
