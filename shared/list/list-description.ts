import type { EntitySchema } from 'typeorm';
import type { Statistics } from '../statistics/statistics-description';

/** One key of an order; rows without a value come last in either direction. */
export interface OrderKey {
  readonly property: string;
  readonly direction: 'ASC' | 'DESC';
}

/** What every row of a list has: an id, which ends every order. */
export interface ListedRow {
  readonly id: string;
}

/** A column that a list can be filtered by; `sorts` says that it can be ordered by it, too. */
export interface ListColumn<Row> {
  readonly property: (keyof Row & string) | 'source.kind';
  /** The GraphQL type of one value: ID, String, Int, Float, Fen, Boolean, Date, DateTime or an enum's name. */
  readonly type: string;
  readonly sorts?: true;
  /** For a column of ids: the type of what it names. Groups by such a column answer with the thing itself. */
  readonly names?: string;
  /** The loader of the context that finds it, where the stakeholder itself keeps it. */
  readonly loader?: string;
  /** Whether the number is a year, so that rows can be grouped by decades, too. */
  readonly isYear?: true;
}

/**
 * Another list of the same stakeholder whose rows belong to the rows of this one: those of which `theirs` holds
 * what `own` holds here. Either may be a column of several ids.
 */
export interface ListRelation<Row> {
  readonly own: keyof Row & string;
  readonly theirs: string;
  /** Whether there may be several; they are asked for with some, none and every. */
  readonly many: boolean;
  /** What that list is named after; see `listName`. */
  readonly of: string;
}

/**
 * What a list of one entity offers, as data beside the entity. The inputs for its filters and orders and the types
 * of its pages are made from it. Property names are the entity's own; nothing a client sends is ever used as one.
 */
export interface ListDescription<Row extends ListedRow> {
  readonly entity: EntitySchema<Row>;
  /** The GraphQL type of a row. */
  readonly type: string;
  /** What the inputs are named after; the type, unless that is taken. */
  readonly name?: string;
  /** What the pages are named after; the type, unless the list shows another one's rows. */
  readonly page?: string;
  /** A row in English, alone and together: `an issue`, `issues`. */
  readonly noun: readonly [one: string, many: string];
  /** Whether all rows are public, so that they carry no mark of who may see them. */
  readonly isPublic?: true;
  /** Whether several subgraphs have this list of the same type. */
  readonly isShared?: true;
  /** Fields of the `where` input, in this order. */
  readonly columns: Readonly<Record<string, ListColumn<Row>>>;
  readonly relations?: Readonly<Record<string, ListRelation<Row>>>;
  /** Used when the caller asks for no order. */
  readonly defaultOrder: readonly OrderKey[];
  /** The property that holds a place's id; lists with one can be narrowed to a place and all below it. */
  readonly placeProperty?: string;
  /** What can be counted and measured over the rows; left out where nobody asks. */
  readonly statistics?: Statistics<Row>;
}

/** A list of whatever rows, for what goes through all of them. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list is invariant in its rows
export type AnyList = ListDescription<any>;

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

/** A list that several stakeholders have, with the name under which this one answers for its statistics. */
export function withStatistics<Row extends ListedRow>(
  list: ListDescription<Row>,
  field: string,
): ListDescription<Row> {
  return list.statistics === undefined ? list : { ...list, statistics: { ...list.statistics, field } };
}

/** What the inputs of a list are named after. */
export function listName({ name, type }: Pick<AnyList, 'name' | 'type'>): string {
  return name ?? type;
}

/** Whether a column holds several values at once. */
export function holdsSeveral({ entity }: AnyList, property: string): boolean {
  return columnOptions(entity, property)?.array === true;
}

/** The type of a property's column in the database. */
export function columnType({ entity }: AnyList, property: string): unknown {
  return columnOptions(entity, property)?.type;
}

function columnOptions({ options }: { readonly options: { readonly columns: object } }, property: string) {
  return (options.columns as Record<string, { array?: boolean; type?: unknown }>)[property];
}
