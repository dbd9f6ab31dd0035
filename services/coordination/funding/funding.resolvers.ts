import { loadPresent } from '../place/load-all';
import type { Resolvers } from '../resolver-types.generated';
import { fundingFacts, pledgesById, type PledgeInput } from './project-inputs';
import { coverProject, type ContributorSums, type Coverage } from './rules/cover';

/** A coverage with the pledges it rests on, so that they can be shown without asking again. */
export interface CoverageAnswer extends Coverage {
  readonly pledges: ReadonlyMap<string, PledgeInput>;
}

/** One contributor's part of a coverage, likewise. */
export interface ContributorAnswer extends ContributorSums {
  readonly pledges: readonly PledgeInput[];
}

const sums = {
  committedFen: ({ committedFen }: ContributorSums | Coverage) => text(committedFen),
  conditionalFen: ({ conditionalFen }: ContributorSums | Coverage) => text(conditionalFen),
  disbursedFen: ({ disbursedFen }: ContributorSums | Coverage) => text(disbursedFen),
  lockedFen: ({ lockedFen }: ContributorSums | Coverage) => text(lockedFen),
};

export const fundingResolvers: Resolvers = {
  Project: {
    // What the planner sends along are the stakeholders' answers.
    __resolveReference: (reference) => reference,
    fundingCoverage: (project) => ({
      ...coverProject(fundingFacts(project)),
      pledges: pledgesById(project),
    }),
  },

  FundingCoverage: {
    ...sums,
    budgetFen: ({ budgetFen }) => text(budgetFen),
    gapFen: ({ gapFen }) => text(gapFen),
    gaps: ({ gaps }) => [...gaps],
    byContributor: ({ contributors, pledges }) =>
      contributors.map((share) => ({
        ...share,
        pledges: share.pledgeIds.flatMap((id) => pledges.get(id) ?? []),
      })),
    sourcesUnavailable: ({ unavailable }) => [...unavailable],
  },

  ContributorShare: {
    ...sums,
    contributor: ({ contributorId }, _args, { loaders }) =>
      loadPresent(loaders.organizationById, contributorId),
    pledges: ({ pledges }) => [...pledges],
  },

  Pledge: {
    // Only the key: the community committee keeps the projects.
    project: ({ project }) => ({ id: project.id }),
    contributor: ({ contributor }, _args, { loaders }) =>
      loadPresent(loaders.organizationById, contributor.id),
    occurredAt: ({ occurredAt }) => (occurredAt === null ? null : new Date(occurredAt)),
    withdrawnAt: ({ withdrawnAt }) => (withdrawnAt === null ? null : new Date(withdrawnAt)),
    source: ({ source }) => ({ ...source, document: source.document?.id ?? null }),
  },
};

/** Money travels as text, since JSON numbers do not hold every amount. */
function text(fen: bigint | null): string | null {
  return fen === null ? null : fen.toString();
}
