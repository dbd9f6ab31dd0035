import type { EntityManager } from 'typeorm';
import { dayOf } from '@courtyard/shared/calendar';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { checkOrganizationKinds } from '@courtyard/shared/organization-kinds';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { judgeWhistle, type WhistleCallee } from '@courtyard/shared/whistle/judge-whistle';
import { whistleClock } from '@courtyard/shared/whistle/whistle-clock';
import { authoritiesAt } from '../whistle-authority/whistle-authority.commands';
import { limitsAt } from '../whistle-limit/whistle-limit.commands';
import { WhistleResponseEntity, type WhistleResponseRow } from '../whistle-response/whistle-response.entity';
import { WhistleEntity, type WhistleRow } from './whistle.entity';

/** One who is called: what is recorded, and what the authority of the issuer is judged by. */
export interface Call extends WhistleCallee {
  readonly response: Omit<NewFact<WhistleResponseRow>, 'tenant' | 'whistleId' | 'signBy' | 'reportInBy'>;
}

export interface NewWhistle {
  readonly whistle: NewFact<WhistleRow>;
  /** The kind of the issuer in coordination's register, which this service does not keep. */
  readonly issuerKind: string;
  readonly calls: readonly Call[];
}

/**
 * Records a whistle together with those it calls, and starts their clocks. Throws WHISTLE_NOT_ALLOWED where nobody is called or the issuer has no
 * authority over all of them on its day, BASIS_MISSING for a refusal that rests on nothing, and CONFLICT where the
 * whistle is further than those it called.
 */
export async function recordWhistle(
  manager: EntityManager,
  { whistle, issuerKind, calls }: NewWhistle,
): Promise<void> {
  await requirePlace(manager, whistle.placeId);
  checkOrganizationKinds([issuerKind, ...calls.map(({ kind }) => kind)]);
  await requireAuthority(manager, { whistle, issuerKind, calls });
  for (const { response } of calls) checkResponse(whistle, response);
  await recordFact(manager, WhistleEntity, whistle);
  const limits = await limitsAt(manager, whistle.placeId);
  for (const { response } of calls) {
    await recordFact(manager, WhistleResponseEntity, {
      ...response,
      ...whistleClock(limits, { category: whistle.category, calledAt: response.occurredAt }),
      tenant: whistle.tenant,
      whistleId: whistle.id,
    });
  }
}

/** What the report does not state, the day or the category, cannot be held against the issuer. */
async function requireAuthority(
  manager: EntityManager,
  { whistle, issuerKind, calls }: NewWhistle,
): Promise<void> {
  const verdict = judgeWhistle(await authoritiesAt(manager, whistle.placeId), {
    issuerKind,
    category: whistle.category,
    responders: calls,
    day: whistle.occurredAt === null ? null : dayOf(whistle.occurredAt),
  });
  if (!verdict.allowed) {
    throw refusal('WHISTLE_NOT_ALLOWED', {
      issuer: whistle.issuerId,
      why: [verdict.reason, ...verdict.beyondReach].join(' '),
    });
  }
}

const assembled: ReadonlySet<WhistleRow['state']> = new Set([
  'ASSEMBLED',
  'EXECUTING',
  'RESOLVED',
  'EVALUATED',
  'CLOSED',
]);

function checkResponse({ id, state }: NewFact<WhistleRow>, response: Call['response']): void {
  const isRefusal = response.state === 'DECLINED' || response.state === 'EXCUSED';
  if (isRefusal && !response.basis?.trim()) throw refusal('BASIS_MISSING', { id: response.id });
  if (assembled.has(state) && response.state === 'CALLED') {
    throw refusal('CONFLICT', { id, why: `${response.responderId} has not signed` });
  }
}
