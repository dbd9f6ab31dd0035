import { fact } from './fact';

export default fact({
  number: 95,
  operation: `{ resources(within: "plc:cp:jiacheng-garden", where: { kind: { eq: VENUE }, owner: { eq: "org:jc:party-branch" } }, orderBy: [TITLE_EN_ASC]) { totalCount nodes { titleZh titleEn } } place(id: "plc:cp:jiacheng-garden") { resourceLedgers { nodes { listings { titleEn kind origin total { value precision } completeness } } } } }`,
  data: {
    resources: {
      totalCount: 8,
      nodes: [
        { titleZh: '篮球场', titleEn: 'Basketball court' },
        { titleZh: '书画室', titleEn: 'Calligraphy room' },
        { titleZh: '儿童游乐场', titleEn: "Children's playground" },
        { titleZh: '舞蹈室', titleEn: 'Dance room' },
        { titleZh: '图书室', titleEn: 'Library' },
        { titleZh: '会议室', titleEn: 'Meeting room' },
        { titleZh: '党员活动室', titleEn: 'Party activity room' },
        { titleZh: '乒乓球室', titleEn: 'Table-tennis room' },
      ],
    },
    place: {
      resourceLedgers: {
        nodes: [
          {
            listings: [
              {
                titleEn: 'Services of units from outside',
                kind: 'SERVICE',
                origin: 'EXTERNAL',
                total: null,
                completeness: 'OPEN',
              },
              {
                titleEn: 'Teams',
                kind: 'PEOPLE',
                origin: 'INTERNAL',
                total: { value: 3, precision: 'EXACT' },
                completeness: 'COMPLETE',
              },
              {
                titleEn: 'Venues',
                kind: 'VENUE',
                origin: 'INTERNAL',
                total: { value: 8, precision: 'EXACT' },
                completeness: 'COMPLETE',
              },
            ],
          },
        ],
      },
    },
  },
});
