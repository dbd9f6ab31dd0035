import { fact } from './fact';

/** Their states are their own: six projects are finished, seven works were carried out. */
export default fact({
  number: 111,
  operation: `{ works(within: "plc:cp:jiacheng-garden", where: { state: { eq: CARRIED_OUT } }) { totalCount nodes { titleZh titleEn matter { code } source { kind passage } } } }`,
  data: {
    works: {
      totalCount: 7,
      nodes: [
        {
          titleZh: '篮球场改造',
          titleEn: 'Basketball court',
          matter: { code: 'CULTURE_SPORT' },
          source: { kind: 'ARTICLE', passage: 'C5' },
        },
        {
          titleZh: '自行车棚改造',
          titleEn: 'Bicycle shed',
          matter: { code: 'PARKING_BICYCLE' },
          source: { kind: 'ARTICLE', passage: 'C5' },
        },
        {
          titleZh: '文体活动中心改造',
          titleEn: 'Culture and sports center',
          matter: { code: 'CULTURE_SPORT' },
          source: { kind: 'ARTICLE', passage: 'C5' },
        },
        {
          titleZh: '社区绿化景观提升',
          titleEn: 'Greening and landscape',
          matter: { code: 'GREENING' },
          source: { kind: 'ARTICLE', passage: 'C5' },
        },
        {
          titleZh: '小区内道路修复',
          titleEn: 'Internal roads',
          matter: { code: 'ROADS' },
          source: { kind: 'ARTICLE', passage: 'C5' },
        },
        {
          titleZh: '小区北门广场改造',
          titleEn: 'North-gate square',
          matter: { code: 'PUBLIC_FACILITIES' },
          source: { kind: 'ARTICLE', passage: 'C5' },
        },
        {
          titleZh: '自备井改市政水',
          titleEn: 'Own well to municipal water',
          matter: { code: 'WATER_SUPPLY' },
          source: { kind: 'ARTICLE', passage: 'C5' },
        },
      ],
    },
  },
});
