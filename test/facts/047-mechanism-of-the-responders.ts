import { fact } from './fact';

export default fact({
  number: 47,
  operation: `{ place(id: "plc:chy:xiaguangli") { whistles { nodes { mechanism category state blownAt place { nameZh } } } } vocabularies(names: ["WhistleMechanism"]) { values { value labelZh } } }`,
  data: {
    place: {
      whistles: {
        nodes: [
          {
            mechanism: 'STREET_WHISTLES_DEPARTMENTS_REPORT_IN',
            category: null,
            state: 'ASSEMBLED',
            blownAt: null,
            place: { nameZh: '霞光里35号院' },
          },
        ],
      },
    },
    vocabularies: [
      { values: [{ value: 'STREET_WHISTLES_DEPARTMENTS_REPORT_IN', labelZh: '街乡吹哨、部门报到' }] },
    ],
  },
});
