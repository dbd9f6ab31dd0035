import { readSupergraph, subgraphAddresses } from '@courtyard/gateway/engine/supergraph/read-supergraph';
import { SupergraphRefused } from '@courtyard/gateway/engine/supergraph/supergraph-refused';
import { compose } from './support/compose';

const joined = '@link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)';
const graphs = 'enum join__Graph { A @join__graph(name: "a", url: "http://a.test") }';

/** A supergraph written by hand, as far as reading needs one. */
function handwritten({ links = joined, rest = `${graphs} type Query { a: Int }` } = {}): string {
  return `schema @link(url: "https://specs.apollo.dev/link/v1.0") ${links} { query: Query } ${rest}`;
}

const linked = (feature: string) => handwritten({ links: `${joined} @link(url: "${feature}") ` });
const secured = (feature: string, more = '') =>
  handwritten({ links: `${joined} @link(url: "${feature}", for: SECURITY ${more})` });

describe('reading a supergraph', () => {
  it('finds its subgraphs and their addresses', () => {
    const reading = readSupergraph(
      compose({ 'street-department': 'type Query { a: Int }', shop: 'type Query { b: Int }' }),
    );

    expect([...reading.subgraphs]).toEqual([
      ['shop', { url: 'http://shop.test' }],
      ['street-department', { url: 'http://street-department.test' }],
    ]);
    expect([...reading.subgraphNameByGraph]).toEqual([
      ['SHOP', 'shop'],
      ['STREET_DEPARTMENT', 'street-department'],
    ]);
  });

  it.each(['v0.1', 'v0.2', 'v0.3', 'v0.4', 'v0.5'])('knows the join specification %s', (version) => {
    const sdl = handwritten({
      links: `@link(url: "https://specs.apollo.dev/join/${version}", for: EXECUTION)`,
    });

    expect([...readSupergraph(sdl).subgraphs.keys()]).toEqual(['a']);
  });

  it('knows supergraphs of the first generation, which say @core', () => {
    const sdl = `schema @core(feature: "https://specs.apollo.dev/core/v0.2")
      @core(feature: "https://specs.apollo.dev/join/v0.1", for: EXECUTION) @core(feature: "https://specs.apollo.dev/inaccessible/v0.1", for: SECURITY) { query: Query }
      ${graphs} type Query { a: Int hidden: Int @inaccessible }`;

    const { apiSchema, subgraphs } = readSupergraph(sdl);

    expect(Object.keys(apiSchema.getQueryType()!.getFields())).toEqual(['a']);
    expect([...subgraphs.keys()]).toEqual(['a']);
  });

  it('finds the machinery under other names', () => {
    const sdl = `schema @l(url: "https://specs.apollo.dev/link/v1.0", as: "l") @l(url: "https://specs.apollo.dev/join/v0.5", as: "j") { query: Query }
      directive @j__type(graph: j__Graph!) on OBJECT
      enum j__Graph { A @j__graph(name: "a", url: "http://a.test") } enum l__Purpose { SECURITY } type Query @j__type(graph: A) { a: Int }`;

    const { apiSchema, subgraphs } = readSupergraph(sdl);

    expect([...subgraphs]).toEqual([['a', { url: 'http://a.test' }]]);
    expect(Object.keys(apiSchema.getTypeMap()).filter((name) => /^[jl]__/.test(name))).toEqual([]);
    expect(apiSchema.getDirective('j__type')).toBeUndefined();
  });

  it.each(['tag/v0.3', 'inaccessible/v0.2', 'cost/v0.1', 'context/v0.1', 'connect/v0.1'])(
    'takes the feature %s',
    (feature) => {
      expect(() => readSupergraph(linked(`https://specs.apollo.dev/${feature}`))).not.toThrow();
    },
  );

  it('takes links of others that neither protect nor change execution', () => {
    expect(() => readSupergraph(linked('https://example.org/owner/v3.7'))).not.toThrow();
  });

  it('takes a directive of others that is called like one that protects', () => {
    const sdl = handwritten({
      links: `${joined} @link(url: "https://example.org/policies/v1.0", import: ["@policy"])`,
      rest: `${graphs} type Query { a: Int @policy }`,
    });

    expect(() => readSupergraph(sdl)).not.toThrow();
  });

  it('takes the text of a description for what it is', () => {
    const sdl = handwritten({ rest: `${graphs} type Query { "Without @authenticated." a: Int }` });

    expect(() => readSupergraph(sdl)).not.toThrow();
  });
});

