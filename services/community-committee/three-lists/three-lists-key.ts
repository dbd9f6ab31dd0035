import type { PlaceKey } from '@courtyard/shared/schema/reference-keys';

/** Three lists are known by the place they are of; coordination answers for the place. */
export interface ThreeListsKey {
  readonly place: PlaceKey;
}
