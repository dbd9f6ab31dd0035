import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { print, stripIgnoredCharacters } from 'graphql';
import { compose, plannerOf } from './support/compose';
import { shortPlan } from './support/short-plan';

const entities = (selections: string, variables = '') =>
  `query($representations:[_Any!]!${variables}){_entities(representations:$representations){${selections}}}`;

const shop = () =>
  compose({
    products: `type Query { product: Product products: [Product] }
      enum Currency { USD EUR } input Terms { days: Int partners: [String] currency: Currency }
      type Product @key(fields: "id") {
        id: ID! name: String
        price(currency: Currency, terms: Terms, tiers: [Int]): Money
        weight(unit: String = "kg"): Int
        box: Box
      }
      type Box { side(of: Int): Side }
      type Side { length(unit: String): Int }
      type Money { amount(round: Boolean): Float }`,
    shipping: `enum Currency { USD EUR } input Terms { days: Int partners: [String] currency: Currency }
      type Product @key(fields: "id") {
        id: ID!
        price(currency: Currency, terms: Terms, tiers: [Int]): Money @external
        weight(unit: String = "kg"): Int @external
        box: Box @external
        inDollars: Float @requires(fields: "price(currency: USD) { amount }")
        inEuros(note: String): Float @requires(fields: "price(currency: EUR) { amount }")
        byTerms: Float @requires(fields: "price(terms: { days: 3, partners: [\\"a\\", \\"b\\"], currency: EUR }, tiers: 1) { amount(round: true) }")
        load: Int @requires(fields: "weight")
        grams: Int @requires(fields: "weight(unit: \\"g\\")")
        edge: Int @requires(fields: "box { side(of: 3) { length(unit: \\"cm\\") } }")
        stock: Int
      }
      type Box { side(of: Int): Side @external }
      type Side { length(unit: String): Int @external }
      type Money { amount(round: Boolean): Float @external }`,
  });

describe('a required field with arguments', () => {
  it.each<[string, string, string, string, string]>([
    [
      'is asked under a name of its own and sent under its real one',
      '{ product { inDollars } }',
      '{product{__typename id _required1_price:price(currency:USD){amount}}}',
      '...Product{__typename id price<_required1_price{amount}}',
      'inDollars',
    ],
    [
      'leaves what the caller asks alone',
      '{ product { inDollars own_price: price(currency: EUR) { amount } } }',
      '{product{__typename id _required1_price:price(currency:USD){amount}own_price:price(currency:EUR){amount}}}',
      '...Product{__typename id price<_required1_price{amount}}',
      'inDollars',
    ],
    [
      'may have objects, lists and enum values for arguments, also below',
      '{ product { byTerms } }',
      '{product{__typename id _required4_price:price(terms:{days:3 partners:["a" "b"]currency:EUR}tiers:1){_required3_amount:amount(round:true)}}}',
      '...Product{__typename id price<_required4_price{amount<_required3_amount}}',
      'byTerms',
    ],
    [
      'may lie below another that has arguments',
      '{ product { edge } }',
      '{product{__typename id box{_required7_side:side(of:3){_required6_length:length(unit:"cm")}}}}',
      '...Product{__typename id box{side<_required7_side{length<_required6_length}}}',
      'edge',
    ],
    [
      'stands beside fields that fit into the same representation',
      '{ product { inDollars grams edge stock } }',
      '{product{__typename id box{_required7_side:side(of:3){_required6_length:length(unit:"cm")}}_required5_weight:weight(unit:"g")_required1_price:price(currency:USD){amount}}}',
      '...Product{__typename id box{side<_required7_side{length<_required6_length}} weight<_required5_weight price<_required1_price{amount}}',
      'inDollars grams edge stock',
    ],
    [
      'is not in the way where nothing has arguments',
      '{ product { load } }',
      '{product{__typename id weight}}',
      '...Product{__typename id weight}',
      'load',
    ],
  ])('%s', (_rule, query, first, needs, asked) => {
    const plan = shortPlan(plannerOf(shop())(query));

    expect(sorted(plan)).toEqual(
      sorted({
        sequence: [
          { ask: 'products', operation: first },
          { at: 'product', ask: 'shipping', needs, operation: entities(`...on Product{${asked}}`) },
        ],
      }),
    );
  });

  it('goes in a fetch of its own where another needs the same name, each with its variables', () => {
    const plan = plannerOf(shop())(
      'query ($note: String, $all: Boolean!) { product { inDollars inEuros(note: $note) stock @include(if: $all) } }',
    );

    expect(sorted(shortPlan(plan))).toEqual(
      sorted({
        sequence: [
          {
            ask: 'products',
            operation:
              '{product{__typename id _required2_price:price(currency:EUR){amount}_required1_price:price(currency:USD){amount}}}',
          },
          {
            parallel: [
              {
                at: 'product',
                ask: 'shipping',
                needs: '...Product{__typename id price<_required1_price{amount}}',
                variables: ['all'],
                operation: entities('...on Product{inDollars stock@include(if:$all)}', '$all:Boolean!'),
              },
              {
                at: 'product',
                ask: 'shipping',
                needs: '...Product{__typename id price<_required2_price{amount}}',
                variables: ['note'],
                operation: entities('...on Product{inEuros(note:$note)}', '$note:String'),
              },
            ],
          },
        ],
      }),
    );
  });

  it('goes in a fetch of its own beside the same field without arguments, also in lists', () => {
    const plan = plannerOf(shop())('{ products { load grams } }');

    expect(sorted(shortPlan(plan))).toEqual(
      sorted({
        sequence: [
          {
            ask: 'products',
            operation: '{products{__typename id _required5_weight:weight(unit:"g")weight}}',
          },
          {
            parallel: [
              {
                at: 'products.@',
                ask: 'shipping',
                needs: '...Product{__typename id weight}',
                operation: entities('...on Product{load}'),
              },
              {
                at: 'products.@',
                ask: 'shipping',
                needs: '...Product{__typename id weight<_required5_weight}',
                operation: entities('...on Product{grams}'),
              },
            ],
          },
        ],
      }),
    );
  });

  it('keeps one place per part where a plan runs several at once', () => {
    const plan = shortPlan(plannerOf(shop())('{ product { inDollars inEuros } products { load grams } }'));

    expect(places(plan)).toEqual([
      'products',
      ['product shipping', 'product shipping', 'products.@ shipping', 'products.@ shipping'],
    ]);
  });
});

