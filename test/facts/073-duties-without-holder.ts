import { fact } from './fact';

export default fact({
  number: 73,
  operation: `{ compacts(within: "plc:hd:tiexi") { nodes { zone { nameEn } holders { nameEn } } } }`,
  data: {
    compacts: {
      nodes: [
        { zone: { nameEn: 'Coordination' }, holders: [{ nameEn: 'The two committees of the community' }] },
        { zone: { nameEn: 'Public interest' }, holders: [{ nameEn: 'Forces of the three-level grid' }] },
        { zone: { nameEn: 'Public space' }, holders: [{ nameEn: 'Volunteer teams of the community' }] },
        {
          zone: { nameEn: 'Inside the stairwells' },
          holders: [{ nameEn: 'Stairwell Party members and stairwell leaders' }],
        },
      ],
    },
  },
});
