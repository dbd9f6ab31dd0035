import type { AnyList } from '@courtyard/shared/list/list-description';
import { relateLists } from '@courtyard/shared/list/related-lists';
import { cityFigureList } from './city-figure/city-figure.entity';
import { membershipList } from './committee/membership.entity';
import { seatRuleList } from './committee/seat-rule.entity';
import { mechanismList } from './mechanism/mechanism.entity';
import { organizationList } from './organization/organization.entity';
import { requestList } from './organization/request.entity';
import { placeList } from './place/place.entity';
import { policyList } from './policy/policy.entity';
import { resourceList } from './resource/resource.entity';

/** Every list of this subgraph; the inputs and pages of its schema are made from them. */
export const lists: readonly AnyList[] = relateLists([
  cityFigureList,
  membershipList,
  seatRuleList,
  mechanismList,
  organizationList,
  requestList,
  placeList,
  policyList,
  resourceList,
]);
