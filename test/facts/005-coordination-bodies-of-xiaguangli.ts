import { fact } from './fact';

export default fact({
  number: 5,
  operation: `{ place(id: "plc:chy:xiaguangli") { organizations(kinds: [COORDINATION_COMMITTEE], levels: [SUBDISTRICT, COMMUNITY]) { nameZh nameEn territory { nameZh } source { kind passage } } } }`,
  data: {
    place: {
      organizations: [
        {
          nameZh: '霞光里社区党建工作协调委员会',
          nameEn: 'Xiaguangli Party-building coordination committee',
          territory: [{ nameZh: '霞光里社区' }],
          source: { kind: 'ARTICLE', passage: 'A3' },
        },
        {
          nameZh: '地区党建工作协调委员会',
          nameEn: 'Area Party-building coordination committee',
          territory: [{ nameZh: '麦子店街道' }],
          source: { kind: 'ARTICLE', passage: 'A1' },
        },
      ],
    },
  },
});
