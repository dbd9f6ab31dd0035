import { nextDay, type Day } from '@courtyard/shared/calendar';
import type { Context } from '../context';
import type { OpenGap } from '../gap-index/open-gap';
import { matterFacts } from '../responsibility/gather-facts';
import { matterAndAbove } from '../responsibility/rules/matter-tree';

/** What every stakeholder needs to know to tell what happened. */
export interface PlaceMatterPeriodKey {
  readonly placeId: string;
  readonly matterCodes: readonly string[];
  readonly from: Day | null;
  readonly until: Day;
}

/** From the day since which a gap is open to the day that was asked about, both included; finer matters as well. */
export async function periodOfGap(
  { placeId, matterCode, openSince, asOf }: OpenGap,
  context: Context,
): Promise<PlaceMatterPeriodKey> {
  const matters = await matterFacts(context);
  const matterCodes = [...matters.keys()].filter((code) =>
    matterAndAbove(matters, code).includes(matterCode),
  );
  return { placeId, matterCodes: matterCodes.sort(), from: openSince, until: nextDay(asOf) };
}
