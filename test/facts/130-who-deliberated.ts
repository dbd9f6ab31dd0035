import { fact } from './fact';

export default fact({
  number: 130,
  operation: `{ deliberationRuleSets(where: { participants: { has: RESIDENTS } }) { nodes { code participants source { kind passage } } } deliberations(where: { participants: { has: RESIDENTS } }) { nodes { titleEn participants } } }`,
  data: {
    deliberationRuleSets: {
      nodes: [
        { code: 'FIVE-MIN', participants: ['RESIDENTS'], source: { kind: 'PORTAL', passage: 'Caochang' } },
        { code: 'RC-LOCAL', participants: ['RESIDENTS'], source: { kind: 'SYNTHETIC', passage: null } },
        { code: 'RESIDENT-MATTERS', participants: ['RESIDENTS'], source: { kind: 'ARTICLE', passage: 'D4' } },
      ],
    },
    deliberations: {
      nodes: [
        {
          titleEn: 'Renovation of the bungalows of courtyard 35',
          participants: ['PARTY', 'GOVERNMENT', 'RESIDENTS', 'UNITS'],
        },
      ],
    },
  },
});
