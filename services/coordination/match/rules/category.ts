import type { ResourceKind } from '@courtyard/shared/vocabulary-terms';
import type { Need, Offer, Verdict } from './facts';

/**
 * The kinds of resource that needs of a group of matters usually call for, where an owner does not say what a
 * resource is for. A first cut, to be edited with the vocabulary.
 */
const kindsCalledFor: Readonly<Record<string, readonly ResourceKind[]>> = {
  PARKING: ['VENUE', 'PEOPLE', 'FUND'],
  ENVIRONMENT: ['PEOPLE', 'SERVICE', 'FUND'],
  PROPERTY_MANAGEMENT: ['SERVICE', 'FUND'],
  COMMUNITY_LIFE: ['VENUE', 'PEOPLE', 'SERVICE'],
  OTHER: ['PEOPLE', 'SERVICE'],
};

/** Whether a resource is for the matter of a need, or for one above it; null where it is for something else. */
export function judgeCategory({ matterPath }: Need, { kind, matterCodes }: Offer): Verdict | null {
  if (matterCodes !== null)
    return matterCodes.some((code) => matterPath.includes(code)) ? { fit: 'FITS', points: 40 } : null;
  const group = matterPath.at(-1) ?? '';
  return kindsCalledFor[group]?.includes(kind) === true ? { fit: 'PARTLY', points: 20 } : null;
}
