import { compose, graphOf, outcome, signedIn } from './support/authorized-text';

const definitions = `
  type Query {
    open: String
    signed: String @authenticated
    scoped: String @requiresScopes(scopes: [["read", "audit"], ["admin"]])
    governed: String @policy(policies: [["night", "guard"], ["chief"]])
    everything: String @authenticated @requiresScopes(scopes: [["read"]]) @policy(policies: [["night"]])
    ledger: Ledger
    ledgers: [[Ledger!]!]!
    seal: Seal
    seals: [Seal!]!
    color: Color
    page: Page
    entry: Entry
  }
  type Ledger @requiresScopes(scopes: [["ledger"]]) { total: Int next: Ledger open: Open }
  type Open { name: String ledger: Ledger }
  scalar Seal @authenticated
  enum Color @requiresScopes(scopes: [["paint"]]) { RED }
  union Entry = Ledger | Page
  type Page { text: String seal: Seal }
`;

describe('what a field asks for', () => {
  const graph = graphOf(compose(definitions));
  const isDenied = (text: string, asking: Parameters<typeof outcome>[2]) =>
    outcome(graph, text, asking).denied.length > 0;
  const by = (...scopes: string[]) => ({ caller: signedIn(...scopes) });
  const under = (...policies: string[]) => ({ policies: new Set(policies) });

  it.each([
    ['nothing where nothing is written', '{ open }', {}, false],
    ['a token', '{ signed }', {}, true],
    ['a token, and no more', '{ signed }', by(), false],
    ['one of the lists of scopes', '{ scoped }', by('admin'), false],
    ['the whole of a list', '{ scoped }', by('read'), true],
    ['the whole of a list, whatever else there is', '{ scoped }', by('audit', 'x', 'read'), false],
    ['scopes of whoever is signed in', '{ scoped }', {}, true],
    ['a scope in the very same letters', '{ scoped }', by('Admin'), true],
    ['policies that were found to hold', '{ governed }', under('chief'), false],
    [
      'the whole of a list of policies',
      '{ governed }',
      { ...by('night', 'guard', 'chief'), ...under('night') },
      true,
    ],
    ['all directives together: no policy', '{ everything }', by('read'), true],
    ['all directives together: no scope', '{ everything }', { ...by(), ...under('night') }, true],
    ['all directives together: no token', '{ everything }', under('night'), true],
    ['all directives together', '{ everything }', { ...by('read'), ...under('night') }, false],
    ['what the type asks for that it returns', '{ ledger { __typename } }', by(), true],
    ['the same through lists', '{ ledgers { __typename } }', by(), true],
    ['what the type asks for, satisfied', '{ ledger { total next { total } } }', by('ledger'), false],
    ['what a scalar asks for', '{ seal }', {}, true],
    ['what a scalar in a list asks for', '{ seals }', {}, true],
    ['what an enum asks for', '{ color }', by(), true],
    ['what an enum asks for, satisfied', '{ color }', by('paint'), false],
    ['nothing for a union of which a member is protected', '{ entry { __typename } }', {}, false],
    ['what a member of a union asks for', '{ entry { ... on Ledger { total } } }', {}, true],
    ['nothing for another member', '{ entry { ... on Page { text } } }', {}, false],
  ])('is %s', (_what, text, asking, denied) => {
    expect(isDenied(text, asking)).toBe(denied);
  });

  it('goes deeper than the first level', () => {
    expect(outcome(graph, '{ page { text seal } entry { ... on Page { seal } } }')).toEqual({
      left: '{ page { text } entry { _kept: __typename } }',
      denied: ['seal', 'seal'],
    });
  });

  it('is met by nobody where no list stands, and by everybody where an empty one does', () => {
    const odd = graphOf(
      compose(`type Query {
        closed: Int @requiresScopes(scopes: [])
        open: Int @requiresScopes(scopes: [[]])
        single: Int @requiresScopes(scopes: "read")
      }`),
    );
    const text = '{ closed open single }';
    expect(outcome(odd, text).denied).toEqual(['closed', 'single']);
    expect(outcome(odd, text, { caller: signedIn('read') }).denied).toEqual(['closed']);
  });

  it('joins what several subgraphs ask for the same field', () => {
    const joined = graphOf(
      compose(
        'type Query { rate: Int @shareable @requiresScopes(scopes: [["a"], ["b"]]) }',
        'type Query { rate: Int @shareable @requiresScopes(scopes: [["c"]]) @authenticated }',
      ),
    );
    const denied = (...scopes: string[]) =>
      outcome(joined, '{ rate }', { caller: signedIn(...scopes) }).denied;
    expect([denied('a'), denied('c'), denied('b', 'c')]).toEqual([['rate'], ['rate'], []]);
  });
});

