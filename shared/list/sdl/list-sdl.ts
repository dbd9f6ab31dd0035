import type { DocumentNode } from 'graphql';
import { parseTypeDefs } from '../../schema/load-type-defs';
import { statisticsSdl } from '../../statistics/statistics-sdl';
import { holdsSeveral, listName, type AnyList, type ListRelation } from '../list-description';
import { ordersOf } from '../order-names';
import { relatedList } from '../related-lists';
import { filterName, filterSdl, inputSdl, isTimeType, rangeSdl, spanSdl } from './filter-sdl';

/** The inputs and types of a subgraph's lists and their statistics, made from what the lists say of themselves. */
export function listTypeDefs(lists: readonly AnyList[]): DocumentNode {
  return parseTypeDefs([...lists.map(listSdl), filtersSdl(lists), statisticsSdl(lists)].join('\n'));
}

function listSdl(list: AnyList): string {
  return [pageSdl(list), whereSdl(list), orderSdl(list)].join('\n');
}

function pageSdl({ type, page = type, noun: [one, many], isShared }: AnyList): string {
  const directive = isShared ? ' @shareable' : '';
  const alone = one.replace(/^an? /, '');
  return `
"A page of ${many}."
type ${page}Connection${directive} {
  edges: [${page}Edge!]!
  nodes: [${type}!]!
  pageInfo: PageInfo!
  "How many there are on all pages together."
  totalCount: Int!
}

"One ${alone} of a page, with its cursor."
type ${page}Edge${directive} {
  cursor: String!
  node: ${type}!
}
`;
}

function whereSdl(list: AnyList): string {
  const input = `${listName(list)}Where`;
  const columns = Object.entries(list.columns).map(
    ([field, { property, type }]) => `${field}: ${filterName(type, holdsSeveral(list, property))}`,
  );
  const relations = Object.entries(list.relations ?? {}).map(([field, relation]) =>
    relationSdl(field, relation, relatedList(list, relation)),
  );
  return inputSdl(input, `Which ${list.noun[1]} to list; all that is given must hold.`, [
    `and: [${input}!]`,
    `or: [${input}!]`,
    `not: ${input}`,
    ...columns,
    ...relations,
  ]);
}

function relationSdl(field: string, { many }: Pick<ListRelation<never>, 'many'>, related: AnyList): string {
  const input = `${listName(related)}Where`;
  return `${field}: ${many ? `${input}Relation` : input}`;
}

function orderSdl(list: AnyList): string {
  const values = Object.keys(ordersOf(list)).map((value) => `  ${value}`);
  return `"In which order to list ${list.noun[1]}; those without a value come last."
enum ${listName(list)}Order {
${values.join('\n')}
}
`;
}

/** Every filter that some list uses, once. */
function filtersSdl(lists: readonly AnyList[]): string {
  const columns = lists.flatMap((list) =>
    Object.values(list.columns).map(({ property, type }) => ({
      type: String(type),
      several: holdsSeveral(list, String(property)),
    })),
  );
  const types = unique(columns.map(({ type }) => type));
  const filters = unique(columns.map(({ type, several }) => filterSdl(type, several)));
  const many = lists.flatMap((list) =>
    Object.values(list.relations ?? {})
      .filter((relation) => relation.many)
      .map((relation) => relatedList(list, relation)),
  );
  return [
    ...filters,
    ...types.map(rangeSdl),
    types.some(isTimeType) ? spanSdl : '',
    ...unique(many.map(manySdl)),
  ].join('\n');
}

function manySdl(list: AnyList): string {
  const input = `${listName(list)}Where`;
  return inputSdl(`${input}Relation`, `A condition on the ${list.noun[1]} that belong to something.`, [
    '"At least one is like this."',
    `some: ${input}`,
    '"None is like this."',
    `none: ${input}`,
    '"All are like this; holds where there are none."',
    `every: ${input}`,
  ]);
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
