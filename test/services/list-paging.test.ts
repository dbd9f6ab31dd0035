import { getNamedType } from 'graphql';
import { snakeCase } from '@courtyard/shared/database/naming';
import { listName, type AnyList, type OrderKey } from '@courtyard/shared/list/list-description';
import { ordersOf } from '@courtyard/shared/list/order-names';
import { lists as community } from '@courtyard/community-committee/lists';
import { lists as register } from '@courtyard/coordination/lists';
import { lists as companies } from '@courtyard/property-company/lists';
import { lists as owners } from '@courtyard/property-rights-unit/lists';
import { lists as street } from '@courtyard/street-department/lists';
import { startArticleService, type ArticleService } from '../support/article-service';
import { services as definitions, type ServiceName } from '../support/services';
import { createRowsToPage, type RowsToPage } from './support/rows-to-page';

const listsOf: Readonly<Record<ServiceName, readonly AnyList[]>> = {
  'community-committee': community,
  coordination: register,
  'property-company': companies,
  'property-rights-unit': owners,
  'street-department': street,
};
const names = Object.keys(listsOf) as ServiceName[];

let services: Map<ServiceName, ArticleService>;
beforeAll(async () => {
  services = new Map(
    await Promise.all(names.map(async (name) => [name, await startArticleService(name)] as const)),
  );
});
afterAll(() => Promise.all([...services.values()].map((service) => service.close())));

interface RootList {
  readonly service: ServiceName;
  readonly field: string;
  readonly list: AnyList;
  /** Arguments besides the order and the page. */
  readonly more?: string;
  /** Whatever the rows are read from, where that is not the list's own table. */
  readonly from?: string;
  readonly defaultOrder?: readonly OrderKey[];
}

/** Every root field that pages one of the described lists. */
const rootLists: readonly RootList[] = names.flatMap((service) => {
  const schema = definitions.find(({ name }) => name === service)?.schema;
  return Object.values(schema?.getQueryType()?.getFields() ?? {}).flatMap(({ name: field, args }) => {
    const order = args.find(({ name }) => name === 'orderBy');
    const list = listsOf[service].find(
      (one) => order && getNamedType(order.type).name === `${listName(one)}Order`,
    );
    return list && args.some(({ name }) => name === 'after') ? [{ service, field, list }] : [];
  });
});

const near = 'plc:xgl:courtyard-35';
const nearResources = rootLists
  .filter(({ field }) => field === 'resources')
  .map((resources): RootList => ({
    ...resources,
    more: `near: "${near}"`,
    from: `(SELECT * FROM near_resource WHERE near_id = '${near}')`,
    defaultOrder: [{ property: 'distanceM', direction: 'ASC' }],
  }));

/** What is paged at once: one order of one list, with the rows seen so far. */
interface Paging {
  /** As a caller writes it. */
  readonly orderBy: string;
  readonly keys: readonly OrderKey[];
  readonly seen: string[];
  /** Each row that came while this was paged, with the last row seen before. */
  readonly arrivals: Array<{ readonly id: string; readonly after: string }>;
  after: string | null;
  isAtEnd: boolean;
}

/** No order, each order alone, and mixtures of two and of three keys in both directions. */
function pagingsOf({ list, defaultOrder = list.defaultOrder }: RootList): Paging[] {
  const orders = Object.entries(ordersOf(list));
  const rotated = orders.map((_, start) => [...orders.slice(start), ...orders.slice(0, start)]);
  const mixed = rotated.flatMap((from) => {
    const [first, ...others] = from.filter(
      ([, { property }], index) => from.findIndex(([, key]) => key.property === property) === index,
    );
    const turned = others.map(([name]) =>
      name.replace(/_ASC$|_DESC$/, (end) => (end === '_ASC' ? '_DESC' : '_ASC')),
    );
    return first === undefined || turned.length === 0 ? [] : [[first[0], ...turned.slice(0, 2)]];
  });
  const asked = [[], ...orders.map(([name]) => [name]), ...mixed];
  return asked.map((words) => ({
    orderBy: `[${words.join(', ')}]`,
    keys: words.length === 0 ? defaultOrder : words.flatMap((word) => ordersOf(list)[word] ?? []),
    seen: [],
    arrivals: [],
    after: null,
    isAtEnd: false,
  }));
}

