import { fact } from './fact';

export default fact({
  number: 79,
  operation: `{ compacts(within: "plc:hd:tiexi", where: { zone: { eq: "plc:tx:zone-public-space" } }) { nodes { holders { kind nameZh } } } }`,
  data: { compacts: { nodes: [{ holders: [{ kind: 'VOLUNTEER_TEAM', nameZh: '社区志愿者队伍' }] }] } },
});
