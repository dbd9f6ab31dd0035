import type { Shape } from './shape';

/** Entities of four subgraphs, with what one of them provides and what another computes. */
const shop: Shape = {
  name: 'shop',
  failures: 0.03,
  subgraphs: {
    accounts: `
      type Query { me: User user(id: ID!): User users(first: Int = 3): [User] }
      type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }`,
    products: `
      type Query { topProducts(first: Int! = 5): [Product] product(upc: ID!): Product! }
      type Product @key(fields: "upc") { upc: ID! name: String price: Int weight: Int! alike: [Product!] }`,
    inventory: `
      type Product @key(fields: "upc") {
        upc: ID! weight: Int! @external price: Int @external
        inStock: Boolean shippingEstimate: Int @requires(fields: "price weight")
        shippingOption(express: Boolean = false): String @requires(fields: "weight")
      }`,
    reviews: `
      type Query { newest(of: ID): [Review!]! }
      type Review @key(fields: "id") { id: ID! body(short: Boolean): String author: User @provides(fields: "username") product: Product }
      type User @key(fields: "id") { id: ID! username: String @external numberOfReviews: Int! reviews: [Review] }
      type Product @key(fields: "upc") { upc: ID! reviews(stars: Stars = FIVE): [Review!]! best: Review }
      enum Stars { ONE FIVE }`,
  },
};

/** Interfaces and unions that other subgraphs add to and know other parts of. */
const media: Shape = {
  name: 'media',
  failures: 0.03,
  subgraphs: {
    library: `
      type Query { media(kind: Kind): [Medium] things: [Thing!]! shelf: Shelf! newest: Kept }
      interface Medium { title: String near: Medium }
      interface Kept implements Medium { id: ID! title: String near: Medium place: Place }
      union Thing = Book | Map | Film
      type Shelf { media: [[Kept!]] first: Thing label: String! }
      type Place { row: Int name: String }
      type Book implements Medium & Kept @key(fields: "id") { id: ID! title: String near: Medium place: Place pages: Int }
      type Film implements Medium & Kept @key(fields: "id") { id: ID! title: String near: Medium place: Place minutes: Int! }
      type Map implements Medium { title: String near: Medium scale: Float }
      enum Kind { BOOK FILM }`,
    loans: `
      type Query { loaned: [Loanable!] last: Book }
      union Loanable = Book | Film
      union Thing = Book | Film
      interface Lent { lentTo: Person days: Int! }
      type Book implements Lent @key(fields: "id") { id: ID! lentTo: Person days: Int! alike: Thing }
      type Film implements Lent @key(fields: "id") { id: ID! lentTo: Person days: Int! }
      type Person @key(fields: "number") { number: Int! name: String has: [Loanable] }`,
    people: `
      type Query { person(number: Int!): Person }
      type Person @key(fields: "number") { number: Int! mail: String friends: [Person!] reads: Reading }
      union Reading = Note | Letter
      type Note { text: String by: Person }
      type Letter { text: String pages: Int by: Person }`,
  },
};

/** Subgraphs that know an interface only as one object. */
const objects: Shape = {
  name: 'interface objects',
  failures: 0.02,
  subgraphs: {
    library: `
      type Query { media: [Medium!]! medium(id: ID!): Medium books: [Book] }
      interface Medium @key(fields: "id") { id: ID! title: String weight: Int }
      type Book implements Medium @key(fields: "id") { id: ID! title: String weight: Int pages: Int }
      type Film implements Medium @key(fields: "id") { id: ID! title: String weight: Int minutes: Int }
      type Disc implements Medium @key(fields: "id") { id: ID! title: String weight: Int tracks: [String!] }`,
    reviews: `
      type Query { reviewed: [Medium] best: Review }
      type Medium @interfaceObject @key(fields: "id") {
        id: ID! stars(outOf: Int = 5): Int reviews: [Review!]
      }
      type Review { text: String of: Medium by: Person }
      type Person @key(fields: "id") { id: ID! favourite: Medium }`,
    people: `
      type Query { people: [Person] }
      type Person @key(fields: "id") { id: ID! name: String owns: [Medium!] }
      type Medium @interfaceObject @key(fields: "id") { id: ID! owner: Person }`,
  },
};

/** What is computed from what is computed, with arguments and below objects. */
const chains: Shape = {
  name: 'requires',
  failures: 0.04,
  subgraphs: {
    catalogue: `
      type Query { product: Product products: [Product!]! }
      type Product @key(fields: "sku") @key(fields: "maker { code } number") {
        sku: ID! number: Int! maker: Maker! price(currency: Currency = CNY): Int size(unit: Unit!): Size parts: [Part] note: String
      }
      type Maker { code: ID! name: String }
      type Size { width: Int! height: Float }
      type Part { name: String weight: Int }
      enum Currency { CNY EUR }
      enum Unit { CM MM }`,
    tax: `
      type Query { taxed: Product }
      type Product @key(fields: "sku") {
        sku: ID!
        price(currency: Currency = CNY): Int @external
        size(unit: Unit!): Size @external
        tax(rate: Int! = 3): Int @requires(fields: "price(currency: EUR)")
        duty: Int @requires(fields: "price")
        volume: String @requires(fields: "size(unit: CM) { width height }")
      }
      type Size { width: Int! @external height: Float @external }
      enum Currency { CNY EUR }
      enum Unit { CM MM }`,
    invoices: `
      type Query { invoice: Invoice }
      type Invoice { of: Product lines: [[Product!]!] }
      type Product @key(fields: "maker { code } number") {
        number: Int! maker: Maker! @shareable
        tax(rate: Int! = 3): Int @external
        duty: Int @external
        parts: [Part] @external
        total: Int @requires(fields: "tax(rate: 7) duty")
        list: [String] @requires(fields: "parts { name weight }")
      }
      type Maker @shareable { code: ID! }
      type Part { name: String @external weight: Int @external }`,
    letters: `
      type Product @key(fields: "sku") {
        sku: ID! total: Int @external duty: Int @external letter: String @requires(fields: "total duty") }`,
  },
};

