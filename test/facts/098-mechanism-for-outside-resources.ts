import { fact } from './fact';

export default fact({
  number: 98,
  operation: `{ cooperationMechanisms(within: "plc:cp:jiacheng-garden") { nodes { kind nameZh nameEn partyCount parties { nameZh } partiesCompleteness broughtIn { nameZh } broughtInCompleteness validFrom source { kind passage } } } }`,
  data: {
    cooperationMechanisms: {
      nodes: [
        {
          kind: 'FIVE_PARTY',
          nameZh: '五方共建',
          nameEn: 'Five-party co-building',
          partyCount: 5,
          parties: [],
          partiesCompleteness: 'OPEN',
          broughtIn: [
            { nameZh: '嘉诚花园物业公司' },
            { nameZh: '东小口卫生服务中心' },
            { nameZh: '市财政局' },
          ],
          broughtInCompleteness: 'OPEN',
          validFrom: null,
          source: { kind: 'ARTICLE', passage: 'C2' },
        },
      ],
    },
  },
});