describe('a supergraph is refused', () => {
  it.each<[string, string, string, RegExp]>([
    ['when it is not GraphQL', 'type Query {', 'NOT_GRAPHQL', /is not GraphQL: Syntax Error/],
    ['when it is empty', '', 'NOT_GRAPHQL', /is not GraphQL/],
    [
      'when it is the schema of a subgraph',
      'type Query { a: Int }',
      'NOT_A_SUPERGRAPH',
      /join specification/,
    ],
    ['when it links nothing but links', handwritten({ links: '' }), 'NOT_A_SUPERGRAPH', /join specification/],
    [
      'when it uses a join specification of the future',
      handwritten({ links: '@link(url: "https://specs.apollo.dev/join/v0.6", for: EXECUTION)' }),
      'UNSUPPORTED_FEATURE',
      /^Expected join in one of v0.1, .*, but the supergraph links https:\/\/specs.apollo.dev\/join\/v0.6\.$/,
    ],
    ['when it has no subgraph', handwritten({ rest: 'type Query { a: Int }' }), 'NO_SUBGRAPH', /no subgraph/],
    [
      'when it has no query',
      handwritten({ rest: `${graphs} type Thing { a: Int }` }),
      'INVALID_SCHEMA',
      /Query/,
    ],
    [
      'when its query is empty',
      handwritten({ rest: `${graphs} type Query` }),
      'EMPTY_QUERY',
      /no query field/,
    ],
    [
      'when callers may see nothing of its query',
      handwritten({
        links: `${joined} @link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY)`,
        rest: `${graphs} type Query { a: Int @inaccessible }`,
      }),
      'EMPTY_QUERY',
      /no query field/,
    ],
    [
      'when a type is missing',
      handwritten({ rest: `${graphs} type Query { a: Missing }` }),
      'INVALID_SCHEMA',
      /Unknown type: "Missing"/,
    ],
    [
      'when an object is not what its interface says',
      handwritten({ rest: `${graphs} interface I { b: Int } type Query implements I { a: Int }` }),
      'INVALID_SCHEMA',
      /Interface field I.b expected but Query does not provide it/,
    ],
    [
      'when it relies on an unknown feature for its security',
      secured('https://example.org/walls/v1.0'),
      'UNENFORCED_FEATURE',
      /^The supergraph relies on https:\/\/example.org\/walls\/v1.0 for its security, which this gateway does not enforce\.$/,
    ],
    [
      'when it relies on a version of the future for its security',
      secured('https://specs.apollo.dev/authenticated/v0.9'),
      'UNSUPPORTED_FEATURE',
      /Expected authenticated in one of v0.1/,
    ],
    [
      'when it relies on tags for its security',
      secured('https://specs.apollo.dev/tag/v0.3'),
      'UNENFORCED_FEATURE',
      /tag/,
    ],
    [
      'when an unknown feature changes execution',
      handwritten({ links: `${joined} @link(url: "https://specs.apollo.dev/connect/v0.1", for: EXECUTION)` }),
      'UNSUPPORTED_FEATURE',
      /connect\/v0.1 \(for: EXECUTION\)/,
    ],
    [
      'when a feature has a purpose nobody knows',
      handwritten({ links: `${joined} @link(url: "https://example.org/x", for: SOMETHING)` }),
      'UNSUPPORTED_FEATURE',
      /for: SOMETHING/,
    ],
    [
      'when a directive that protects goes by two names',
      handwritten({
        links: `${joined} @link(url: "https://specs.apollo.dev/policy/v0.1", for: SECURITY) @link(url: "https://specs.apollo.dev/policy/v0.1", as: "rule")`,
      }),
      'UNSUPPORTED_FEATURE',
      /@policy and @rule/,
    ],
    [
      'when a directive that protects is not linked',
      handwritten({ rest: `${graphs} type Query { a: Int @authenticated }` }),
      'UNENFORCED_FEATURE',
      /@authenticated without linking/,
    ],
  ])('%s', (_when, sdl, reason, message) => {
    expect(() => readSupergraph(sdl)).toThrow(SupergraphRefused);
    expect(() => readSupergraph(sdl)).toThrow(message);
    expect(() => readSupergraph(sdl)).toThrow(expect.objectContaining({ reason }) as Error);
  });

  it.each(['inaccessible', 'authenticated', 'requiresScopes', 'policy', 'context'])(
    'when @%s is linked and not enforced, whatever it is linked for',
    (feature) => {
      const version = feature === 'inaccessible' ? 'v0.2' : 'v0.1';
      const sdl = secured(`https://specs.apollo.dev/${feature}/${version}`);

      expect(() => readSupergraph(sdl)).not.toThrow();
      expect(() => readSupergraph(sdl, { enforced: [] })).toThrow(
        expect.objectContaining({ reason: 'UNENFORCED_FEATURE' }) as Error,
      );
    },
  );

  it('when a directive that protects comes with all of federation and is not enforced', () => {
    const sdl = handwritten({
      links: `${joined} @link(url: "https://specs.apollo.dev/federation/v2.9")`,
      rest: `${graphs} type Query { a: Int @federation__authenticated }`,
    });

    expect(() => readSupergraph(sdl)).not.toThrow();
    expect(() => readSupergraph(sdl, { enforced: ['inaccessible'] })).toThrow(/uses @authenticated/);
  });
});

describe('the addresses of subgraphs', () => {
  const reading = () =>
    readSupergraph(
      handwritten({
        rest: `enum join__Graph { A @join__graph(name: "a", url: "http://a.test") B @join__graph(name: "b", url: " ") C @join__graph(name: "c") } type Query { a: Int }`,
      }),
    );

  it('are those of the settings, then those of the supergraph', () => {
    const addresses = subgraphAddresses(reading(), {
      b: 'http://b.test',
      c: 'http://c.test',
      d: 'http://d.test',
    });

    expect([...addresses]).toEqual([
      ['a', 'http://a.test'],
      ['b', 'http://b.test'],
      ['c', 'http://c.test'],
    ]);
  });

  it('must all be known', () => {
    expect(() => subgraphAddresses(reading(), { b: 'http://b.test' })).toThrow(
      'The supergraph states no address for c, and no setting gives one.',
    );
    expect(() => subgraphAddresses(reading())).toThrow(/no address for b, c/);
  });
});
