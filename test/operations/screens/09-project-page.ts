import { operation } from '../operation';

export default operation({
  variables: { id: 'prj:xgl:bungalows' },
  data: {
    project: {
      titleZh: '霞光里35号院平房改造工程',
      kind: 'ONE_OFF',
      state: 'FIXED',
      deliberation: {
        state: 'ADOPTED',
        decidedOn: '2019-03-01',
        ballot: { outcome: 'ADOPTED', unanimous: true },
        ruleSet: { code: 'RC-LOCAL' },
        meetings: { totalCount: 1 },
        meetingTallies: [{ kinds: ['DELIBERATION'], count: { value: 18, precision: 'EXACT' } }],
      },
      works: { nodes: [] },
      fundingCoverage: {
        budgetFen: null,
        committedFen: null,
        conditionalFen: '0',
        disbursedFen: '0',
        lockedFen: '0',
        gapFen: null,
        complete: false,
        byContributor: [
          {
            contributor: { nameZh: '霞光里35号院产权单位' },
            pledges: [{ kind: 'OWNER_FUND', state: 'COMMITTED', amountFen: null }],
          },
        ],
        sourcesUnavailable: [],
      },
      addresses: [
        { titleZh: '私搭乱建', state: 'TRIAGED' },
        { titleZh: '堆物堆料', state: 'TRIAGED' },
        { titleZh: '私占绿地', state: 'TRIAGED' },
        { titleZh: '消除隐患', state: 'TRIAGED' },
        { titleZh: '改善生活条件', state: 'TRIAGED' },
      ],
    },
  },
  cost: { requests: 5, statements: 12 },
});
