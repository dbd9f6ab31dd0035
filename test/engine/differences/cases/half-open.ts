import type { Difference } from '../difference';
import { housesAndOwners } from '../houses-and-owners';

export const halfOpen: Difference = {
  title: 'A subgraph that takes a request and never answers keeps the caller waiting for ever',
  subgraphs: housesAndOwners,
  operation: '{ house { number owner } }',
  faulty: { subgraph: 'owners', behavior: 'no answer' },
  stock: { noAnswerWithinMs: 3000 },
  courtyard: { data: { house: { number: 7, owner: null } }, errors: ['house.owner: SUBGRAPH_TIMEOUT'] },
};
