import { fact } from './fact';

export default fact({
  number: 124,
  operation: `{ policyDocuments(within: "plc:bj:beijing") { nodes { titleEn topics } } }`,
  data: {
    policyDocuments: {
      nodes: [
        {
          titleEn: 'Plan for deepening "streets whistle, departments report in" down to the communities',
          topics: ['ORGANIZATION_SYSTEM', 'GOVERNANCE_STRUCTURE', 'MEMBER_MANAGEMENT', 'SERVICE'],
        },
      ],
    },
  },
});
