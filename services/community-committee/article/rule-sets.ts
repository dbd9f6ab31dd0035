import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { SourceColumns } from '@courtyard/shared/database/fact-columns';
import type { DeliberationRuleSetRow } from '../rule-set/rule-set.entity';
import { fromArticle, jiacheng, register, synthetic } from './sources';

type RuleSet = NewFact<DeliberationRuleSetRow>;

const regulation = (passage: string): SourceColumns => ({
  kind: 'REGULATION',
  statedBy: 'COMMUNITY_COMMITTEE',
  document: null,
  passage,
});

/** A rule without a vote, unless something else is said. */
function ruleSet({
  code,
  ...rule
}: Pick<RuleSet, 'code' | 'nameZh' | 'nameEn' | 'source'> & Partial<RuleSet>): RuleSet {
  return {
    tenant: register,
    id: `rul:coord:${code.toLowerCase()}`,
    code,
    isTemplate: false,
    participants: [],
    electorate: null,
    measures: [],
    quorumNumerator: null,
    quorumDenominator: null,
    majorityNumerator: null,
    majorityDenominator: null,
    majorityIncludesBound: null,
    majorityOf: null,
    steps: [],
    ...openPeriod,
    ...rule,
  };
}

const owners = {
  electorate: 'OWNERS',
  participants: ['OWNERS'],
  measures: ['HEADS', 'AREA'],
} satisfies Partial<RuleSet>;
const twoThirdsTakePart = { quorumNumerator: 2, quorumDenominator: 3 };
const fromCivilCode = { validFrom: '2021-01-01' };
const untilCivilCode = { validTo: '2021-01-01' };
const moreThanHalf = { majorityNumerator: 1, majorityDenominator: 2, majorityIncludesBound: false };

/** Decisions of owners, as the law asked for them at different times, and of residents. */
const votes: readonly RuleSet[] = [
  ruleSet({
    code: 'CC278-ORD',
    nameZh: '民法典第二百七十八条（一般事项）',
    nameEn: 'Civil Code, article 278, ordinary matters',
    ...owners,
    ...twoThirdsTakePart,
    ...moreThanHalf,
    majorityOf: 'PARTICIPATING',
    ...fromCivilCode,
    source: regulation('Civil Code 278'),
  }),
  ruleSet({
    code: 'CC278-SPEC',
    nameZh: '民法典第二百七十八条（特别事项）',
    nameEn: 'Civil Code, article 278, special matters',
    ...owners,
    ...twoThirdsTakePart,
    majorityNumerator: 3,
    majorityDenominator: 4,
    majorityIncludesBound: true,
    majorityOf: 'PARTICIPATING',
    ...fromCivilCode,
    source: regulation('Civil Code 278'),
  }),
  ruleSet({
    code: 'PL76-SPEC',
    nameZh: '物权法第七十六条（特别事项）',
    nameEn: 'Property Law, article 76, special matters',
    ...owners,
    majorityNumerator: 2,
    majorityDenominator: 3,
    majorityIncludesBound: true,
    majorityOf: 'ALL',
    ...untilCivilCode,
    source: regulation('Property Law 76'),
  }),
  ruleSet({
    code: 'PL76-ORD',
    nameZh: '物权法第七十六条（一般事项）',
    nameEn: 'Property Law, article 76, ordinary matters',
    isTemplate: true,
    ...owners,
    ...moreThanHalf,
    majorityOf: 'ALL',
    ...untilCivilCode,
    source: regulation('Property Law 76'),
  }),
  ruleSet({
    code: 'RC-LOCAL',
    nameZh: '居民议事会（按本地章程）',
    nameEn: 'Council of residents, by its local statute',
    isTemplate: true,
    electorate: 'RESIDENTS',
    participants: ['RESIDENTS'],
    measures: ['HEADS'],
    ...moreThanHalf,
    majorityOf: 'PARTICIPATING',
    source: synthetic,
  }),
];

const step = (zh: string, en: string, projectState: 'COLLECTED' | 'DELIBERATED' | 'FIXED' | null = null) => ({
  zh,
  en,
  projectState,
});

/** Procedures that end without a vote. */
const procedures: readonly RuleSet[] = [
  ruleSet({
    code: 'JC-PROJECTS',
    nameZh: '项目清单程序',
    nameEn: 'Procedure of the project list',
    tenant: jiacheng,
    id: 'rul:jc:projects',
    steps: [
      step('征集需求', 'Collect needs', 'COLLECTED'),
      step('讨论协商', 'Deliberate', 'DELIBERATED'),
      step('确定项目', 'Fix the project', 'FIXED'),
    ],
    source: fromArticle('C4'),
  }),
  ruleSet({
    code: 'RESIDENT-MATTERS',
    nameZh: '居民利益事项须与居民协商',
    nameEn: 'What touches residents is deliberated with them',
    participants: ['RESIDENTS'],
    source: fromArticle('D4'),
  }),
  ruleSet({
    code: 'FIVE-MIN',
    nameZh: '“五民”工作法',
    nameEn: 'Five steps by the people',
    participants: ['RESIDENTS'],
    steps: [
      step('民事民提', 'Propose'),
      step('民事民议', 'Discuss'),
      step('民事民决', 'Decide'),
      step('民事民办', 'Do'),
      step('民事民评', 'Evaluate'),
    ],
    source: { ...regulation('Caochang'), kind: 'PORTAL' },
  }),
];

export const ruleSets: readonly RuleSet[] = [...votes, ...procedures];
