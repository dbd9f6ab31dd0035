import type { SourceColumns } from '@courtyard/shared/database/fact-columns';
import type { PledgeKind, PledgeState } from '@courtyard/shared/vocabulary-terms';
import type { FundingFacts } from './rules/cover';
import type { PledgeFact } from './rules/sums';

interface Key {
  readonly id: string;
}

/** A pledge as its contributor's service answered it: other entities by their key. */
export interface PledgeInput {
  readonly id: string;
  readonly project: Key;
  readonly contributor: Key;
  readonly kind: PledgeKind;
  readonly state: PledgeState;
  readonly amountFen: string | null;
  readonly disbursedFen: string | null;
  readonly conditionZh: string | null;
  readonly conditionEn: string | null;
  readonly occurredAt: string | null;
  readonly withdrawnAt: string | null;
  readonly source: Omit<SourceColumns, 'document'> & { readonly document: Key | null };
  readonly version: number;
}

type Input = readonly PledgeInput[] | null | undefined;

/** A project with the stakeholders' hidden answers, by the names of their fields. Null: could not be asked. */
export interface ProjectInputs extends Key {
  readonly budgetFen?: string | null;
  readonly needsMoneyInput?: boolean | null;
  readonly communityPledgeInputs?: Input;
  readonly ownerPledgeInputs?: Input;
  readonly companyPledgeInputs?: Input;
  readonly streetPledgeInputs?: Input;
}

/** The answers as the rules see them. What did not come counts as not answered, never as empty. */
export function fundingFacts(inputs: ProjectInputs): FundingFacts {
  return {
    budgetFen: fen(inputs.budgetFen),
    needsMoney: inputs.needsMoneyInput ?? null,
    pledges: [
      ['COMMUNITY_COMMITTEE', pledgeFacts(inputs.communityPledgeInputs)],
      ['PROPERTY_RIGHTS_UNIT', pledgeFacts(inputs.ownerPledgeInputs)],
      ['PROPERTY_COMPANY', pledgeFacts(inputs.companyPledgeInputs)],
      ['STREET_DEPARTMENT', pledgeFacts(inputs.streetPledgeInputs)],
    ],
  };
}

/** Every pledge that came, by its id. */
export function pledgesById(inputs: ProjectInputs): ReadonlyMap<string, PledgeInput> {
  const { communityPledgeInputs, ownerPledgeInputs, companyPledgeInputs, streetPledgeInputs } = inputs;
  const all = [communityPledgeInputs, ownerPledgeInputs, companyPledgeInputs, streetPledgeInputs];
  return new Map(all.flatMap((answer) => answer ?? []).map((pledge) => [pledge.id, pledge]));
}

function pledgeFacts(answer: Input): PledgeFact[] | null {
  const facts = answer?.map(({ id, contributor, state, amountFen, disbursedFen }) => ({
    id,
    contributorId: contributor.id,
    state,
    amountFen: fen(amountFen),
    disbursedFen: fen(disbursedFen),
  }));
  return facts ?? null;
}

function fen(text: string | null | undefined): bigint | null {
  return text === null || text === undefined ? null : BigInt(text);
}
