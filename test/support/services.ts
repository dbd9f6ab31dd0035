import { service as communityCommittee } from '@courtyard/community-committee/index';
import { service as coordination } from '@courtyard/coordination/index';
import { service as propertyCompany } from '@courtyard/property-company/index';
import { service as propertyRightsUnit } from '@courtyard/property-rights-unit/index';
import type { ServiceDefinition } from '@courtyard/shared/service/service-definition';
import { service as streetDepartment } from '@courtyard/street-department/index';

/** The five services; coordination first, since the others follow its places. */
export const services: readonly ServiceDefinition[] = [
  coordination,
  communityCommittee,
  propertyRightsUnit,
  propertyCompany,
  streetDepartment,
];

export type ServiceName =
  'coordination' | 'community-committee' | 'property-rights-unit' | 'property-company' | 'street-department';
