import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { MandateRow } from '../mandate/mandate.entity';
import { fromArticle, maizidianCommittee, maizidianDepartments, synthetic } from './sources';

/**
 * The article says under whom the community acted and states no other mandate. One is made up, so that illegal building
 * has somebody to act against it.
 */
export const mandates: ReadonlyArray<NewFact<MandateRow>> = [
  {
    tenant: maizidianDepartments,
    id: 'mnd:chy:illegal-construction',
    organizationId: maizidianDepartments,
    placeId: 'plc:chy:maizidian',
    matters: ['ILLEGAL_CONSTRUCTION', 'GREEN_SPACE_OCCUPATION'],
    role: 'ENFORCER',
    powers: ['INSPECT', 'ORDER'],
    legalBasis: null,
    ...openPeriod,
    source: synthetic,
  },
  {
    tenant: maizidianCommittee,
    id: 'mnd:chy:leads-xiaguangli',
    organizationId: maizidianCommittee,
    placeId: 'plc:chy:xiaguangli',
    // Leadership in general: no single matter follows from it, and so no claim.
    matters: [],
    role: 'COORDINATOR',
    powers: ['LEAD'],
    legalBasis: null,
    ...openPeriod,
    source: fromArticle('A3'),
  },
];
