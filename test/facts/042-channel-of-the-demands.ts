import { fact } from './fact';

export default fact({
  number: 42,
  operation: `{ demandLedgers(within: "plc:xgl:courtyard-35") { nodes { nameZh channels collectedByEn source { kind passage } issues { nodes { titleEn channel } } } } }`,
  data: {
    demandLedgers: {
      nodes: [
        {
          nameZh: '35号院需求台账',
          channels: ['DOORSTEP'],
          collectedByEn: 'Groups that go from door to door',
          source: { kind: 'ARTICLE', passage: 'A5' },
          issues: {
            nodes: [
              { titleEn: 'Tidy the environment', channel: 'DOORSTEP' },
              { titleEn: 'Remove hazards', channel: 'DOORSTEP' },
              { titleEn: 'Better living conditions', channel: 'DOORSTEP' },
            ],
          },
        },
      ],
    },
  },
});
