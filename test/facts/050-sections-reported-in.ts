import { fact } from './fact';

export default fact({
  number: 50,
  operation: `{ whistleResponses(where: { responder: { eq: "org:chy:maizidian-sections" } }) { nodes { responder { kind nameZh } state reportedInAt whistle { place { nameZh } } source { statedBy } } } }`,
  data: {
    whistleResponses: {
      nodes: [
        {
          responder: { kind: 'STREET_SECTION', nameZh: '麦子店街道职能科室' },
          state: 'REPORTED_IN',
          reportedInAt: null,
          whistle: { place: { nameZh: '霞光里35号院' } },
          source: { statedBy: 'STREET_DEPARTMENT' },
        },
      ],
    },
  },
});
