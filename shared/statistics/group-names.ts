import type { AnyList, ListColumn, ListRelation } from '../list/list-description';
import { upperCase } from '../list/order-names';
import { relatedList } from '../list/related-lists';
import {
  buckets,
  functionsOf,
  placeLevels,
  type Bucket,
  type Measured,
  type MeasureFunction,
  type PlaceLevel,
} from './statistics-description';

/** One way to group the rows of a list. */
export interface Grouping {
  /** The key's name in the answer: that of the column. */
  readonly field: string;
  readonly column: ListColumn<never>;
  /** What the rows belong to, where the column is its own. */
  readonly via?: Via;
  readonly bucket?: Bucket;
  readonly level?: PlaceLevel;
  /** Whether years are gathered by tens. */
  readonly decade?: true;
}

/** A relation to the one thing that each row belongs to, and the list of such things. */
export interface Via {
  readonly name: string;
  readonly relation: ListRelation<never>;
  readonly list: AnyList;
}

/** The values of a list's group enum with what each one means. */
export function groupingsOf(list: AnyList): ReadonlyMap<string, Grouping> {
  const groups = list.statistics?.groups ?? [];
  return new Map(groups.flatMap((path) => groupingsByColumn(groupedColumn(list, path))));
}

type GroupedColumn = Pick<Grouping, 'field' | 'column' | 'via'>;

function groupingsByColumn(grouped: GroupedColumn): Array<[string, Grouping]> {
  const { field, column } = grouped;
  const name = upperCase(field);
  if (column.type === 'Date' || column.type === 'DateTime')
    return buckets.map((bucket) => [`${name}_${bucket}`, { ...grouped, bucket }]);
  if (column.isYear)
    return [
      [name, grouped],
      [`${name}_DECADE`, { ...grouped, decade: true }],
    ];
  return [
    [name, grouped],
    ...levelsOf(grouped).map((level): [string, Grouping] => [`${name}_${level}`, { ...grouped, level }]),
  ];
}

/** A row may name other places, too; it lies in the one. */
function levelsOf({ column: { names, property } }: GroupedColumn): readonly PlaceLevel[] {
  return names === 'Place' && property === 'placeId' ? placeLevels : [];
}

/** `state` is a column of the list itself; `whistleWhere.category` one of what its rows belong to. */
function groupedColumn(list: AnyList, path: string): GroupedColumn {
  const [field = '', further] = path.split('.');
  if (further === undefined) return { field, column: columnOf(list, field) };
  const relation = list.relations?.[field] as ListRelation<never> | undefined;
  if (relation === undefined || relation.many)
    throw new Error(`The rows of the list belong to no one thing called ${field}.`);
  const via = { name: field, relation, list: relatedList(list, relation) };
  const prefix = field.replace(/Where$/, '');
  return {
    field: prefix + further.charAt(0).toUpperCase() + further.slice(1),
    column: columnOf(via.list, further),
    via,
  };
}

function columnOf({ columns }: AnyList, field: string): ListColumn<never> {
  const column = columns[field] as ListColumn<never> | undefined;
  if (column === undefined) throw new Error(`The list has no column ${field} to group by.`);
  return column;
}

/** One measure with the way in which it is summed up. */
export interface Measuring {
  readonly measured: Measured<never>;
  readonly summed: MeasureFunction;
}

/** The values of a list's measure enum with what each one means. */
export function measuringsOf({ statistics }: AnyList): ReadonlyMap<string, Measuring> {
  const measures = Object.entries(statistics?.measures ?? {}) as Array<[string, Measured<never>]>;
  return new Map(
    measures.flatMap(([name, measured]) =>
      functionsOf(measured).map((summed): [string, Measuring] => [
        `${upperCase(name)}_${summed}`,
        { measured, summed },
      ]),
    ),
  );
}
