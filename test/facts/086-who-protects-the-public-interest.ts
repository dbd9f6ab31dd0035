import { fact } from './fact';

export default fact({
  number: 86,
  operation: `{ gridCells(within: "plc:hd:tiexi") { nodes { place { nameZh } levels level force { nameZh } dutyEn source { statedBy passage } } } compacts(where: { zone: { eq: "plc:tx:zone-public-interest" } }) { nodes { holders { nameZh } } } }`,
  data: {
    gridCells: {
      nodes: [
        {
          place: { nameZh: '社区公共利益' },
          levels: 3,
          level: null,
          force: { nameZh: '三级网格力量' },
          dutyEn: 'The public interest of the community',
          source: { statedBy: 'STREET_DEPARTMENT', passage: 'B4' },
        },
      ],
    },
    compacts: { nodes: [{ holders: [{ nameZh: '三级网格力量' }] }] },
  },
});
