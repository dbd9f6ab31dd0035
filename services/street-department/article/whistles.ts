import type { WhistleResponseState } from '../resolver-types.generated';
import type { Call, NewWhistle } from '../whistle/whistle.commands';
import { maizidianCommittee, sourcesByStakeholder } from './sources';

/** All three are said to have reported in; when, and what they then did, is not. */
function reportedIn(
  name: string,
  responderId: string,
  kind: string,
  source: Call['response']['source'],
): Call {
  return {
    kind,
    response: {
      id: `wrs:chy:courtyard-35-${name}`,
      responderId,
      state: 'REPORTED_IN' satisfies WhistleResponseState,
      occurredAt: null,
      signedAt: null,
      reportedInAt: null,
      doneAt: null,
      basis: null,
      source,
    },
  };
}

const { community, propertyRights, street } = sourcesByStakeholder;

/** It is the community that blows, and only one of the three that come is a department. */
export const whistles: readonly NewWhistle[] = [
  {
    whistle: {
      tenant: maizidianCommittee,
      id: 'wst:chy:courtyard-35',
      placeId: 'plc:xgl:courtyard-35',
      issuerId: 'org:xgl:party-committee',
      mechanism: 'STREET_WHISTLES_DEPARTMENTS_REPORT_IN',
      category: null,
      matterCode: null,
      issueId: null,
      state: 'ASSEMBLED',
      occurredAt: null,
      source: community('A6'),
    },
    issuerKind: 'COMMUNITY_PARTY_COMMITTEE',
    calls: [
      reportedIn('sections', 'org:chy:maizidian-sections', 'STREET_SECTION', street('A6')),
      reportedIn('owner-unit', 'org:xgl:owner-unit', 'OWNER_UNIT', propertyRights('A6')),
      reportedIn('members', 'org:xgl:all-members', 'MEMBER_BODY', community('A6')),
    ],
  },
];
