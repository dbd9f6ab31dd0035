import { fact } from './fact';

export default fact({
  number: 112,
  operation: `{ reportIns(within: "plc:cp:jiacheng-garden", orderBy: [ID_DESC]) { nodes { id kind registered { value } active withheld source { kind passage } } } }`,
  data: {
    reportIns: {
      nodes: [
        {
          id: 'rpt:jc:organization',
          kind: 'ORGANIZATION',
          registered: null,
          active: null,
          withheld: false,
          source: { kind: 'ARTICLE', passage: 'C5' },
        },
        {
          id: 'rpt:jc:individual',
          kind: 'INDIVIDUAL',
          registered: null,
          active: null,
          withheld: false,
          source: { kind: 'ARTICLE', passage: 'C5' },
        },
      ],
    },
  },
});