describe('fields that require each other in a chain', () => {
  const chain = () =>
    compose({
      a: 'type Query { ps: [P] } type P @key(fields: "id") { id: ID! size(u: Int): Int }',
      b: 'type P @key(fields: "id") { id: ID! size(u: Int): Int @external area(k: Int): Int @requires(fields: "size(u: 1)") }',
      c: 'type P @key(fields: "id") { id: ID! area(k: Int): Int @external cost: Int @requires(fields: "area(k: 5)") }',
    });

  it('each get their own arguments', () => {
    expect(sorted(shortPlan(plannerOf(chain())('{ ps { cost } }')))).toEqual(
      sorted({
        sequence: [
          { ask: 'a', operation: '{ps{__typename id _required1_size:size(u:1)}}' },
          {
            at: 'ps.@',
            ask: 'b',
            needs: '...P{__typename size<_required1_size id}',
            operation: entities('...on P{_required2_area:area(k:5)}'),
          },
          {
            at: 'ps.@',
            ask: 'c',
            needs: '...P{__typename area<_required2_area id}',
            operation: entities('...on P{cost}'),
          },
        ],
      }),
    );
  });
});

describe('a virtual field that itself requires something', () => {
  it('goes in a fetch of its own as the real one would', () => {
    const sdl = compose({
      a: 'type Query { p: P } type P @key(fields: "id") { id: ID! price(c: String): Int }',
      b: `type P @key(fields: "id") { id: ID! price(c: String): Int @external
        tax(rate: Int): Int @requires(fields: "price(c: \\"EUR\\")") duty: Int @requires(fields: "price") }`,
      c: `type P @key(fields: "id") { id: ID! tax(rate: Int): Int @external duty: Int @external
        total: Int @requires(fields: "tax(rate: 7) duty") }`,
    });

    expect(sorted(shortPlan(plannerOf(sdl)('{ p { total } }')))).toEqual(
      sorted({
        sequence: [
          { ask: 'a', operation: '{p{__typename id price _required1_price:price(c:"EUR")}}' },
          {
            parallel: [
              {
                at: 'p',
                ask: 'b',
                needs: '...P{__typename id price}',
                operation: entities('...on P{duty}'),
              },
              {
                at: 'p',
                ask: 'b',
                needs: '...P{__typename id price<_required1_price}',
                operation: entities('...on P{_required2_tax:tax(rate:7)}'),
              },
            ],
          },
          {
            at: 'p',
            ask: 'c',
            needs: '...P{__typename tax<_required2_tax duty id}',
            operation: entities('...on P{total}'),
          },
        ],
      }),
    );
  });
});

