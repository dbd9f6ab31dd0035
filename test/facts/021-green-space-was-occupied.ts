import { fact } from './fact';

export default fact({
  number: 21,
  operation: `{ issues(within: "plc:xgl:courtyard-35", where: { kind: { eq: PROBLEM }, matter: { eq: "GREEN_SPACE_OCCUPATION" }, state: { notIn: [RESOLVED, CONFIRMED, CLOSED] } }) { nodes { titleZh titleEn occurredAt solvedAt projects { titleEn } source { kind passage } } } open: issues(within: "plc:xgl:courtyard-35", where: { kind: { eq: PROBLEM }, state: { notIn: [RESOLVED, CONFIRMED, CLOSED] } }) { totalCount } }`,
  data: {
    issues: {
      nodes: [
        {
          titleZh: '私占绿地',
          titleEn: 'Green space occupied',
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
