import { fact } from './fact';

export default fact({
  number: 14,
  operation: `{ hazardAppraisals(where: { result: { eq: DANGEROUS } }) { nodes { place { nameZh } appraiser { kind nameZh } grade occurredAt } } }`,
  data: {
    hazardAppraisals: {
      nodes: [
        {
          place: { nameZh: '霞光里35号院平房' },
          appraiser: { kind: 'HOUSING_OFFICE', nameZh: '房管所' },
          grade: null,
          occurredAt: null,
        },
      ],
    },
  },
});
