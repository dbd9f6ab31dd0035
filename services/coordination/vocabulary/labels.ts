import { communityLabels } from './labels/community-committee';
import { coordinationLabels } from './labels/coordination';
import { companyLabels } from './labels/property-company';
import { ownerLabels } from './labels/property-rights-unit';
import { sharedLabels } from './labels/shared';
import { streetLabels } from './labels/street-department';
import type { Labels } from './labels/label';

/** The labels of every enum of the graph, one file for each owner of enums. A test finds values without one. */
export const labels: Labels = {
  ...sharedLabels,
  ...coordinationLabels,
  ...communityLabels,
  ...ownerLabels,
  ...companyLabels,
  ...streetLabels,
};
