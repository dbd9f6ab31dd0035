import { fact } from './fact';

export default fact({
  number: 131,
  operation: `{ sourceDocument(id: "src:coord:old-compounds-2019") { kind titleEn author publisher publishedOn } }`,
  data: {
    sourceDocument: {
      kind: 'ARTICLE',
      titleEn: 'Report on the governance of old compounds in Beijing',
      author: '盛丽',
      publisher: null,
      publishedOn: null,
    },
  },
});
