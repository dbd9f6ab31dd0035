import type { CatalogueEntry } from './catalogue-entry';

/** What a caller meets when it breaks a rule of the field or asks for what is not there. */
export const ruleErrors = {
  BAD_ID: {
    retryable: false,
    zh: '编号“{id}”格式不对或类型不符；应为“前缀:签发者:名称”，例如 plc:xgl:courtyard-35。',
    en: 'The id "{id}" is malformed or names another type; expected prefix:authority:name, such as plc:xgl:courtyard-35.',
  },
  UNKNOWN_TERM: {
    retryable: false,
    zh: '词表“{vocabulary}”中没有“{term}”；可用的词见 vocabularies 与 matters。',
    en: 'The vocabulary {vocabulary} has no term "{term}"; see vocabularies and matters for those it has.',
  },
  BAD_PAGE_SIZE: {
    retryable: false,
    zh: 'first 应在 1 到 {most} 之间，收到的是 {value}。',
    en: 'Expected first to be from 1 to {most}, but got {value}.',
  },
  BAD_CURSOR: {
    retryable: false,
    zh: '游标“{cursor}”不属于这个列表或这个排序；请使用同一查询返回的 endCursor。',
    en: 'The cursor "{cursor}" does not belong to this list and order; use an endCursor of the same query.',
  },
  BAD_FILTER: {
    retryable: false,
    zh: '筛选条件“{field}”无效：{why}。',
    en: 'The filter on {field} cannot be used: {why}.',
  },
  BAD_GROUPING: {
    retryable: false,
    zh: '不能这样统计：{why}。',
    en: 'The statistics cannot be made: {why}.',
  },
  NOT_FOUND: {
    retryable: false,
    zh: '没有编号为“{id}”的{type}，或调用者无权知道它存在。',
    en: 'No {type} with the id "{id}" exists, or the caller may not know that it does.',
  },
  CLAIM_NOT_ALLOWED: {
    retryable: false,
    zh: '{source}不能对“{role}”作“{stance}”的表态。',
    en: 'A claim list of {source} cannot state {stance} for the role {role}.',
  },
  CLAIM_FOR_ANOTHER: {
    retryable: false,
    zh: '“{tenant}”不能替“{holder}”表态；除非双方签有协议。',
    en: '{tenant} cannot state a duty of {holder}, unless they have signed an agreement.',
  },
  WHISTLE_NOT_ALLOWED: {
    retryable: false,
    zh: '“{issuer}”不能发出这次吹哨：{why}；谁可以吹哨见 whistleAuthorities。',
    en: '{issuer} may not blow this whistle: {why}; see whistleAuthorities for those who may.',
  },
  BASIS_MISSING: {
    retryable: false,
    zh: '“{id}”谢绝或免除报到须写明依据。',
    en: '"{id}" declines or is excused without saying what that rests on.',
  },
  FACT_INCONSISTENT: {
    retryable: false,
    zh: '“{id}”自相矛盾：{why}。',
    en: '"{id}" contradicts itself: {why}.',
  },
  RESOURCE_NOT_ADMITTED: {
    retryable: false,
    zh: '“{id}”不能列入资源台账：须至少符合一项（{ways}）。',
    en: 'The ledger cannot list "{id}": it takes what is at least one of {ways}.',
  },
  REPORT_IN_NOT_ALLOWED: {
    retryable: false,
    zh: '不能向“{place}”办理“{kind}”类报到：没有规则允许这一类地点。',
    en: 'No rule admits a report-in of the kind {kind} at {place}.',
  },
  PERSONAL_DETAILS: {
    retryable: false,
    zh: '“{field}”中似有个人信息（电话、证件号或门牌）；请删去后再提交。',
    en: 'The text of {field} seems to tell a person, by a number or an address; leave that out.',
  },
  CONFLICT: {
    retryable: false,
    zh: '“{id}”已被其他人改动或状态已变：{why}。',
    en: '"{id}" has moved on and this is no longer possible: {why}.',
  },
  STATE_NOT_ALLOWED: {
    retryable: false,
    zh: '“{id}”不能处于“{state}”状态：{why}。',
    en: '"{id}" cannot be {state}: {why}.',
  },
  SEAT_NOT_ADMITTED: {
    retryable: false,
    zh: '没有规则允许“{committee}”按“{id}”设“{seat}”席位（任期首日：{day}）；可设的席位见 committeeSeatRules。',
    en: 'No rule admits the {seat} seat "{id}" in {committee} (first day of the term: {day}); see committeeSeatRules.',
  },
  DELIBERATION_NEEDED: {
    retryable: false,
    zh: '项目“{id}”涉及居民利益，须先按当日有效的规则协商通过，才能进入“{state}”。',
    en: 'The project "{id}" touches residents: before it is {state}, a deliberation has to adopt it under a rule valid that day.',
  },
  RULE_NOT_VALID: {
    retryable: false,
    zh: '规则“{ruleSet}”在 {day} 不适用。',
    en: 'The rule {ruleSet} does not hold on {day}.',
  },
  BALLOT_CONTRADICTS: {
    retryable: false,
    zh: '“{id}”的表决数字自相矛盾：{why}。',
    en: 'The figures of the vote "{id}" contradict each other: {why}.',
  },
  DECISION_NOT_REACHED: {
    retryable: false,
    zh: '按规则“{ruleSet}”，“{id}”的表决结果是“{verdict}”，而不是“{decision}”。',
    en: 'Under the rule {ruleSet} the vote of "{id}" comes to {verdict}, not to {decision}.',
  },
} as const satisfies Record<string, CatalogueEntry>;
