import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { NewAppraisal } from '@courtyard/street-department/appraisal/appraisal.commands';
import type { RateResultRow } from '@courtyard/street-department/rate/rate-result.entity';
import type { RateSchemeRow } from '@courtyard/street-department/rate/rate-scheme.entity';
import type { NewWhistle } from '@courtyard/street-department/whistle/whistle.commands';
import { at, byStreet } from './sources';

const office = 'org:cp:tiantongyuan-south-office';
const utility = ['org:cp:drainage-utility', 'UTILITY'] as const;
const owner = ['org:jc:owner-unit', 'OWNER_UNIT'] as const;
const housing = ['org:chy:housing-office', 'HOUSING_OFFICE'] as const;

interface Called {
  readonly who: readonly [id: string, kind: string];
  /** Hours after the call. */
  readonly signed: number;
  readonly came?: number;
  readonly done?: number;
}

interface Blown {
  readonly day: string;
  readonly category: 'PUBLIC_DEMAND' | 'EMERGENCY';
  readonly called: readonly Called[];
}

function whistle(name: string, { day, category, called }: Blown): NewWhistle {
  const blownAt = at(`${day}T09:00`);
  const after = (hours?: number) =>
    hours === undefined ? null : new Date(blownAt.getTime() + hours * 3_600_000);
  return {
    whistle: {
      tenant: office,
      id: `wst:sample:${name}`,
      placeId: 'plc:cp:tiantongyuan-south',
      issuerId: office,
      mechanism: 'STREET_WHISTLES_DEPARTMENTS_REPORT_IN',
      category,
      matterCode: 'DRAINAGE',
      issueId: null,
      state: 'EXECUTING',
      occurredAt: blownAt,
      source: byStreet,
    },
    issuerKind: 'SUBDISTRICT_OFFICE',
    calls: called.map(({ who: [responderId, kind], signed, came, done }) => ({
      kind,
      response: {
        id: `wrs:sample:${name}-${kind.toLowerCase().replaceAll('_', '-')}`,
        responderId,
        state: stateOf(done, came),
        signedAt: after(signed),
        reportedInAt: after(came),
        doneAt: after(done),
        basis: null,
        occurredAt: blownAt,
        source: byStreet,
      },
    })),
  };
}

function stateOf(done?: number, came?: number) {
  if (done !== undefined) return 'RELEASED';
  return came === undefined ? 'SIGNED' : 'REPORTED_IN';
}

/** The utility comes first and finishes last; one day it is called six times. */
export const whistles: readonly NewWhistle[] = [
  ...[1, 2, 3, 4, 5, 6].map((number) =>
    whistle(`flood-${number}`, {
      day: '2021-08-16',
      category: 'EMERGENCY',
      called: [{ who: utility, signed: 0.1 * number, came: number / 4, done: 10 * number }],
    }),
  ),
  whistle('cellar', {
    day: '2021-08-16',
    category: 'EMERGENCY',
    called: [{ who: housing, signed: 1, came: 3, done: 6 }],
  }),
  whistle('pipes', {
    day: '2021-08-17',
    category: 'PUBLIC_DEMAND',
    called: [
      { who: utility, signed: 1, came: 4, done: 200 },
      { who: owner, signed: 5, came: 20, done: 30 },
    ],
  }),
  whistle('wells', {
    day: '2021-08-18',
    category: 'PUBLIC_DEMAND',
    called: [
      { who: utility, signed: 2, came: 6, done: 100 },
      { who: owner, signed: 7 },
    ],
  }),
];

export const rateScheme: NewFact<RateSchemeRow> = {
  tenant: 'org:sample:coordination',
  id: 'rsc:sample:three-rates',
  nameZh: '三率 20/40/40（演示）',
  nameEn: 'Three rates, 20/40/40 (demonstration)',
  responseWeight: 20,
  resolutionWeight: 40,
  satisfactionWeight: 40,
  ...openPeriod,
  source: byStreet,
};

type Month = readonly [first: string, next: string];
type Counts = Pick<
  RateResultRow,
  'assessed' | 'responded' | 'calledBack' | 'solved' | 'satisfied' | 'exclusions'
>;

function rated(street: string, [validFrom, validTo]: Month, counts: Counts): NewFact<RateResultRow> {
  const organizationId = `org:${street}`;
  return {
    tenant: organizationId,
    id: `rat:sample:${street.replace(':', '-')}-${validFrom.slice(0, 7)}`,
    organizationId,
    schemeId: rateScheme.id,
    ...counts,
    excluded: (counts.exclusions ?? []).reduce((sum, { n }) => sum + n, 0),
    rank: null,
    rankedAmong: null,
    validFrom,
    validTo,
    periodSource: null,
    source: byStreet,
  };
}

const may: Month = ['2021-05-01', '2021-06-01'];
const june: Month = ['2021-06-01', '2021-07-01'];

/** The first of May left out a fifth of its demands. */
export const rateResults: ReadonlyArray<NewFact<RateResultRow>> = [
  rated('elm:street-office', may, {
    assessed: 100,
    responded: 100,
    calledBack: 80,
    solved: 68,
    satisfied: 66,
    exclusions: [
      { reason: 'OUT_OF_SCOPE', n: 5 },
      { reason: 'UNREASONABLE', n: 15 },
    ],
  }),
  rated('crabapple:street-office', may, {
    assessed: 100,
    responded: 98,
    calledBack: 90,
    solved: 70,
    satisfied: 72,
    exclusions: [{ reason: 'OUT_OF_SCOPE', n: 2 }],
  }),
  rated('stone:north-office', may, {
    assessed: 50,
    responded: 40,
    calledBack: 40,
    solved: 34,
    satisfied: 33,
    exclusions: [],
  }),
  rated('elm:street-office', june, {
    assessed: 80,
    responded: 80,
    calledBack: 0,
    solved: 0,
    satisfied: 0,
    exclusions: [{ reason: 'MALICIOUS_REPEAT', n: 1 }],
  }),
  rated('crabapple:street-office', june, {
    assessed: 120,
    responded: 90,
    calledBack: 60,
    solved: 45,
    satisfied: 30,
    exclusions: [],
  }),
  // A year before: outside of what is asked.
  rated('stone:north-office', ['2020-04-01', '2020-05-01'], {
    assessed: 10,
    responded: 1,
    calledBack: 1,
    solved: 1,
    satisfied: 1,
    exclusions: [],
  }),
];

function appraisal(name: string, told: Partial<NewAppraisal> & Pick<NewAppraisal, 'placeId' | 'result'>) {
  return {
    tenant: 'org:chy:housing-office',
    id: `haz:sample:${name}`,
    appraiserId: 'org:chy:housing-office',
    grade: null,
    advice: null,
    standard: null,
    occurredAt: at('2021-04-01T10:00'),
    source: byStreet,
    ...told,
  } satisfies NewAppraisal;
}

export const appraisals: readonly NewAppraisal[] = [
  // Its owners are known.
  appraisal('lane-1', { placeId: 'plc:elm:lane-5-building-1', result: 'DANGEROUS', grade: 'C' }),
  // Treated since.
  appraisal('lane-2', { placeId: 'plc:elm:lane-5-building-2', result: 'DANGEROUS', treated: true }),
  appraisal('court-1', { placeId: 'plc:crabapple:court-9-building-1', result: 'SAFE' }),
  appraisal('lift-1', { placeId: 'plc:pomegranate:lift-01', result: 'DANGEROUS' }),
];