interface Page {
  readonly nodes: ReadonlyArray<{ readonly id: string }>;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** One page of every order that is not at its end, in one operation. */
async function readPages({ service, field, more = '' }: RootList, pagings: readonly Paging[]): Promise<void> {
  const asked = pagings.flatMap((paging, index) =>
    paging.isAtEnd
      ? []
      : `p${index}: ${field}(${more} orderBy: ${paging.orderBy}, first: 2, after: ${JSON.stringify(paging.after)}) {
           nodes { id } pageInfo { hasNextPage endCursor }
         }`,
  );
  const { data, errors } = (await services.get(service)?.query(`{ ${asked.join('\n')} }`)) ?? {};
  expect((errors ?? []).map(({ message }) => message)).toEqual([]);
  for (const [name, { nodes, pageInfo }] of Object.entries(data as Record<string, Page>)) {
    const paging = pagings[Number(name.slice(1))] as Paging;
    paging.seen.push(...nodes.map(({ id }) => id));
    paging.after = pageInfo.endCursor;
    paging.isAtEnd = !pageInfo.hasNextPage;
  }
}

/** Every row there is in the end, in an order; equal ones by their ids. */
async function everyRow({ service, list, from }: RootList, keys: readonly OrderKey[]): Promise<string[]> {
  const order = [...keys, { property: 'id', direction: 'ASC' }].map(
    ({ property, direction }) => `${snakeCase(property)} ${direction} NULLS LAST`,
  );
  const rows = await services
    .get(service)
    ?.dataSource.query<Array<{ id: string }>>(
      `SELECT id FROM ${from ?? list.entity.options.tableName} AS "row" ORDER BY ${order.join(', ')}`,
    );
  return (rows ?? []).map(({ id }) => id);
}

const rowsBefore = 9;
const rowsMeanwhile = 8;

/** Pages all orders to their ends while two rows come before every page but the first; answers the first rows. */
async function pageToTheEnd(root: RootList, pagings: readonly Paging[], rows: RowsToPage): Promise<string[]> {
  const first: string[] = [];
  for (let number = 0; number < rowsBefore; number += 1) first.push(await rows.insert(number));
  await readPages(root, pagings);
  for (let number = rowsBefore; pagings.some(({ isAtEnd }) => !isAtEnd); number += 2) {
    const arrived =
      number < rowsBefore + rowsMeanwhile ? [await rows.insert(number), await rows.insert(number + 1)] : [];
    for (const { isAtEnd, seen, arrivals } of pagings) {
      if (!isAtEnd) arrivals.push(...arrived.map((id) => ({ id, after: seen.at(-1) ?? '' })));
    }
    await readPages(root, pagings);
  }
  return first;
}

describe('a list that is paged to its end while rows are inserted', () => {
  it('is every list at the root, each in several orders', () => {
    expect(rootLists.length).toBeGreaterThan(60);
    expect(rootLists.every((root) => pagingsOf(root).length > 2)).toBe(true);
  });

  it.each([
    // Before the places go.
    ...nearResources.map((root) => [`${root.field} near a place`, root] as const),
    ...rootLists.map((root) => [root.field, root] as const),
  ])('gives every row once that was there or came behind the last row seen: %s', async (_name, root) => {
    const dataSource = services.get(root.service)?.dataSource;
    if (dataSource === undefined) throw new Error(`There is no service ${root.service}.`);
    const rows = await createRowsToPage(dataSource, root.list);
    await rows.clear();
    const pagings = pagingsOf(root);

    const first = await pageToTheEnd(root, pagings, rows);

    for (const { orderBy, keys, seen, arrivals } of pagings) {
      const all = await everyRow(root, keys);
      const isBehind = ({ id, after }: (typeof arrivals)[number]) => all.indexOf(id) > all.indexOf(after);
      const due = new Set([...first, ...arrivals.filter(isBehind).map(({ id }) => id)]);
      expect({ orderBy, seen }).toEqual({ orderBy, seen: all.filter((id) => due.has(id)) });
      // Rows did come on both sides of where the page ended.
      expect([due.size > rowsBefore, due.size < all.length]).toEqual([true, true]);
    }
  });
});