describe('the names of the directives', () => {
  const fields = (authenticated: string, requiresScopes: string, policy: string) => `
    type Query {
      open: Int
      signed: Int ${authenticated}
      scoped: Int ${requiresScopes}(scopes: [["read"]])
      governed: Int ${policy}(policies: [["night"]])
    }`;
  const link = (rest: string) =>
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9"${rest})\n`;

  it.each([
    [
      'renamed in the import',
      link(`, import: [{ name: "@authenticated", as: "@withToken" },
        { name: "@requiresScopes", as: "@withScopes" }, { name: "@policy", as: "@byPolicy" }]`) +
        fields('@withToken', '@withScopes', '@byPolicy'),
    ],
    [
      'in the namespace of the specification',
      link('') + fields('@federation__authenticated', '@federation__requiresScopes', '@federation__policy'),
    ],
    [
      'in a renamed namespace',
      link(', as: "fed"') + fields('@fed__authenticated', '@fed__requiresScopes', '@fed__policy'),
    ],
    [
      'swapped',
      link(`, import: [{ name: "@requiresScopes", as: "@policy" }, { name: "@policy", as: "@requiresScopes" },
        { name: "@authenticated", as: "@open" }]`) + fields('@open', '@policy', '@requiresScopes'),
    ],
  ])('are followed when %s', (_how, sdl) => {
    const graph = graphOf(compose(sdl));
    const text = '{ open signed scoped governed }';
    expect(outcome(graph, text)).toEqual({ left: '{ open }', denied: ['signed', 'scoped', 'governed'] });
    expect(outcome(graph, text, { caller: signedIn('read'), policies: new Set(['night']) })).toEqual({
      left: text,
      denied: [],
    });
  });

  it('are followed in a supergraph that links them as something else', () => {
    const supergraph = compose('type Query { open: Int signed: Int @authenticated }')
      .replace('authenticated/v0.1"', 'authenticated/v0.1", as: "gate"')
      .replaceAll('@authenticated', '@gate');
    expect(outcome(graphOf(supergraph), '{ open signed }').left).toBe('{ open }');
  });

  it('leave alone a directive of the same name that is linked from elsewhere', () => {
    const graph = graphOf(
      compose(`extend schema
        @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective"])
        @link(url: "https://example.org/door/v1.0", import: ["@authenticated"])
        @composeDirective(name: "@authenticated")
        directive @authenticated on FIELD_DEFINITION
        type Query { open: Int door: Int @authenticated }`),
    );
    expect(graph.rules.protectNothing).toBe(true);
    expect(outcome(graph, '{ open door }').denied).toEqual([]);
  });

  it('are refused where they could not be enforced', () => {
    const supergraph = compose('type Query { open: Color signed: Int @authenticated } enum Color { RED }')
      .replace(
        /(on FIELD_DEFINITION \| OBJECT) \| INTERFACE \| SCALAR \| ENUM/,
        '$1 | INTERFACE | SCALAR | ENUM | ENUM_VALUE',
      )
      .replace('RED @', 'RED @authenticated @');
    expect(() => graphOf(supergraph)).toThrow(
      'The supergraph has @authenticated in a place where this gateway does not enforce it.',
    );
  });
});

