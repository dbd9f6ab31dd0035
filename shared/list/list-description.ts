import type { EntitySchema } from 'typeorm';

/** One key of an order; rows without a value come last in either direction. */
export interface OrderKey {
  readonly property: string;
  readonly direction: 'ASC' | 'DESC';
}

/** Both directions of each sortable property, as `NAME_ASC` and `NAME_DESC`. */
export function bothDirections(properties: Readonly<Record<string, string>>): Record<string, OrderKey> {
  const keys = Object.entries(properties).flatMap(([name, property]): Array<[string, OrderKey]> => [
    [`${name}_ASC`, { property, direction: 'ASC' }],
    [`${name}_DESC`, { property, direction: 'DESC' }],
  ]);
  return Object.fromEntries(keys);
}

/** What every row of a list has: an id, which ends every order. */
export interface ListedRow {
  readonly id: string;
}

/**
 * What a list of one entity offers, as data beside the entity. Property names are the entity's own; nothing a
 * client sends is ever used as one.
 */
export interface ListDescription<Row extends ListedRow> {
  readonly entity: EntitySchema<Row>;
  /** Fields of the list's `where` input and the property each one filters. */
  readonly filters: Readonly<Record<string, string>>;
  /** Values of the list's order enum. */
  readonly orders: Readonly<Record<string, OrderKey>>;
  /** Used when the caller asks for no order. */
  readonly defaultOrder: readonly OrderKey[];
  /** The property that holds a place's id; lists with one can be narrowed to a place and all below it. */
  readonly placeProperty?: string;
}

/** The arguments that every list field takes, as GraphQL hands them over. */
export interface ListArguments {
  readonly where?: Where | null | undefined;
  readonly orderBy?: readonly string[] | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly within?: string | null | undefined;
}

/** A `where` input: `and`, `or` and `not` hold further inputs, every other field holds operators. */
export type Where = { readonly [field: string]: unknown };
