import { fact } from './fact';

export default fact({
  number: 30,
  operation: `{ forums(within: "plc:chy:xiaguangli") { nodes { place { kind nameZh } level movedDown participants } } }`,
  data: {
    forums: {
      nodes: [
        {
          place: { kind: 'COMPOUND', nameZh: '霞光里35号院' },
          level: 'COMPOUND',
          movedDown: true,
          participants: ['PARTY', 'GOVERNMENT', 'RESIDENTS'],
        },
      ],
    },
  },
});
