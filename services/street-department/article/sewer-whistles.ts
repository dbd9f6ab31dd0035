import type { NewFact } from '@courtyard/shared/database/record';
import { openPeriod } from '@courtyard/shared/article-sources';
import type { WhistleLimitRow } from '../whistle-limit/whistle-limit.entity';
import type { Call, NewWhistle } from '../whistle/whistle.commands';
import { maizidianCommittee, synthetic, tiantongyuanSections } from './sources';

// Made up, all of it, so that a whistle with its clocks can be shown.

const at = (instant: string) => new Date(`${instant}:00+08:00`);

type Limits = Pick<
  NewFact<WhistleLimitRow>,
  'id' | 'categories' | 'signWithinMinutes' | 'reportInWithinMinutes'
>;

/** Templates that every street may replace. */
function limitsOf(
  tenant: string,
  placeId: string,
  limits: readonly Limits[],
): Array<NewFact<WhistleLimitRow>> {
  return limits.map((limit) => ({ tenant, placeId, ...limit, ...openPeriod, source: synthetic }));
}

const demands: Omit<Limits, 'id'> = {
  categories: ['PUBLIC_DEMAND', 'KEY_WORK'],
  signWithinMinutes: 60,
  reportInWithinMinutes: 4_320,
};

const onSite: Omit<Limits, 'id'> = {
  categories: ['JOINT_ENFORCEMENT', 'EMERGENCY'],
  signWithinMinutes: null,
  reportInWithinMinutes: 30,
};

export const whistleLimits: ReadonlyArray<NewFact<WhistleLimitRow>> = [
  ...limitsOf(tiantongyuanSections, 'plc:cp:tiantongyuan-south', [
    { id: 'wlm:cp:demands', ...demands },
    { id: 'wlm:cp:on-site', ...onSite },
  ]),
  ...limitsOf(maizidianCommittee, 'plc:chy:maizidian', [
    { id: 'wlm:chy:demands', ...demands },
    { id: 'wlm:chy:on-site', ...onSite },
  ]),
];

type Progress = Pick<Call['response'], 'state' | 'occurredAt'> & Partial<Call['response']>;

const unstated = { signedAt: null, reportedInAt: null, doneAt: null, basis: null } as const;

function owner(id: string, progress: Progress): Call {
  const response = { id, responderId: 'org:jc:owner-unit', ...unstated, source: synthetic, ...progress };
  return { kind: 'OWNER_UNIT', response };
}

function utility(id: string, progress: Progress): Call {
  const response = {
    id,
    responderId: 'org:cp:drainage-utility',
    ...unstated,
    source: synthetic,
    ...progress,
  };
  return { kind: 'UTILITY', response };
}

const blown = {
  tenant: tiantongyuanSections,
  placeId: 'plc:jc:jiacheng-estate',
  issuerId: 'org:cp:tiantongyuan-south-office',
  mechanism: 'STREET_WHISTLES_DEPARTMENTS_REPORT_IN',
  category: 'PUBLIC_DEMAND',
  matterCode: 'DRAINAGE',
  source: synthetic,
} as const;

const first = at('2019-06-12T09:00');
const second = at('2019-06-25T09:00');

export const sewerWhistles: readonly NewWhistle[] = [
  {
    whistle: {
      ...blown,
      id: 'wst:cp:sewer',
      issueId: 'iss:jc:sewer',
      state: 'EVALUATED',
      occurredAt: first,
    },
    issuerKind: 'SUBDISTRICT_OFFICE',
    calls: [
      // Half an hour late to sign, and in time to come.
      owner('wrs:cp:sewer-owner', {
        state: 'RELEASED',
        occurredAt: first,
        signedAt: at('2019-06-12T10:30'),
        reportedInAt: at('2019-06-13T14:00'),
        doneAt: at('2019-06-18T17:00'),
      }),
      // An hour late to come.
      utility('wrs:cp:sewer-utility', {
        state: 'RELEASED',
        occurredAt: first,
        signedAt: at('2019-06-12T09:20'),
        reportedInAt: at('2019-06-15T10:00'),
        doneAt: at('2019-06-18T17:00'),
      }),
    ],
  },
  {
    whistle: {
      ...blown,
      id: 'wst:cp:sewer-smell',
      issueId: 'iss:jc:sewer-smell',
      state: 'BLOWN',
      occurredAt: second,
    },
    issuerKind: 'SUBDISTRICT_OFFICE',
    calls: [
      owner('wrs:cp:sewer-smell-owner', { state: 'CALLED', occurredAt: second }),
      utility('wrs:cp:sewer-smell-utility', {
        state: 'SIGNED',
        occurredAt: second,
        signedAt: at('2019-06-25T09:40'),
      }),
    ],
  },
];
