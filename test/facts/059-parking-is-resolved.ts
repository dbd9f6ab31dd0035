import { fact } from './fact';

export default fact({
  number: 59,
  operation: `{ issues(within: "plc:xgl:courtyard-35", where: { matter: { eq: "PARKING_VEHICLE" } }) { nodes { titleZh state solvedAt source { kind passage } } } }`,
  data: {
    issues: {
      nodes: [
        { titleZh: '停车难', state: 'RESOLVED', solvedAt: null, source: { kind: 'ARTICLE', passage: 'A6' } },
      ],
    },
  },
});
