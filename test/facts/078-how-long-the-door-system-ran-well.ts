import { fact } from './fact';

export default fact({
  number: 78,
  operation: `{ facilityRecords(within: "plc:hd:tiexi", where: { facility: { eq: DOOR_ENTRY } }) { nodes { place { nameEn } condition windowYears periodSource source { kind } } } }`,
  data: {
    facilityRecords: {
      nodes: [
        {
          place: { nameEn: 'Inside the stairwells' },
          condition: 'RUNNING_WELL',
          windowYears: 4,
          periodSource: 'SYNTHETIC',
          source: { kind: 'ARTICLE' },
        },
      ],
    },
  },
});
