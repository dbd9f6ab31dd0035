import { fact } from './fact';

export default fact({
  number: 4,
  operation: `{ place(id: "plc:chy:xiaguangli") { adminPaths { kind nameEn } } }`,
  data: {
    place: {
      adminPaths: [
        [
          { kind: 'SUBDISTRICT', nameEn: 'Maizidian Subdistrict' },
          { kind: 'DISTRICT', nameEn: 'Chaoyang District' },
          { kind: 'CITY', nameEn: 'Beijing' },
        ],
      ],
    },
  },
});
