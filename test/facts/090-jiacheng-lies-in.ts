import { fact } from './fact';

export default fact({
  number: 90,
  operation: `{ place(id: "plc:cp:jiacheng-garden") { adminPaths { kind nameEn } } }`,
  data: {
    place: {
      adminPaths: [
        [
          { kind: 'SUBDISTRICT', nameEn: 'Tiantongyuan South Subdistrict' },
          { kind: 'DISTRICT', nameEn: 'Changping District' },
          { kind: 'CITY', nameEn: 'Beijing' },
        ],
      ],
    },
  },
});
