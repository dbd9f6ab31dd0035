import { fact } from './fact';

export default fact({
  number: 28,
  operation: `{ project(id: "prj:xgl:bungalows") { partners { kind nameZh nameEn } } }`,
  data: {
    project: {
      partners: [
        {
          kind: 'YARD_PARTY_BRANCH',
          nameZh: '35号院楼院党支部',
          nameEn: 'Yard Party branch of courtyard 35',
        },
        {
          kind: 'SELF_GOVERNANCE_BODY',
          nameZh: '35号院楼院自治组织',
          nameEn: 'Self-government body of courtyard 35',
        },
      ],
    },
  },
});
