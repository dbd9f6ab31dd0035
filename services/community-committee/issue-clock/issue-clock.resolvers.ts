import type { Context } from '../context';
import type { Resolvers } from '../resolver-types.generated';
import type { IssueClockRow } from './issue-clock.entity';
import { dueAt, policyOfStart } from './rules/due-at';

export const issueClockResolvers: Resolvers = {
  Issue: {
    clock: async ({ id }, _args, { loaders }) => (await loaders.clocksByIssueId.load(id))[0] ?? null,
  },

  IssueClock: {
    startedAt: ({ occurredAt }) => occurredAt,
    policy: (clock, _args, context) => policyOf(clock, context),
    dueAt: async (clock, _args, context) => dueAt(clock.occurredAt, await policyOf(clock, context)),
  },
};

async function policyOf({ urgency, occurredAt }: IssueClockRow, { loaders }: Context) {
  return policyOfStart(await loaders.serviceLevelPoliciesByUrgency.load(urgency), occurredAt);
}
