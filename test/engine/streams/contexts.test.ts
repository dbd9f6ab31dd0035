import { useSmallGraph } from '../support/use-small-graph';
import { openedStream, read } from './support/reading';

const graph = useSmallGraph([
  {
    name: 'shop',
    typeDefs: `
      type Query { customer: Customer }
      type Subscription { bought: Customer }
      type Customer @key(fields: "id") @context(name: "customer") { id: ID! currency: String basket: Basket! }
      type Basket @key(fields: "id") { id: ID! total(currency: String @fromContext(field: "$customer { currency }")): String! }`,
    resolvers: {
      Query: { customer: () => ({ id: 'c1' }) },
      Customer: {
        __resolveReference: (customer) => customer,
        currency: () => 'CNY',
        basket: () => ({ id: 'b1' }),
      },
      Basket: {
        __resolveReference: (basket) => basket,
        total: (_basket, { currency }) => `7 ${String(currency)}`,
      },
    },
  },
  {
    name: 'people',
    typeDefs: 'type Customer @key(fields: "id") { id: ID! name: String }',
    resolvers: { Customer: { name: () => 'Ana' } },
  },
]);

describe('what a field takes from above', () => {
  it('is there for an event as it is for a query', async () => {
    const selection = '{ name basket { total } }';
    const { data } = await graph().query(`{ customer ${selection} }`);
    const stream = openedStream(await graph().subscribe(`subscription { bought ${selection} }`));
    await graph().streams.emit('shop', 'bought', { id: 'c1' });

    expect(await read(stream, 1)).toEqual([{ data: { bought: data?.customer } }]);
    expect(data).toEqual({ customer: { name: 'Ana', basket: { total: '7 CNY' } } });
    stream.close();
  });
});
