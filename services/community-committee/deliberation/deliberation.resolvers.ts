import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Context } from '../context';
import type { Resolvers } from '../resolver-types.generated';
import { isMajorityReached, isQuorumReached, judgeBallot } from '../rule-set/rules/judge-ballot';
import { ballotUnderRule } from './ballot-under-rule';
import type { DeliberationRow } from './deliberation.entity';

export const deliberationResolvers: Resolvers = {
  Query: {
    deliberation: (_root, { id }, { loaders }) => knownRow(loaders.deliberationById, id, 'Deliberation'),
    deliberations: (_root, list, { loaders }) => readConnection(loaders.deliberations, list),
  },

  Deliberation: {
    __resolveReference: ({ id }, { loaders }) => loaders.deliberationById.load(id),
    // Only the key: coordination keeps the places.
    place: ({ placeId }) => ({ id: placeId }),
    ruleSet: ({ ruleSetId }, _args, { loaders }) =>
      ruleSetId === null ? null : loaders.ruleSetById.load(ruleSetId),
    options: ({ id, options }) => options.map((option, index) => ({ ...option, id: `${id}.${index + 1}` })),
    ballot: (deliberation) => (hasVote(deliberation) ? deliberation : null),
    meetings: ({ id }, list, { loaders }) =>
      readConnection(loaders.meetings, list, { property: 'deliberationId', id }),
    meetingTallies: ({ id }, _args, { loaders }) => loaders.meetingTalliesByDeliberationId.load(id),
    projects: ({ id }, _args, { loaders }) => loaders.projectsByDeliberationId.load(id),
  },

  Ballot: {
    outcome: ({ outcome }) => outcome,
    unanimous: (deliberation) => ofDecided(deliberation, () => deliberation.unanimous),
    electorate: ({ counts }) => counts?.electorate ?? null,
    cast: ({ counts }) => counts?.cast ?? null,
    for: (deliberation) => ofDecided(deliberation, () => deliberation.counts?.for ?? null),
    against: (deliberation) => ofDecided(deliberation, () => deliberation.counts?.against ?? null),
    abstain: (deliberation) => ofDecided(deliberation, () => deliberation.counts?.abstain ?? null),
    quorumReached: (deliberation, _args, context) => judge(deliberation, isQuorumReached, context),
    majorityReached: (deliberation, _args, context) =>
      ofDecided(deliberation, () => judge(deliberation, isMajorityReached, context)),
    under: (deliberation, { ruleSet }, context) => ballotUnderRule(deliberation, ruleSet, context),
  },

  BallotUnderRule: {
    outcome: ({ deliberation, ruleSet }) => judgeBallot(ruleSet, deliberation),
    quorumReached: ({ deliberation, ruleSet }) => isQuorumReached(ruleSet, deliberation),
    majorityReached: ({ deliberation, ruleSet }) => isMajorityReached(ruleSet, deliberation),
  },

  Place: {
    deliberations: ({ id }, list, { loaders }) => readConnection(loaders.deliberations, list, { below: id }),
  },
};

function hasVote({ outcome, counts, unanimous }: DeliberationRow): boolean {
  return outcome !== null || counts !== null || unanimous !== null;
}

/** How a vote leans is told when it is over; before that it would sway those who have not voted. */
function ofDecided<Value>({ outcome }: DeliberationRow, read: () => Value): Value | null {
  return outcome === null ? null : read();
}

/** What the rule says that it is decided under; that the rule holds on the day is checked when it is recorded. */
async function judge(
  deliberation: DeliberationRow,
  isReached: typeof isQuorumReached,
  { loaders }: Context,
): Promise<boolean | null> {
  const { ruleSetId } = deliberation;
  const ruleSet = ruleSetId === null ? null : await loaders.ruleSetById.load(ruleSetId);
  return ruleSet === null ? null : isReached(ruleSet, deliberation);
}
