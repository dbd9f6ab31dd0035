import DataLoader from 'dataloader';
import { rowShapeOf, selectValues } from '../database/select-rows';
import { requirePlace } from '../place-replica/place-exists';
import type { ListArguments, ListedRow, OrderKey } from './list-description';
import {
  compileList,
  pagesStatement,
  pageStatement,
  totalsStatement,
  totalStatement,
  type CompiledList,
  type ListParent,
  type Reading,
} from './list-statements';
import { orderOf } from './list-order';

export type { ListParent };

/** One list: all rows of an entity, or those of one parent. */
export interface ListKey {
  readonly parent?: ListParent;
  readonly arguments: ListArguments;
}

export interface ListLoader<Row> {
  /** One row more than asked for where there are more. */
  readonly rows: Loader<Row[]>;
  readonly total: Loader<number>;
  readonly order: (list: ListArguments) => readonly OrderKey[];
  /** Throws NOT_FOUND for a place that this service does not know. */
  readonly requirePlace: (id: string) => Promise<void>;
  /** Throws BAD_CURSOR and BAD_FILTER for arguments that cannot be meant. */
  readonly check: (list: ListArguments) => void;
}

interface Loader<Answer> {
  load(key: ListKey): Promise<Answer>;
}

/** Reads lists of one entity: one statement for all parents that ask with the same arguments. */
export function createListLoader<Row extends ListedRow>(reading: Reading<Row>): ListLoader<Row> {
  return {
    rows: createLoader(reading, readPages),
    total: createLoader(reading, countRows),
    order: (list) => orderOf(reading.description, list),
    requirePlace: (id) => requirePlace(reading.dataSource.manager, id),
    check: (list) => void compileList(reading, list),
  };
}

interface Question {
  readonly compiled: CompiledList;
  /** Any of the parents, which differ in their ids only. */
  readonly parent: ListParent | undefined;
  readonly parents: readonly string[];
}

type Read<Row extends ListedRow, Answer> = (reading: Reading<Row>, question: Question) => Promise<Answer[]>;

/** Keys that differ in nothing but their parent share a statement. */
function createLoader<Row extends ListedRow, Answer>(
  reading: Reading<Row>,
  read: Read<Row, Answer>,
): Loader<Answer> {
  const shared = new Map<string, DataLoader<string, Answer>>();
  const loaderOf = ({ parent, arguments: list }: ListKey): DataLoader<string, Answer> => {
    const name = `${hangsOn(parent)} ${textOf(list)}`;
    const known = shared.get(name);
    if (known !== undefined) return known;
    const compiled = compileList(reading, list);
    const made = new DataLoader<string, Answer>((parents) => read(reading, { compiled, parent, parents }));
    shared.set(name, made);
    return made;
  };
  return {
    load: (key) => {
      try {
        return loaderOf(key).load(idOf(key.parent));
      } catch (error) {
        // Arguments that cannot be meant reject, as a failing statement does.
        return Promise.reject(error instanceof Error ? error : new Error(String(error)));
      }
    },
  };
}

function hangsOn(parent: ListParent | undefined): string {
  if (parent === undefined) return '';
  return 'below' in parent ? 'below' : `by ${parent.property}`;
}

const texts = new WeakMap<ListArguments, string>();

/** Many parents ask with the same arguments. */
function textOf(list: ListArguments): string {
  const text = texts.get(list) ?? JSON.stringify(list);
  texts.set(list, text);
  return text;
}

function idOf(parent: ListParent | undefined): string {
  if (parent === undefined) return '';
  return 'below' in parent ? parent.below : parent.id;
}

async function readPages<Row extends ListedRow>(
  { dataSource, description }: Reading<Row>,
  { compiled, parent, parents }: Question,
): Promise<Row[][]> {
  const { toRow } = rowShapeOf(dataSource, description.entity);
  if (parent === undefined) {
    const found = await selectValues(dataSource, pageStatement(compiled));
    return [found.map((values) => toRow(values, 0))];
  }
  const pages = parents.map((): Row[] => []);
  const found = await selectValues(dataSource, pagesStatement(compiled, parent, parents));
  for (const values of found) pages[Number(values[0]) - 1]?.push(toRow(values, 1));
  return pages;
}

async function countRows<Row extends ListedRow>(
  { dataSource }: Reading<Row>,
  { compiled, parent, parents }: Question,
): Promise<number[]> {
  if (parent === undefined) {
    const [counted] = await selectValues(dataSource, totalStatement(compiled));
    return [Number(counted?.[0])];
  }
  const counted = await selectValues(dataSource, totalsStatement(compiled, parent, parents));
  const totals = new Map(counted.map(([id, total]) => [id, Number(total)]));
  return parents.map((id) => totals.get(id) ?? 0);
}
