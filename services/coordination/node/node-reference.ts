import type { IdentifiedType } from '@courtyard/shared/ids';

/** What coordination knows of a thing by its id alone: the type, and where it is its own, the row. */
export interface NodeReference {
  readonly __typename: IdentifiedType;
  readonly id: string;
}