/** Several keys, values that all subgraphs share, and a field that moved. */
const shared: Shape = {
  name: 'shared values',
  failures: 0.02,
  subgraphs: {
    register: `
      type Query { places: [Place] place(id: ID!): Place now: Clock! @shareable }
      type Clock @shareable { hour: Int zone: Zone! }
      type Zone @shareable { name: String offset: Float! }
      type Place @key(fields: "id") @key(fields: "number") {
        id: ID! number: Int! name: String at: Point @shareable storeys: Int old: String inside: Place
      }
      type Point @shareable { x: Float! y: Float label(long: Boolean): String }`,
    survey: `
      type Query { surveyed(limit: Limit): [Place!]! now: Clock! @shareable }
      type Clock @shareable { hour: Int zone: Zone! }
      type Zone @shareable { name: String offset: Float! }
      input Limit { first: Int = 3 after: [ID!] deep: Limit }
      type Place @key(fields: "number") { number: Int! at: Point @shareable storeys: Int @override(from: "register") walls: [Wall] }
      type Point @shareable { x: Float! y: Float label(long: Boolean): String }
      type Wall { ends: [Point!]! made: Material }
      enum Material { BRICK STONE WOOD }`,
    owners: `
      type Query { owner(name: String = "Wei"): Owner }
      type Owner @key(fields: "id part { floor door }") { id: ID! part: Part! places: [Place] material: Material anything: Any }
      type Part @shareable { floor: Int! door: String! }
      type Place @key(fields: "id") { id: ID! owner: Owner at: Point @shareable }
      type Point @shareable { x: Float! y: Float label(long: Boolean): String }
      enum Material { BRICK STONE WOOD }
      scalar Any`,
    letters: `
      type Owner @key(fields: "id part { floor door }") { id: ID! part: Part! letters(since: Any): [String] chief: Owner }
      type Part @shareable { floor: Int! door: String! }
      scalar Any`,
  },
};

/** Lists of lists of entities, deep ways from one subgraph to the next. */
const lists: Shape = {
  name: 'nested lists',
  nulls: 0.2,
  failures: 0.02,
  subgraphs: {
    boards: `
      type Query { board: Board boards(ids: [[Int]]): [[Board]] cube: [[[Cell!]]!] }
      type Board { rows: [[Cell]!] main: Cell! numbers: [[Int]] names: [[String!]!]! }
      type Cell @key(fields: "id") { id: ID! mark: Int }`,
    colours: `
      type Cell @key(fields: "id") { id: ID! colour: String around: [[Cell]] shades: [[Shade!]] }
      type Shade { name: String of: Cell }`,
    games: `
      type Query { games: [Game!] }
      type Game @key(fields: "id") { id: ID! moves: [[Move]!]! winner: Player }
      union Move = Step | Jump
      type Step { to: Cell }
      type Jump { over: [Cell!] to: Cell! }
      type Cell @key(fields: "id") { id: ID! games: [Game!]! }
      type Player @key(fields: "id") { id: ID! }`,
    players: 'type Player @key(fields: "id") { id: ID! name: String! games: [Int!] rivals: [[Player]] }',
  },
};

/** Fields that must not be null and fields that may, with much that fails and much that is null. */
const failing: Shape = {
  name: 'failures',
  nulls: 0.2,
  failures: 0.1,
  wrongNulls: 0.08,
  subgraphs: {
    one: `
      type Query { a: A as: [A!] maybe: [A] sure: A! }
      type A @key(fields: "id") { id: ID! text: String must: String! next: A must2: Box! boxes: [Box!] }
      type Box { size: Int must: Int! inner: Box other: [B!]! }
      type B @key(fields: "id") { id: ID! }`,
    two: `
      type Query { b: B bs: [[B!]] }
      type A @key(fields: "id") { id: ID! two: Int two2: Int! b: B bMust: B! }
      type B @key(fields: "id") { id: ID! text: String must: String! tags: [String!] as: [A!]! }`,
    three: `
      type Query { any: Any anys: [Any!]! }
      union Any = A | B | C
      interface Named { label: String must3: Int! }
      type A implements Named @key(fields: "id") { id: ID! label: String must3: Int! c: C }
      type B implements Named @key(fields: "id") { id: ID! label: String must3: Int! named: [Named] }
      type C implements Named { label: String must3: Int! namedMust: Named! }`,
  },
};

/** Supergraphs of different kinds. */
export const shapes: readonly Shape[] = [shop, media, objects, chains, shared, lists, failing];
