import { fact } from './fact';

export default fact({
  number: 44,
  operation: `{ deliberations(within: "plc:xgl:courtyard-35", where: { unanimous: { eq: true } }) { nodes { options { titleZh chosen } ballot { unanimous outcome electorate { heads } cast { heads } for { heads } } source { kind passage } } } }`,
  data: {
    deliberations: {
      nodes: [
        {
          options: [{ titleZh: '平房改造方案', chosen: true }],
          ballot: { unanimous: true, outcome: 'ADOPTED', electorate: null, cast: null, for: null },
          source: { kind: 'ARTICLE', passage: 'A5' },
        },
      ],
    },
  },
});
