import { fact } from './fact';

export default fact({
  number: 131,
  operation: `{ sourceDocuments { kind titleEn author publisher publishedOn } }`,
  data: {
    sourceDocuments: [
      {
        kind: 'ARTICLE',
        titleEn: 'Report on the governance of old compounds in Beijing',
        author: '盛丽',
        publisher: null,
        publishedOn: null,
      },
    ],
  },
});
