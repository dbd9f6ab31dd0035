import type { PlaceRow } from '../place/place.entity';
import type { OpenGap } from './open-gap';

/** A place with every role that is not filled there. */
export interface PlaceGapsFact {
  readonly place: PlaceRow;
  readonly gaps: readonly OpenGap[];
}
