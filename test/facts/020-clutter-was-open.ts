import { fact } from './fact';

export default fact({
  number: 20,
  operation: `{ issues(within: "plc:xgl:courtyard-35", where: { kind: { eq: PROBLEM }, matter: { eq: "CLUTTER" }, state: { notIn: [RESOLVED, CONFIRMED, CLOSED] } }) { nodes { titleZh titleEn occurredAt solvedAt projects { titleEn } source { kind passage } } } open: issues(within: "plc:xgl:courtyard-35", where: { kind: { eq: PROBLEM }, state: { notIn: [RESOLVED, CONFIRMED, CLOSED] } }) { totalCount } }`,
  data: {
    issues: {
      nodes: [
        {
          titleZh: '堆物堆料',
          titleEn: 'Clutter',
          occurredAt: null,
          solvedAt: null,
          projects: [{ titleEn: 'Bungalow renovation of courtyard 35' }],
          source: { kind: 'ARTICLE', passage: 'A2' },
        },
      ],
    },
    open: { totalCount: 3 },
  },
});
