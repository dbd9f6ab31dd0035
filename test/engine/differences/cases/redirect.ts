import type { Difference } from '../difference';
import { housesAndOwners } from '../houses-and-owners';

export const redirect: Difference = {
  title: 'A redirect takes the caller’s Authorization along',
  subgraphs: housesAndOwners,
  operation: '{ house { number owner } }',
  faulty: { subgraph: 'owners', behavior: 'redirect' },
  authorization: 'Bearer of-the-caller',
  look: ({ proxy }) => ({
    sentToWhereItLeads: proxy?.redirected.map(({ headers }) => headers.authorization),
  }),
  stock: {
    data: { house: { number: 7, owner: null } },
    errors: ['no path: INTERNAL_SERVER_ERROR'],
    seen: { sentToWhereItLeads: ['Bearer of-the-caller'] },
  },
  courtyard: {
    data: { house: { number: 7, owner: null } },
    errors: ['house.owner: SUBGRAPH_BAD_RESPONSE'],
    seen: { sentToWhereItLeads: [] },
  },
};
