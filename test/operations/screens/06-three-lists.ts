import { operation } from '../operation';

export default operation({
  variables: { place: 'plc:cp:jiacheng-garden' },
  data: {
    threeLists: {
      resourcesByKind: [
        { kind: 'PEOPLE', n: 3 },
        { kind: 'SERVICE', n: 3 },
        { kind: 'VENUE', n: 8 },
      ],
      resources: {
        totalCount: 14,
        nodes: [
          {
            __typename: 'CommunityResource',
            titleZh: '篮球场',
            owner: { nameZh: '嘉诚花园社区党支部' },
            openingHours: null,
          },
          {
            __typename: 'CommunityResource',
            titleZh: '书画室',
            owner: { nameZh: '嘉诚花园社区党支部' },
            openingHours: null,
          },
          {
            __typename: 'CommunityResource',
            titleZh: '舞蹈室',
            owner: { nameZh: '嘉诚花园社区党支部' },
            openingHours: null,
          },
        ],
      },
      needs: {
        totalCount: 9,
        nodes: [
          {
            titleZh: '需求（之1）',
            rank: 1,
            matter: { nameZh: '环境' },
            route: {
              level: 'COMMUNITY',
              handlers: [
                { nameZh: '嘉诚花园社区党支部' },
                { nameZh: '嘉诚花园物业公司' },
                { nameZh: '各类志愿服务队' },
              ],
            },
            matches: [
              {
                resource: { titleZh: '组团服务队' },
                score: 50,
                reasons: [
                  { criterion: 'CATEGORY', fit: 'PARTLY' },
                  { criterion: 'DISTANCE', fit: 'FITS' },
                ],
              },
              {
                resource: { titleZh: '老党员先锋队' },
                score: 50,
                reasons: [
                  { criterion: 'CATEGORY', fit: 'PARTLY' },
                  { criterion: 'DISTANCE', fit: 'FITS' },
                ],
              },
              {
                resource: { titleZh: '在职党员心愿认领队' },
                score: 50,
                reasons: [
                  { criterion: 'CATEGORY', fit: 'PARTLY' },
                  { criterion: 'DISTANCE', fit: 'FITS' },
                ],
              },
            ],
          },
          {
            titleZh: '需求（之2）',
            rank: 2,
            matter: { nameZh: '公共设施' },
            route: null,
            matches: [
              {
                resource: { titleZh: '市财政局的服务' },
                score: 50,
                reasons: [
                  { criterion: 'CATEGORY', fit: 'PARTLY' },
                  { criterion: 'DISTANCE', fit: 'FITS' },
                ],
              },
              {
                resource: { titleZh: '东小口卫生服务中心的服务' },
                score: 50,
                reasons: [
                  { criterion: 'CATEGORY', fit: 'PARTLY' },
                  { criterion: 'DISTANCE', fit: 'FITS' },
                ],
              },
              {
                resource: { titleZh: '物业公司的服务' },
                score: 50,
                reasons: [
                  { criterion: 'CATEGORY', fit: 'PARTLY' },
                  { criterion: 'DISTANCE', fit: 'FITS' },
                ],
              },
            ],
          },
          {
            titleZh: '需求（之3）',
            rank: 3,
            matter: { nameZh: '文体' },
            route: null,
            matches: [
              {
                resource: { titleZh: '篮球场' },
                score: 50,
                reasons: [
                  { criterion: 'CATEGORY', fit: 'PARTLY' },
                  { criterion: 'DISTANCE', fit: 'FITS' },
                ],
              },
              {
                resource: { titleZh: '书画室' },
                score: 50,
                reasons: [
                  { criterion: 'CATEGORY', fit: 'PARTLY' },
                  { criterion: 'DISTANCE', fit: 'FITS' },
                ],
              },
              {
                resource: { titleZh: '舞蹈室' },
                score: 50,
                reasons: [
                  { criterion: 'CATEGORY', fit: 'PARTLY' },
                  { criterion: 'DISTANCE', fit: 'FITS' },
                ],
              },
            ],
          },
        ],
      },
      projectsByState: [
        { state: 'COMPLETED', n: 6 },
        { state: 'FIXED', n: 1 },
        { state: 'IN_PROGRESS', n: 2 },
      ],
      projects: {
        totalCount: 9,
        nodes: [
          {
            titleZh: '篮球场改造',
            kind: 'ONE_OFF',
            state: 'COMPLETED',
            fundingCoverage: { gapFen: null, complete: false },
          },
          {
            titleZh: '自行车棚改造',
            kind: 'ONE_OFF',
            state: 'COMPLETED',
            fundingCoverage: { gapFen: null, complete: false },
          },
          {
            titleZh: '文体活动中心改造',
            kind: 'ONE_OFF',
            state: 'IN_PROGRESS',
            fundingCoverage: { gapFen: null, complete: false },
          },
        ],
      },
    },
  },
  cost: { requests: 10, statements: 23 },
});
