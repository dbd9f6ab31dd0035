import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { MandateRow } from '../mandate/mandate.entity';
import { maizidianDepartments, synthetic } from './sources';

/** The article states no mandate. One is made up, so that illegal building has somebody to act against it. */
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
];
