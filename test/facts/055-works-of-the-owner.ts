import { fact } from './fact';

export default fact({
  number: 55,
  operation: `{ place(id: "plc:xgl:courtyard-35") { ownerWorks(where: { place: { ne: "plc:xgl:courtyard-35-bungalows" } }) { totalCount nodes { titleZh titleEn owner { nameZh } matter { code } kind extent state validFrom validTo project { ownerPledges { nodes { state amountFen } } } source { kind passage } } } } }`,
  data: {
    place: {
      ownerWorks: {
        totalCount: 1,
        nodes: [
          {
            titleZh: '老旧电线电缆更换改造',
            titleEn: 'Replacement of old wires and cables',
            owner: { nameZh: '霞光里35号院产权单位' },
            matter: { code: 'ELECTRICAL' },
            kind: 'REPLACEMENT',
            extent: 'WHOLE',
            state: 'COMPLETED',
            validFrom: null,
            validTo: null,
            project: { ownerPledges: { nodes: [{ state: 'COMMITTED', amountFen: null }] } },
            source: { kind: 'ARTICLE', passage: 'A6' },
          },
        ],
      },
    },
  },
});
