import { fact } from './fact';

export default fact({
  number: 61,
  operation: `{ place(id: "plc:hd:tiexi") { adminPaths { kind nameEn } } }`,
  data: {
    place: {
      adminPaths: [
        [
          { kind: 'SUBDISTRICT', nameEn: 'Yangfangdian Subdistrict' },
          { kind: 'DISTRICT', nameEn: 'Haidian District' },
          { kind: 'CITY', nameEn: 'Beijing' },
        ],
      ],
    },
  },
});
