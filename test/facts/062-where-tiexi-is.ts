import { fact } from './fact';

export default fact({
  number: 62,
  operation: `{ place(id: "plc:hd:tiexi") { locationHintZh locationHintEn } }`,
  data: { place: { locationHintZh: '北京西站北侧', locationHintEn: 'North of Beijing West Station' } },
});
