import { dayOf, type Day } from '@courtyard/shared/calendar';
import { refusal } from '@courtyard/shared/errors/refusal';
import { checkId } from '@courtyard/shared/ids';
import type { WhistleCategory, WhistleReason, WhistleLevel } from '@courtyard/shared/vocabulary-terms';
import { judgeWhistle, type WhistleCallee } from '@courtyard/shared/whistle/judge-whistle';
import { whistleClock, type WhistleClock } from '@courtyard/shared/whistle/whistle-clock';
import type { Context } from '../context';
import type { OrganizationRow } from '../organization/organization.entity';
import type { PlaceNode } from '../place/place-node';
import { deriveAll, type DerivedResponsibility } from '../responsibility/derive-all';
import { requiredQuestions } from '../responsibility/rules/questions';
import { whistleRule, type WhistleInputs } from './whistle-inputs';
import { suggestResponders, type Suggestion } from './rules/suggest-responders';

export interface WhistleQuestion {
  readonly issuerId: string | null;
  readonly responderIds: readonly string[];
  readonly category: WhistleCategory;
  readonly matterCode: string;
  readonly blownAt: Date;
}

export interface WhistleAnswer {
  readonly allowed: boolean;
  readonly reason: WhistleReason;
  readonly beyondReach: readonly OrganizationRow[];
  readonly lowestLevel: WhistleLevel | null;
  readonly lowestIssuerKinds: ReadonlyArray<OrganizationRow['kind']>;
  readonly inform: ReadonlyArray<OrganizationRow['kind']>;
  readonly ruleIds: readonly string[];
  readonly suggested: ReadonlyArray<SuggestionInReach>;
  readonly clocks: WhistleClock | null;
  readonly derived: readonly DerivedResponsibility[];
}

export interface SuggestionInReach extends Suggestion<DerivedResponsibility> {
  readonly withinReach: boolean;
}

/** Answers for one issue. Throws BAD_ID or NOT_FOUND for organizations that cannot be meant. */
export async function previewWhistle(
  place: PlaceNode & { readonly whistle: WhistleInputs },
  question: WhistleQuestion,
  context: Context,
): Promise<WhistleAnswer | null> {
  const { whistleReachInputs: reach, whistleLimitInputs: limits } = place.whistle;
  const { category, blownAt, issuerId, responderIds, matterCode } = question;
  const day = dayOf(blownAt);
  const issuer = issuerId === null ? null : await organizationOf(issuerId, context);
  const responders = await Promise.all(responderIds.map((id) => organizationOf(id, context)));
  // Where the street could not be asked, nobody knows its rules.
  if (!reach) return null;
  const rules = reach.map(whistleRule);
  const verdictOn = async (called: readonly OrganizationRow[]) => {
    const callees = await Promise.all(
      called.map((each) => calleeOf(each, { placeId: place.id, day }, context)),
    );
    return judgeWhistle(rules, { issuerKind: issuer?.kind ?? null, category, responders: callees, day });
  };
  const choice = { matters: [matterCode], asOf: day };
  const derived = await deriveAll(place, choice, { questions: requiredQuestions, context });
  const reaches = async ({ organizationId }: { organizationId: string }) =>
    (await verdictOn([await organizationOf(organizationId, context)])).allowed;
  const verdict = await verdictOn(responders);
  return {
    ...verdict,
    beyondReach: await excluding(responders, async (each) => (await verdictOn([each])).allowed),
    lowestIssuerKinds: verdict.lowestIssuerKinds as Array<OrganizationRow['kind']>,
    inform: verdict.inform as Array<OrganizationRow['kind']>,
    ruleIds: verdict.rules.map(({ id }) => id),
    suggested: await Promise.all(
      suggestResponders(derived).map(async (each) => ({ ...each, withinReach: await reaches(each) })),
    ),
    clocks: limits ? whistleClock(limits, { category, calledAt: blownAt }) : null,
    derived,
  };
}

async function excluding<Item>(
  items: readonly Item[],
  isLeftOut: (item: Item) => Promise<boolean>,
): Promise<Item[]> {
  const leftOut = await Promise.all(items.map(isLeftOut));
  return items.filter((_item, index) => !leftOut[index]);
}

async function organizationOf(id: string, { loaders }: Context): Promise<OrganizationRow> {
  const organization = await loaders.organizationById.load(checkId(id, 'Organization'));
  if (organization === null) throw refusal('NOT_FOUND', { type: 'Organization', id });
  return organization;
}

/** What the judgement knows of one who is called: the kind, and whether it sits in a committee of the area. */
async function calleeOf(
  { id, kind }: OrganizationRow,
  { placeId, day }: { readonly placeId: string; readonly day: Day },
  { loaders }: Context,
): Promise<WhistleCallee> {
  const seats = (await loaders.seatsByOrganizationId.load(id)).filter(
    ({ state, validFrom, validTo }) =>
      state === 'SEATED' && (validFrom === null || validFrom <= day) && (validTo === null || day < validTo),
  );
  const area = new Set((await loaders.ancestryByPlaceId.load(placeId)).map((above) => above.id));
  const committees = await Promise.all(
    seats.map(({ committeeId }) => loaders.organizationById.load(committeeId)),
  );
  return {
    kind,
    sitsInCommittee: committees.some((each) => each?.territoryIds.some((territory) => area.has(territory))),
  };
}
