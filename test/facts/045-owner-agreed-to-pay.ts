import { fact } from './fact';

export default fact({
  number: 45,
  operation: `{ projects(where: { places: { has: "plc:xgl:courtyard-35-bungalows" } }, first: 10) { nodes { titleZh ownerPledges(first: 10) { totalCount nodes { contributor { kind nameZh } kind state amountFen disbursedFen occurredAt source { kind passage } } } } } }`,
  data: {
    projects: {
      nodes: [
        {
          titleZh: '霞光里35号院平房改造工程',
          ownerPledges: {
            totalCount: 1,
            nodes: [
              {
                contributor: { kind: 'OWNER_UNIT', nameZh: '霞光里35号院产权单位' },
                kind: 'OWNER_FUND',
                state: 'COMMITTED',
                amountFen: null,
                disbursedFen: null,
                occurredAt: null,
                source: { kind: 'ARTICLE', passage: 'A5' },
              },
            ],
          },
        },
      ],
    },
  },
});
