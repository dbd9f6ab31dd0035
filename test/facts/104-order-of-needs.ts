import { fact } from './fact';

/** That each has its rank is stated; which one is not. */
export default fact({
  number: 104,
  operation: `{ demandLedgers(within: "plc:cp:jiacheng-garden") { nodes { arrangements issues(orderBy: [RANK_ASC]) { nodes { rank filingSource } } } } }`,
  data: {
    demandLedgers: {
      nodes: [
        {
          arrangements: ['CLASSIFIED', 'RANKED'],
          issues: {
            nodes: [
              { rank: 1, filingSource: 'SYNTHETIC' },
              { rank: 2, filingSource: 'SYNTHETIC' },
              { rank: 3, filingSource: 'SYNTHETIC' },
              { rank: 4, filingSource: 'SYNTHETIC' },
              { rank: 5, filingSource: 'SYNTHETIC' },
              { rank: 6, filingSource: 'SYNTHETIC' },
              { rank: 7, filingSource: 'SYNTHETIC' },
              { rank: 8, filingSource: 'SYNTHETIC' },
              { rank: 9, filingSource: 'SYNTHETIC' },
            ],
          },
        },
      ],
    },
  },
});
