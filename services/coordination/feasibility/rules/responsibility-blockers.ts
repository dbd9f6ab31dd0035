import type { Action, ResponsibilityRole } from '@courtyard/shared/vocabulary-terms';
import { claimsInScope } from '../../responsibility/rules/collect';
import { derive, type Derivation } from '../../responsibility/rules/derive';
import type { Facts } from '../../responsibility/rules/facts';
import { lockedFunds } from '../../responsibility/rules/locked-funds';
import { isUnfilled } from '../../responsibility/rules/status';
import type { ActionQuestion, BlockerFact, ConditionFact, FeasibilityFacts } from './facts';

/** What follows for an action from who is responsible; null where that is not known. */
type Finding = readonly BlockerFact[] | null;

/** The owner of the structure decides on all of these; a facility has an owner of its own. */
function decidingMatter({ place }: Facts): string {
  return place.kind === 'FACILITY' ? 'PUBLIC_FACILITIES' : 'STRUCTURE_SAFETY';
}

/** Works that somebody has to pay for. */
const paidActions: ReadonlySet<Action> = new Set<Action>(['DEMOLISH', 'BUILD', 'REPAIR', 'INSTALL']);

/** Without an owner that acts and consents nothing goes ahead. */
export function ownerBlockers(
  facts: FeasibilityFacts,
  question: ActionQuestion,
  conditions: readonly ConditionFact[],
): Finding {
  const owner = responsible(facts, 'OWNER', question);
  if (owner.status === 'UNKNOWN') return null;
  if (owner.status === 'VACANT' || owner.status === 'DISPUTED') {
    return [{ kind: 'TITLE_UNCLEAR', needs: null, holderId: null, since: owner.since }];
  }
  if (isUnfilled(owner.status))
    return holders(owner).map((holderId) => blocker('OWNER_CONSENT', holderId, owner));
  const stated = (holderId: string) =>
    conditions.some(
      ({ kind, action, holderId: stating }) =>
        kind === 'OWNER_CONSENT' && action === question.action && stating === holderId,
    );
  // A consent that was refused or is pending stands among the stated conditions; here it was never asked for.
  const unasked = owner.holders.filter((holderId) => !stated(holderId));
  if (unasked.length > 0 && Object.values(facts.conditions).includes(null)) return null;
  return unasked.map((holderId) => ({ kind: 'OWNER_CONSENT', needs: null, holderId, since: null }));
}

/** Works need somebody who pays, undisputed, and money that is not locked. */
export function fundingBlockers(facts: Facts, question: ActionQuestion): Finding {
  if (!paidActions.has(question.action)) return [];
  const funder = responsible(facts, 'FUNDER', question);
  if (funder.status === 'UNKNOWN') return null;
  if (isUnfilled(funder.status) || funder.status === 'DISPUTED')
    return holders(funder).map((holderId) => blocker('FUNDING', holderId, funder));
  const locked = lockedFunds(facts, question.asOf).filter(({ holderId }) =>
    funder.holders.includes(holderId),
  );
  if (locked.length === 0 && facts.funds === null) return null;
  return locked.map(({ holderId, validFrom }) => ({
    kind: 'FUNDING',
    needs: null,
    holderId,
    since: validFrom,
  }));
}

/** Where no owner acts, a body that would maintain the place and has no authority to is blocked by that. */
export function authorityBlockers(facts: Facts, question: ActionQuestion): Finding {
  const owner = responsible(facts, 'OWNER', question);
  const maintainer = responsible(facts, 'MAINTAINER', question);
  if (owner.status === 'UNKNOWN' || maintainer.status === 'UNKNOWN') return null;
  if (!isUnfilled(owner.status) || !isUnfilled(maintainer.status)) return [];
  return claimsInScope(facts, {
    matterCode: decidingMatter(facts),
    role: 'MAINTAINER',
    asOf: question.asOf,
  })
    .filter(({ stance, ended }) => stance === 'NO_AUTHORITY' && !ended)
    .map(({ holderId, validFrom }) => ({ kind: 'NO_AUTHORITY', needs: null, holderId, since: validFrom }));
}

function responsible(facts: Facts, role: ResponsibilityRole, { asOf }: ActionQuestion): Derivation {
  return derive(facts, { matterCode: decidingMatter(facts), role, asOf });
}

/** Those who held the role, or one unknown where nobody did. */
function holders(derivation: Derivation): ReadonlyArray<string | null> {
  return derivation.holders.length > 0 ? derivation.holders : [null];
}

function blocker(kind: BlockerFact['kind'], holderId: string | null, { since }: Derivation): BlockerFact {
  return { kind, needs: null, holderId, since };
}
