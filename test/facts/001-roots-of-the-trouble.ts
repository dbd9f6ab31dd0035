import { fact } from './fact';

export default fact({
  number: 1,
  operation: `{ matters(topLevel: true, sourceKind: ARTICLE) { code nameZh nameEn source { passage } } }`,
  data: {
    matters: [
      { code: 'PARKING', nameZh: '停车', nameEn: 'Parking', source: { passage: 'lead' } },
      { code: 'ENVIRONMENT', nameZh: '环境', nameEn: 'Environment', source: { passage: 'lead' } },
      {
        code: 'PROPERTY_MANAGEMENT',
        nameZh: '物业管理',
        nameEn: 'Property management',
        source: { passage: 'lead' },
      },
    ],
  },
});
