import { operation } from '../operation';

export default operation({
  variables: { place: 'plc:jc:jiacheng-estate', matter: 'DRAINAGE', asOf: '2019-07-01' },
  data: {
    issueDuplicates: [
      {
        id: 'iss:jc:sewer-smell',
        titleZh: '污水井异味（演示）',
        state: 'IN_RESPONSE',
        channel: 'DOORSTEP',
        support: { supporters: 12 },
      },
    ],
    place: {
      responsibilities: [
        { role: 'OWNER', status: 'VACANT', holders: [] },
        { role: 'MAINTAINER', status: 'VACANT', holders: [] },
        { role: 'FUNDER', status: 'VACANT', holders: [] },
      ],
    },
  },
  cost: { requests: 7, statements: 22 },
});
