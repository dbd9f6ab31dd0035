import { fact } from './fact';

export default fact({
  number: 60,
  operation: `{ forums(within: "plc:hd:tiexi") { nodes { id method level movedDown participants source { kind passage } } } vocabularies(names: ["DeliberationMethod"]) { values { value labelEn } } }`,
  data: {
    forums: {
      nodes: [
        {
          id: 'frm:tx:tiexi',
          method: 'PARTICIPATORY',
          level: 'COMMUNITY',
          movedDown: false,
          participants: ['PARTY', 'RESIDENTS'],
          source: { kind: 'ARTICLE', passage: 'B1' },
        },
      ],
    },
    vocabularies: [
      {
        values: [
          { value: 'PARTICIPATORY', labelEn: 'participatory deliberation and co-governance' },
          { value: 'JOINT', labelEn: 'joint deliberation of Party, government and residents' },
          { value: 'COUNCIL', labelEn: 'democratic council' },
        ],
      },
    ],
  },
});
