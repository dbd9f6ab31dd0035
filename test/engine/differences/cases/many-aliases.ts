import { countBySubgraph } from '../../support/small-graph';
import type { Difference } from '../difference';
import { housesAndOwners } from '../houses-and-owners';

const aliases = Array.from({ length: 25 }, (_, index) => `a${index}`);
const data = Object.fromEntries(aliases.map((alias) => [alias, { owner: 'Wei' }]));

export const manyAliases: Difference = {
  title: 'Each alias of one root field leads to one more request to another subgraph',
  subgraphs: housesAndOwners,
  operation: `{ ${aliases.map((alias) => `${alias}: house { owner }`).join(' ')} }`,
  look: ({ requests }) => ({ requests: countBySubgraph(requests) }),
  stock: { data, seen: { requests: { houses: 1, owners: 25 } } },
  courtyard: { errors: ['no path: TOO_MANY_ROOT_FIELDS'], seen: { requests: {} } },
};
