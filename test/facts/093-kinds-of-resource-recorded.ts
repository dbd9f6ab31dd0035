import { fact } from './fact';

export default fact({
  number: 93,
  operation: `{ resourceLedgers(within: "plc:cp:jiacheng-garden", where: { keeper: { eq: "org:jc:party-branch" } }) { nodes { id kinds kindsCompleteness } } }`,
  data: {
    resourceLedgers: {
      nodes: [
        { id: 'rlg:jc:resources', kinds: ['VENUE', 'PEOPLE', 'SERVICE', 'FUND'], kindsCompleteness: 'OPEN' },
      ],
    },
  },
});