describe('interfaces', () => {
  const sdl = `
    type Query { node: Node nodes: [Node!]! user: User page: Page }
    interface Node { id: ID! name: String secret: String }
    interface Named implements Node { id: ID! name: String secret: String }
    type User implements Node { id: ID! name: String @requiresScopes(scopes: [["name"]]) secret: String @authenticated }
    type Page implements Node & Named { id: ID! name: String secret: String @requiresScopes(scopes: [["page"]]) }
  `;
  /** As composition made supergraphs before it copied requirements to interfaces itself. */
  const older = compose(sdl).replace(/interface Node[^{]*\{[^}]*\}/, (text) =>
    text.replace(/@authenticated|@requiresScopes\(.*?\]\]\)/g, ''),
  );
  const cases = [
    ['as composed today', compose(sdl)],
    ['as composed earlier', older],
  ] as const;

  it.each(cases)('ask for what any implementer asks for: %s', (_how, supergraph) => {
    const graph = graphOf(supergraph);
    const text = '{ node { id name secret } }';
    expect(outcome(graph, text)).toEqual({ left: '{ node { id } }', denied: ['name', 'secret'] });
    expect(outcome(graph, text, { caller: signedIn('page') }).denied).toEqual(['name']);
    expect(outcome(graph, text, { caller: signedIn('name', 'page') }).denied).toEqual([]);
  });

  it.each(cases)('leave to an implementer what it asks for itself: %s', (_how, supergraph) => {
    const text =
      '{ nodes { ... on User { secret name } ... on Page { secret name } ... on Named { name secret } } }';
    expect(outcome(graphOf(supergraph), text, { caller: signedIn() })).toEqual({
      left: '{ nodes { ... on User { secret } ... on Page { name } ... on Named { name } } }',
      denied: ['name', 'secret', 'secret'],
    });
  });

  it('ask for it when a fragment leads from an object back to the interface', () => {
    expect(outcome(graphOf(older), '{ page { ... on Node { name } name } }')).toEqual({
      left: '{ page { name } }',
      denied: ['name'],
    });
  });

  it('ask for what an implementer as a whole asks for', () => {
    const supergraph = compose(`
      type Query { node: Node }
      interface Node { id: ID! }
      type User implements Node @authenticated { id: ID! }
      type Page implements Node { id: ID! }
    `);
    // Composition puts it on the interface itself, which then cannot be selected at all.
    expect(outcome(graphOf(supergraph), '{ node { ... on Page { id } } }').denied).toEqual(['node']);
    const earlier = graphOf(supergraph.replace(/(interface Node[^{]*)@authenticated/, '$1'));
    expect(outcome(earlier, '{ node { id ... on Page { id } ... on User { id } } }')).toEqual({
      left: '{ node { ... on Page { id } _kept: __typename } }',
      denied: ['id', 'id'],
    });
  });

  it('ask for what an implementer returns in place of the interface', () => {
    const graph = graphOf(
      compose(`
        type Query { owned: Owned }
        interface Owned { owner: Party }
        union Party = Owner | Club
        type Club { id: ID! }
        type Flat implements Owned { owner: Owner }
        type Owner @authenticated { id: ID! }
      `),
    );
    expect(outcome(graph, '{ owned { owner { __typename } } }').denied).toEqual(['owner']);
  });

  it('ask for what is added to them in another subgraph', () => {
    const graph = graphOf(
      compose(
        `type Query { media: [Media] }
         interface Media @key(fields: "id") { id: ID! }
         type Book implements Media @key(fields: "id") { id: ID! }`,
        `type Media @interfaceObject @key(fields: "id") { id: ID! reviews: Reviews }
         type Reviews @authenticated { count: Int }`,
      ),
    );
    expect(outcome(graph, '{ media { id reviews { count } ... on Book { reviews { count } } } }')).toEqual({
      left: '{ media { id _kept: __typename } }',
      denied: ['reviews', 'count', 'reviews', 'count'],
    });
  });
});
