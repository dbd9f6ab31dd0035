import { fact } from './fact';

export default fact({
  number: 8,
  operation: `{ placeClassifications(where: { class: { eq: OLD_COMPOUND } }) { totalCount nodes { place { kind nameZh } source { kind } } } }`,
  data: {
    placeClassifications: {
      totalCount: 3,
      nodes: [
        { place: { kind: 'COMPOUND', nameZh: '嘉诚花园小区' }, source: { kind: 'ARTICLE' } },
        { place: { kind: 'COMPOUND', nameZh: '铁西小区' }, source: { kind: 'ARTICLE' } },
        { place: { kind: 'COMPOUND', nameZh: '霞光里35号院' }, source: { kind: 'ARTICLE' } },
      ],
    },
  },
});
