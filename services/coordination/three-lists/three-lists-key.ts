import type { PlaceNode } from '../place/place-node';

/** Three lists are known by the place they are of. */
export interface ThreeListsKey {
  readonly place: PlaceNode;
}
