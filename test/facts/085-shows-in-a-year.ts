import { fact } from './fact';

export default fact({
  number: 85,
  operation: `{ activities(within: "plc:hd:tiexi", where: { kind: { eq: PERFORMANCE } }) { nodes { organizer { nameZh } frequency timesPerYear } } }`,
  data: {
    activities: { nodes: [{ organizer: { nameZh: '文体队' }, frequency: 'YEARLY_NUMBER', timesPerYear: 5 }] },
  },
});
