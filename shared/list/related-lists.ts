import type { EntitySchema } from 'typeorm';
import { listName, type AnyList, type ListRelation } from './list-description';

type ListsByName = ReadonlyMap<string, AnyList>;

/** Lists speak of each other by name, since files that import each other are hard to read. */
const siblings = new WeakMap<EntitySchema, ListsByName>();

/** Makes the lists of one stakeholder known to each other. Throws for a relation to a list that it does not have. */
export function relateLists(lists: readonly AnyList[]): readonly AnyList[] {
  const byName: ListsByName = new Map(lists.map((list) => [listName(list), list]));
  for (const list of lists) {
    siblings.set(list.entity, byName);
    for (const relation of Object.values(list.relations ?? {})) relatedList(list, relation);
  }
  return lists;
}

/** The list that a relation leads to. */
export function relatedList(from: AnyList, { of }: Pick<ListRelation<never>, 'of'>): AnyList {
  const list = siblings.get(from.entity)?.get(of);
  if (list === undefined)
    throw new Error(`The list ${listName(from)} is related to ${of}, which is no list beside it.`);
  return list;
}
