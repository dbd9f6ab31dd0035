import { period } from '@courtyard/shared/case-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { CommitteeMembershipRow } from '../committee/membership.entity';
import type { CommitteeSeatRuleRow } from '../committee/seat-rule.entity';
import { register, synthetic } from './case-entry';

type Rule = NewFact<CommitteeSeatRuleRow>;
type Seat = NewFact<CommitteeMembershipRow>;

/** Who may sit on the committee of the cases: its own rule, which no document asks for. */
function seatRule(rule: Pick<Rule, 'id' | 'seat' | 'memberKinds'>): Rule {
  return {
    tenant: register,
    ...rule,
    committeeKinds: ['COORDINATION_COMMITTEE'],
    level: 'CITY',
    partTime: null,
    memberRole: null,
    partyMember: null,
    qualificationZh: null,
    qualificationEn: null,
    nominatorKinds: null,
    procedure: 'CO_OPTION',
    policyId: null,
    ...period('2018-01-01'),
    source: synthetic,
  };
}

export const seatRules: readonly Rule[] = [
  seatRule({ id: 'rul:sample:seat-owners', seat: 'OWNERS_COMMITTEE', memberKinds: ['OWNERS_COMMITTEE'] }),
  seatRule({
    id: 'rul:sample:seat-property-company',
    seat: 'PROPERTY_COMPANY',
    memberKinds: ['PROPERTY_COMPANY'],
  }),
  seatRule({ id: 'rul:sample:seat-unit', seat: 'UNIT', memberKinds: ['OWNER_UNIT', 'SUBDISTRICT_OFFICE'] }),
];

function seat(
  taken: Pick<Seat, 'id' | 'seat' | 'organizationId' | 'state' | 'validFrom'> & Partial<Seat>,
): Seat {
  return {
    tenant: register,
    committeeId: register,
    role: 'REPRESENTATIVE',
    nominatedById: null,
    procedure: 'CO_OPTION',
    ...period(null),
    source: synthetic,
    ...taken,
  };
}

/** The two sides of the lifts sit at one table; a company left with its contract, and an owner is yet to come. */
export const memberships: readonly Seat[] = [
  seat({
    id: 'mem:sample:pomegranate-owners',
    seat: 'OWNERS_COMMITTEE',
    organizationId: 'org:pomegranate:owners-committee',
    role: 'HEAD',
    state: 'SEATED',
    validFrom: '2018-09-01',
  }),
  seat({
    id: 'mem:sample:pomegranate-company',
    seat: 'PROPERTY_COMPANY',
    organizationId: 'org:pomegranate:property-company',
    state: 'SEATED',
    validFrom: '2018-09-01',
  }),
  seat({
    id: 'mem:sample:crabapple-old-company',
    seat: 'PROPERTY_COMPANY',
    organizationId: 'org:crabapple:old-company',
    state: 'ENDED',
    validFrom: '2018-09-01',
    validTo: '2020-02-01',
  }),
  seat({
    id: 'mem:sample:north-border-office',
    seat: 'UNIT',
    organizationId: 'org:stone:north-office',
    state: 'SEATED',
    validFrom: '2021-03-01',
  }),
  seat({
    id: 'mem:sample:elm-owner',
    seat: 'UNIT',
    organizationId: 'org:elm:owner-one',
    nominatedById: 'org:elm:party-committee',
    procedure: null,
    state: 'NOMINATED',
    validFrom: '2022-01-01',
  }),
];