describe('abstract types', () => {
  const owned = () =>
    compose({
      a: `interface Owner { name(short: Boolean): String }
        type Person implements Owner @key(fields: "id") { id: ID! name(short: Boolean): String }
        type Firm implements Owner @key(fields: "id") { id: ID! name(short: Boolean): String vat(at: Int): Int }
        type P @key(fields: "id") { id: ID! owner: Owner } type Query { p: P }`,
      b: `interface Owner { name(short: Boolean): String }
        type Person implements Owner @key(fields: "id") { id: ID! name(short: Boolean): String @external }
        type Firm implements Owner @key(fields: "id") { id: ID! name(short: Boolean): String @external vat(at: Int): Int @external }
        type P @key(fields: "id") {
          id: ID!
          owner: Owner @external
          label: Int @requires(fields: "owner { name(short: true) }")
          entry: Int @requires(fields: "owner { ... on Person { name(short: true) } ... on Firm { name(short: false) vat(at: 1) } }")
        }`,
    });

  it('lend arguments to all their implementations', () => {
    expect(sorted(shortPlan(plannerOf(owned())('{ p { label } }')))).toEqual(
      sorted({
        sequence: [
          { ask: 'a', operation: '{p{__typename id owner{__typename _required1_name:name(short:true)}}}' },
          {
            at: 'p',
            ask: 'b',
            needs: '...P{__typename id owner{name<_required1_name}}',
            operation: entities('...on P{label}'),
          },
        ],
      }),
    );
  });

  it('may differ in arguments by type within one representation, but not between two fields', () => {
    expect(sorted(shortPlan(plannerOf(owned())('{ p { label entry } }')))).toEqual(
      sorted({
        sequence: [
          {
            ask: 'a',
            operation:
              '{p{__typename id owner{__typename ...on Person{_required1_name:name(short:true)}...on Firm{_required2_name:name(short:false)_required3_vat:vat(at:1)}_required1_name:name(short:true)}}}',
          },
          {
            parallel: [
              {
                at: 'p',
                ask: 'b',
                needs: '...P{__typename id owner{name<_required1_name}}',
                operation: entities('...on P{label}'),
              },
              {
                at: 'p',
                ask: 'b',
                needs:
                  '...P{__typename id owner{...Person{name<_required1_name} ...Firm{name<_required2_name vat<_required3_vat}}}',
                operation: entities('...on P{entry}'),
              },
            ],
          },
        ],
      }),
    );
  });

  it('keep to their type where only one of two needs a second value', () => {
    const sdl = compose({
      a: `type Query { us: [U] } union U = X | Y
        type X @key(fields: "id") { id: ID! v(n: Int): Int } type Y @key(fields: "id") { id: ID! v(n: Int): String }`,
      b: `type X @key(fields: "id") { id: ID! v(n: Int): Int @external s: Int @requires(fields: "v(n: 1)") t: Int @requires(fields: "v(n: 2)") }
        type Y @key(fields: "id") { id: ID! v(n: Int): String @external s: Int @requires(fields: "v(n: 1)") }`,
    });

    const plan = plannerOf(sdl)('{ us { ... on X { s t } ... on Y { s } } }');

    expect(sorted(shortPlan(plan))).toEqual(
      sorted({
        sequence: [
          {
            ask: 'a',
            operation:
              '{us{__typename ...on X{__typename id _required2_v:v(n:2)_required1_v:v(n:1)}...on Y{__typename id _required1_v__alias_0:v(n:1)}}}',
          },
          {
            parallel: [
              {
                at: 'us.@',
                ask: 'b',
                needs: '...X{__typename id v<_required1_v} ...Y{__typename id v<_required1_v}',
                operation: entities('...on X{s}...on Y{s}'),
              },
              {
                at: 'us.@',
                ask: 'b',
                needs: '...X{__typename id v<_required2_v}',
                operation: entities('...on X{t}'),
              },
            ],
          },
        ],
      }),
    );
  });

  it('may be objects in the subgraph that requires', () => {
    const sdl = compose({
      a: `interface Media @key(fields: "id") { id: ID! price(c: String): Int } type Query { m: Media book: Book }
        type Book implements Media @key(fields: "id") { id: ID! price(c: String): Int }`,
      b: `type Media @interfaceObject @key(fields: "id") {
        id: ID! price(c: String): Int @external
        tax: Int @requires(fields: "price(c: \\"USD\\")") fee: Int @requires(fields: "price(c: \\"EUR\\")") }`,
    });

    expect(sorted(shortPlan(plannerOf(sdl)('{ book { tax fee } }')))).toEqual(
      sorted({
        sequence: [
          {
            ask: 'a',
            operation: '{book{__typename id _required2_price:price(c:"EUR")_required1_price:price(c:"USD")}}',
          },
          {
            parallel: [
              {
                at: 'book',
                ask: 'b',
                needs: '...Book{__typename id} ...Media{__typename price<_required1_price}',
                operation: entities('...on Media{tax}'),
              },
              {
                at: 'book',
                ask: 'b',
                needs: '...Book{__typename id} ...Media{__typename price<_required2_price}',
                operation: entities('...on Media{fee}'),
              },
            ],
          },
        ],
      }),
    );
  });
});

