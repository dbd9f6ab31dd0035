import { compose } from './compose';

const link = (imports: string, url = 'https://specs.apollo.dev/federation/v2.9') =>
  `extend schema @link(url: "${url}", import: [${imports}])\n`;

/** Small graphs that differ in what composition makes of them. */
export const supergraphs: Readonly<Record<string, () => string>> = {
  'one subgraph': () => compose({ a: 'type Query { now: String }' }),

  'descriptions and deprecations': () =>
    compose({
      a: `"The root." type Query { "One." thing("Its id." id: ID!): Thing @deprecated(reason: "Use things.") things: [Thing!]! }
        """
        A thing, told
        in two lines.
        """
        type Thing @key(fields: "id") { id: ID! old(by: Int @deprecated(reason: "Nobody asks.")): String }
        "Kinds." enum Kind { "One." A B @deprecated }
        input Ask { kind: Kind old: Int @deprecated }
        extend type Query { ask(by: Ask): Kind }`,
      b: 'type Thing @key(fields: "id") { id: ID! "Its name." name: String }',
    }),

  'default values': () =>
    compose({
      a: `enum Unit { KG G } input Range { from: Int = 1 to: [Int!] = [1, 2] unit: Unit = KG }
        type Query { weigh(range: Range = { from: 3, unit: G }, text: String = "a \\"b\\"", on: Boolean = true, none: Int = null): Float }`,
    }),

  'scalars that say where they are specified': () =>
    compose({
      a: `scalar Moment @specifiedBy(url: "https://example.org/moment") scalar Day
        type Query { at(day: Day): Moment }`,
    }),

  'interfaces and unions': () =>
    compose({
      a: `interface Node { id: ID! } interface Named implements Node { id: ID! name: String }
        type Book implements Node & Named @key(fields: "id") { id: ID! name: String }
        type Film implements Node @key(fields: "id") { id: ID! }
        union Work = Book | Film type Query { works: [Work!] node: Node named: Named }`,
      b: 'type Book @key(fields: "id") { id: ID! pages: Int } type Song { title: String } union Work = Book | Song',
    }),

  'interface objects': () =>
    compose({
      a: `interface Media @key(fields: "id") { id: ID! } type Query { media: Media }
        type Book implements Media @key(fields: "id") { id: ID! pages: Int }`,
      b: 'type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int }',
    }),

  'everything inaccessible that may be': () =>
    compose({
      a: `type Query { open(shown: Int, hidden: Int @inaccessible): Open secret: Secret @inaccessible kind: Kind any(by: Ask): Any both: Both }
        type Open implements Hidden & Both { id: ID! secret: Int @inaccessible both: Int }
        type Secret @inaccessible { id: ID! } interface Hidden @inaccessible { id: ID! } interface Both { both: Int }
        union Any = Open | Secret union Gone @inaccessible = Secret
        enum Kind { A B @inaccessible } enum Dark @inaccessible { X }
        input Ask { a: Int b: Int @inaccessible } input AskGone @inaccessible { a: Int }
        scalar Gone2 @inaccessible`,
    }),

  'an inaccessible directive of another name': () =>
    compose({
      a: `${link('{ name: "@inaccessible", as: "@hidden" }, "@key"')}
        type Query { a: A b: Int @hidden } type A @key(fields: "id") { id: ID! x: Int @hidden }`,
      b: `${link('"@key", { name: "@inaccessible", as: "@hidden" }')} type A @key(fields: "id") { id: ID! y: Int }`,
    }),

  tags: () =>
    compose({
      a: 'type Query @tag(name: "q") { a(x: Int @tag(name: "x")): E @tag(name: "a") } enum E @tag(name: "e") { A @tag(name: "v") }',
    }),

  'authorization and cost': () =>
    compose({
      a: `type Query { a: A @authenticated b: S @requiresScopes(scopes: [["r"]]) list(first: Int): [A!] @listSize(slicingArguments: ["first"]) }
        type A @key(fields: "id") @policy(policies: [["p"]]) { id: ID! n: Int @cost(weight: 5) } scalar S @authenticated`,
    }),

  'renamed authorization': () =>
    compose({
      a: `${link('{ name: "@authenticated", as: "@signedIn" }, { name: "@requiresScopes", as: "@needs" }, { name: "Scope", as: "Right" }')}
        type Query { a: Int @signedIn b: Int @needs(scopes: [["r"]]) }`,
    }),

  'overrides and contexts': () =>
    compose({
      a: `type Query { t: T } type T @key(fields: "id") @context(name: "c") { id: ID! locale(of: String): String! u: U }
        type U @key(fields: "id") { id: ID! text(of: Int, locale: String @fromContext(field: "$c { locale }")): String o: Int }`,
      b: 'type U @key(fields: "id") { id: ID! o: Int @override(from: "a", label: "percent(5)") }',
    }),

  'directives for clients and composed ones': () =>
    compose({
      a: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective"])
        @link(url: "https://example.org/owner/v1.0", import: ["@owner"]) @composeDirective(name: "@owner")
        directive @owner(team: String!) on FIELD_DEFINITION
        directive @show(as: Style = PLAIN) repeatable on FIELD | QUERY enum Style { PLAIN BOLD }
        type Query { a: Int @owner(team: "x") }`,
      b: 'directive @show(as: Style = PLAIN) repeatable on FIELD | QUERY enum Style { PLAIN BOLD } type Query { b: Int }',
    }),

  'all three roots, under other names': () =>
    compose({
      a: `schema @link(url: "https://specs.apollo.dev/federation/v2.9") { query: Asking mutation: Telling subscription: Hearing }
        type Asking { a: Int } type Telling { b(c: [[Int!]!]): Int } type Hearing { d: Int }`,
    }),

  'several keys, one of several fields': () =>
    compose({
      a: `${link('"@key"')} type Query { a: A } type A @key(fields: "id") @key(fields: "b { c }") { id: ID! b: B } type B { c: Int }`,
      b: `${link('"@key" "@external" "@requires"')} type A @key(fields: "id") { id: ID! b: B @external d: Int @requires(fields: "b { c }") } type B @key(fields: "c") { c: Int }`,
    }),
};
