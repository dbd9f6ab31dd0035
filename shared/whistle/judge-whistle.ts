import type { Day } from '../calendar';
import { whistleLevels, type WhistleLevel, type WhistleReason } from '../vocabulary-terms';

/** One row of the table of those who may call others in; kinds are those of organizations. */
export interface WhistleRule {
  readonly level: WhistleLevel;
  /** None where it speaks of demands. */
  readonly issuerKinds: readonly string[];
  /** A proposal calls nobody: somebody with authority has to take it up. */
  readonly effect: 'WHISTLE' | 'PROPOSAL';
  readonly responderKinds: readonly string[];
  readonly committeeMembersOnly: boolean;
  readonly categories: readonly string[];
  readonly informKinds: readonly string[];
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

export interface WhistleCallee {
  readonly kind: string;
  /** Whether it sits in the coordination committee of the issuer's area; it does not when left out. */
  readonly sitsInCommittee?: boolean | undefined;
}

export interface WhistleQuestion {
  /** Null for a demand of residents. */
  readonly issuerKind: string | null;
  /** Null where it is not stated; then any category will do. */
  readonly category: string | null;
  readonly responders: readonly WhistleCallee[];
  /** Null where it is not stated; then the rules of any time will do. */
  readonly day: Day | null;
}

export interface WhistleVerdict<Rule extends WhistleRule> {
  readonly allowed: boolean;
  readonly reason: WhistleReason;
  /** The rows that allow it, or those that speak of the issuer and do not reach far enough. */
  readonly rules: Rule[];
  /** The kinds that the issuer may not call in. */
  readonly beyondReach: string[];
  /** The lowest rung of the ladder from which all may be called in; null where no single issuer may. */
  readonly lowestLevel: WhistleLevel | null;
  readonly lowestIssuerKinds: string[];
  /** The kinds that have to be told at once, where it is allowed. */
  readonly inform: string[];
}

/** Who may call whom in: judged by the rows that are valid on the day, and by nothing else. */
export function judgeWhistle<Rule extends WhistleRule>(
  rules: readonly Rule[],
  question: WhistleQuestion,
): WhistleVerdict<Rule> {
  const valid = rules.filter((rule) => isValidOn(rule, question.day));
  const { reason, beyondReach, rules: bearing } = judgeIssuer(valid, question);
  return {
    allowed: reason === 'ALLOWED',
    reason,
    rules: bearing,
    beyondReach,
    ...lowestIssuers(valid, question),
    inform: reason === 'ALLOWED' ? unique(bearing.flatMap(({ informKinds }) => informKinds)) : [],
  };
}

type Judgement<Rule extends WhistleRule> = Pick<WhistleVerdict<Rule>, 'reason' | 'rules' | 'beyondReach'>;

function judgeIssuer<Rule extends WhistleRule>(
  valid: readonly Rule[],
  { issuerKind, category, responders }: WhistleQuestion,
): Judgement<Rule> {
  const own = valid.filter((rule) => speaksOf(rule, issuerKind));
  const whistling = own.filter(({ effect }) => effect === 'WHISTLE');
  const fitting = whistling.filter(({ categories }) => category === null || categories.includes(category));
  const beyond = responders.filter((callee) => !fitting.some((rule) => reaches(rule, callee)));
  const beyondReach = unique(beyond.map(({ kind }) => kind));

  if (responders.length === 0) return { reason: 'NO_RESPONDER', rules: own, beyondReach };
  if (own.length === 0) return { reason: 'NO_AUTHORITY', rules: own, beyondReach };
  if (whistling.length === 0) return { reason: 'PROPOSAL_ONLY', rules: own, beyondReach };
  if (fitting.length === 0) return { reason: 'CATEGORY_BEYOND_REACH', rules: whistling, beyondReach };
  if (beyond.length > 0) return { reason: 'RESPONDER_BEYOND_REACH', rules: fitting, beyondReach };
  const used = fitting.filter((rule) => responders.some((callee) => reaches(rule, callee)));
  return { reason: 'ALLOWED', rules: used, beyondReach };
}

function lowestIssuers(
  valid: readonly WhistleRule[],
  question: WhistleQuestion,
): Pick<WhistleVerdict<WhistleRule>, 'lowestLevel' | 'lowestIssuerKinds'> {
  for (const level of whistleLevels) {
    const rung = valid.filter((rule) => rule.level === level);
    const kinds = unique(rung.flatMap(({ issuerKinds }) => issuerKinds)).filter(
      (issuerKind) => judgeIssuer(rung, { ...question, issuerKind }).reason === 'ALLOWED',
    );
    if (kinds.length > 0) return { lowestLevel: level, lowestIssuerKinds: kinds };
  }
  return { lowestLevel: null, lowestIssuerKinds: [] };
}

function isValidOn({ validFrom, validTo }: WhistleRule, day: Day | null): boolean {
  if (day === null) return true;
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}

function speaksOf({ level, issuerKinds }: WhistleRule, issuerKind: string | null): boolean {
  return issuerKind === null ? level === 'DEMAND' : issuerKinds.includes(issuerKind);
}

function reaches(rule: WhistleRule, { kind, sitsInCommittee }: WhistleCallee): boolean {
  return rule.responderKinds.includes(kind) && (sitsInCommittee === true || !rule.committeeMembersOnly);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