describe('a fetch that is split', () => {
  const sdl = () =>
    compose({
      a: 'type Query { p: P q: P } type P @key(fields: "id") { id: ID! price(c: String): Int }',
      b: `type P @key(fields: "id") { id: ID! price(c: String): Int @external
          one(k: Int): O @requires(fields: "price(c: \\"1\\")") two(k: Int): O @requires(fields: "price(c: \\"2\\")") }
        type O { a: Int b: Int c: Int d: Int }`,
    });

  it('gives each part the fragments, variables and aliases that it uses', () => {
    const plan = plannerOf(sdl())(
      `query ($k: Int, $l: Int) { p { ...F } q { ...F } }
       fragment F on P { one(k: $k) { ...G } two(k: $l) { ...G } again: one { ...G } }
       fragment G on O { a b c d }`,
    );

    const asked = JSON.stringify(shortPlan(plan));
    const parts = [
      entities('...on P{one(k:$k){...G}again:one{...G}}', '$k:Int') + 'fragment G on O{a b c d}',
      entities('...on P{two(k:$l){...G}}', '$l:Int') + 'fragment G on O{a b c d}',
    ];
    for (const part of parts) expect(asked.split(JSON.stringify(part)).length - 1).toBe(2);
    expect(asked).not.toContain('F on P');
  });

  it('keeps its parsed form in step', () => {
    const { node } = plannerOf(sdl(), { exposeDocumentNodeInFetchNode: true })(
      '{ p { one { a } two { a } } }',
    );

    const fetches = node && node.kind !== 'Subscription' ? fetchesOf(node) : [];
    expect(fetches.map(({ serviceName }) => serviceName)).toEqual(['a', 'b', 'b']);
    for (const { operation, operationDocumentNode } of fetches) {
      expect(stripIgnoredCharacters(print(operationDocumentNode!))).toBe(operation);
    }
  });
});

describe('what a field takes from a context', () => {
  it('is asked with its arguments, whatever else asks for that field', () => {
    const sdl = compose({
      a: `type Query { t: T } type T @key(fields: "id") @context(name: "c") { id: ID! locale(of: String): String! u: U }
        type U @key(fields: "id") { id: ID!
          far(l: String @fromContext(field: "$c { locale(of: \\"far\\") }")): Int near(l: String @fromContext(field: "$c { locale }")): Int }`,
    });

    expect(sorted(shortPlan(plannerOf(sdl)('{ t { u { far near } } }')))).toEqual(
      sorted({
        sequence: [
          {
            ask: 'a',
            operation: '{t{__typename _required1_locale:locale(of:"far")locale u{__typename id}}}',
          },
          {
            at: 't.u',
            ask: 'a',
            needs: '...U{__typename id}',
            variables: ['contextualArgument_1_0', 'contextualArgument_1_1'],
            contexts: {
              contextualArgument_1_0: '../... on T/_required1_locale',
              contextualArgument_1_1: '../... on T/locale',
            },
            operation: entities(
              '...on U{far(l:$contextualArgument_1_0)near(l:$contextualArgument_1_1)}',
              '$contextualArgument_1_0:String$contextualArgument_1_1:String',
            ),
          },
        ],
      }),
    );
  });
});

function fetchesOf(node: PlanNode): FetchNode[] {
  if (node.kind === 'Fetch') return [node];
  if (node.kind === 'Flatten') return fetchesOf(node.node);
  if (node.kind === 'Sequence' || node.kind === 'Parallel') return node.nodes.flatMap(fetchesOf);
  throw new Error(`Expected no ${node.kind}.`);
}

/** The places of a plan's fetches, those that run side by side in a list of their own. */
function places(plan: ReturnType<typeof shortPlan>): unknown {
  if ('sequence' in plan) return plan.sequence.map(places);
  if ('parallel' in plan) return plan.parallel.map(places).sort();
  if ('condition' in plan) throw new Error('Expected a plan without conditions.');
  return plan.at === undefined ? plan.ask : `${plan.at} ${plan.ask}`;
}

/** In which order fetches stand side by side is the planner's own matter. */
function sorted(plan: unknown): unknown {
  if (typeof plan === 'string') return plan;
  if (Array.isArray(plan)) return plan.map(sorted);
  if (plan === null || typeof plan !== 'object') return plan;
  return Object.fromEntries(
    Object.entries(plan).map(([name, value]) => [
      name,
      name === 'parallel'
        ? (value as unknown[])
            .map(sorted)
            .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
        : sorted(value),
    ]),
  );
}
