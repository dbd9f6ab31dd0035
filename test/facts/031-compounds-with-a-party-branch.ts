import { fact } from './fact';

export default fact({
  number: 31,
  operation: `{ organizations(where: { kind: { eq: YARD_PARTY_BRANCH } }) { totalCount nodes { nameZh territory { kind nameZh } } } }`,
  data: {
    organizations: {
      totalCount: 1,
      nodes: [{ nameZh: '35号院楼院党支部', territory: [{ kind: 'COMPOUND', nameZh: '霞光里35号院' }] }],
    },
  },
});
