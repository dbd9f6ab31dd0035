import type { PlaceInputs } from '../responsibility/place-inputs';
import type { PlaceRow } from './place.entity';

/** A place on its way through a query: its row, and what the stakeholders answered for the derivation. */
export interface PlaceNode extends PlaceRow {
  readonly inputs?: PlaceInputs;
}
