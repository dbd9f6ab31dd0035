import { fact } from './fact';

export default fact({
  number: 69,
  operation: `{ surveys(within: "plc:hd:tiexi") { nodes { findings { labelZh position nameZh nameEn count { value } } } } }`,
  data: {
    surveys: {
      nodes: [
        {
          findings: [
            { labelZh: '五差', position: 1, nameZh: null, nameEn: null, count: null },
            { labelZh: '五差', position: 2, nameZh: null, nameEn: null, count: null },
            { labelZh: '五差', position: 3, nameZh: null, nameEn: null, count: null },
            { labelZh: '五差', position: 4, nameZh: null, nameEn: null, count: null },
            { labelZh: '五差', position: 5, nameZh: null, nameEn: null, count: null },
          ],
        },
      ],
    },
  },
});
