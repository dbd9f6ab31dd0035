import type { Difference } from '../difference';
import { housesAndOwners } from '../houses-and-owners';

export const unreachable: Difference = {
  title: 'The words of an error tell callers the address of a subgraph',
  subgraphs: housesAndOwners,
  operation: '{ house { number owner } }',
  fails: ({ subgraph }) => (subgraph === 'owners' ? 'connection reset' : undefined),
  look: ({ answer }) => ({ tellsTheAddress: JSON.stringify(answer?.errors).includes('127.0.0.1') }),
  stock: {
    data: { house: { number: 7, owner: null } },
    errors: ['no path: INTERNAL_SERVER_ERROR'],
    seen: { tellsTheAddress: true },
  },
  courtyard: {
    data: { house: { number: 7, owner: null } },
    errors: ['house.owner: SUBGRAPH_UNAVAILABLE'],
    seen: { tellsTheAddress: false },
  },
};
