import type { BallotOutcome } from '../../resolver-types.generated';
import type { DeliberationRuleSetRow } from '../rule-set.entity';
import { reaches, type Part } from './fractions';
import type { BallotCounts } from './ballot-counts';

export type Threshold = Pick<
  DeliberationRuleSetRow,
  | 'measures'
  | 'quorumNumerator'
  | 'quorumDenominator'
  | 'majorityNumerator'
  | 'majorityDenominator'
  | 'majorityIncludesBound'
  | 'majorityOf'
>;

export interface StatedVote {
  readonly counts: BallotCounts | null;
  readonly unanimous: boolean | null;
}

/**
 * What a vote comes to under a rule; null where too little is stated to tell. A procedure without a vote adopts
 * what was talked over. A vote of all of which no sums are stated passes under every rule.
 */
export function judgeBallot(rule: Threshold, { counts, unanimous }: StatedVote): BallotOutcome | null {
  const majority = majorityOf(rule);
  if (majority === null) return 'ADOPTED';
  if (counts === null) return unanimous === true ? 'ADOPTED' : null;
  const quorum = isQuorumReached(rule, { counts, unanimous });
  if (quorum === false) return 'NO_QUORUM';
  const agreed = isMajorityReached(rule, { counts, unanimous });
  if (quorum === null || agreed === null) return null;
  return agreed ? 'ADOPTED' : 'REJECTED';
}

/** Whether as many took part as the rule asks for; null without a vote, or where too little is stated to tell. */
export function isQuorumReached(rule: Threshold, { counts }: StatedVote): boolean | null {
  if (majorityOf(rule) === null) return null;
  const part = quorumOf(rule);
  if (part === null) return true;
  if (counts === null) return null;
  return everyMeasure(rule, (measure) => reaches(counts.cast[measure], counts.electorate[measure], part));
}

/** Whether as many agreed as the rule asks for; null without a vote, or where too little is stated to tell. */
export function isMajorityReached(rule: Threshold, { counts, unanimous }: StatedVote): boolean | null {
  const majority = majorityOf(rule);
  if (majority === null) return null;
  if (counts === null) return unanimous === true ? true : null;
  return everyMeasure(rule, (measure) => {
    const base = rule.majorityOf === 'ALL' ? counts.electorate[measure] : counts.cast[measure];
    return reaches(counts.for[measure], base, majority);
  });
}

/** Each measure has to hold; one that fails decides, whatever is not known of the others. */
function everyMeasure(
  { measures }: Threshold,
  holds: (measure: 'heads' | 'area') => boolean | null,
): boolean | null {
  const answers = measures.map((measure) => holds(measure === 'AREA' ? 'area' : 'heads'));
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

function quorumOf({ quorumNumerator, quorumDenominator }: Threshold): Part | null {
  if (quorumNumerator === null || quorumDenominator === null) return null;
  return { numerator: quorumNumerator, denominator: quorumDenominator, boundIncluded: true };
}

function majorityOf({
  majorityNumerator,
  majorityDenominator,
  majorityIncludesBound,
}: Threshold): Part | null {
  if (majorityNumerator === null || majorityDenominator === null) return null;
  return {
    numerator: majorityNumerator,
    denominator: majorityDenominator,
    boundIncluded: majorityIncludesBound ?? false,
  };
}
