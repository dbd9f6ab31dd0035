import { Supergraph } from '@apollo/federation-internals';
import { overrideLabels } from '@courtyard/gateway/engine/supergraph/override-labels';
import {
  plannerSupergraph,
  withoutEnforcedFeatures,
} from '@courtyard/gateway/engine/supergraph/planner-supergraph';
import { readSupergraph } from '@courtyard/gateway/engine/supergraph/read-supergraph';
import { reservedNames } from '@courtyard/gateway/engine/supergraph/reserved-names';
import { compose, plannerOf } from './support/compose';
import { shortPlan } from './support/short-plan';
import { supergraphs } from './support/supergraphs';

describe("the planner's copy", () => {
  it('is the supergraph itself where nothing has to change', () => {
    const sdl = compose({ a: 'type Query { a: Int @inaccessible b: Int }' });

    expect(plannerSupergraph(readSupergraph(sdl)).sdl).toBe(sdl);
  });

  it.each(['authorization and cost', 'renamed authorization', 'tags'])('has nothing of %s', (name) => {
    const { sdl } = plannerSupergraph(readSupergraph(supergraphs[name]!()));

    expect(sdl).not.toMatch(
      /authenticated|requiresScopes|policy|policies|cost|listSize|tag|signedIn|needs|Right/i,
    );
    // Without these, the planner's package takes it as it is.
    expect(() => Supergraph.build(sdl).apiSchema()).not.toThrow();
  });

  it('has nothing of authorization that comes with all of federation', () => {
    const sdl = `schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5")
        @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@policy"]) { query: Query }
      directive @policy(policies: [[String!]!]!) on OBJECT directive @federation__authenticated on FIELD_DEFINITION
      enum join__Graph { A @join__graph(name: "a", url: "http://a.test") }
      type Query @policy(policies: [["p"]]) { a(b: Int): Int @federation__authenticated }`;

    const printed = plannerSupergraph(readSupergraph(sdl)).sdl;

    expect(printed).toContain('type Query {\n  a(b: Int): Int\n}');
    expect(printed).not.toMatch(/policies|authenticated/);
  });

  it('keeps what changes plans: overrides, contexts and what is inaccessible', () => {
    const sdl = compose({
      a: `type Query { t: T } type T @key(fields: "id") @context(name: "c") { id: ID! locale: String! u: U @authenticated }
        type U @key(fields: "id") { id: ID! text(l: String @fromContext(field: "$c { locale }")): String o: Int }`,
      b: 'type U @key(fields: "id") { id: ID! o: Int @override(from: "a", label: "percent(5)") hidden: Int @inaccessible }',
    });

    const copy = plannerSupergraph(readSupergraph(sdl)).sdl;

    expect(copy).toContain('@context(name: "a__c")');
    expect(copy).toContain('override: "a", overrideLabel: "percent(5)"');
    expect(copy).toContain(
      'contextArguments: [{context: "a__c", name: "l", type: "String", selection: " { locale }"}]',
    );
    expect(copy).toContain('@inaccessible');
  });

  it.each([
    [
      true,
      {
        sequence: [
          { ask: 'a', operation: '{u{__typename id}}' },
          {
            at: 'u',
            ask: 'b',
            needs: '...U{__typename id}',
            operation:
              'query($representations:[_Any!]!){_entities(representations:$representations){...on U{o}}}',
          },
        ],
      },
    ],
    [false, { ask: 'a', operation: '{u{o}}' }],
  ])('plans for an override whose label is on: %s', (isOn, plan) => {
    const sdl = compose({
      a: 'type Query { u: U } type U @key(fields: "id") { id: ID! o: Int @authenticated }',
      b: 'type U @key(fields: "id") { id: ID! o: Int @override(from: "a", label: "slow") @authenticated }',
    });

    expect(shortPlan(plannerOf(sdl)('{ u { o } }', { slow: isOn }))).toEqual(plan);
  });

  it('has keys that can be resolved before those that cannot', () => {
    const sdl = compose({
      a: 'type P @key(fields: "id") @key(fields: "upc") { id: ID! upc: ID! price: Int }',
      b: `type Query { p: P } type P @key(fields: "id", resolvable: false) @key(fields: "upc") {
        id: ID! upc: ID! price: Int @external x: Int @requires(fields: "price") }`,
    });

    expect(shortPlan(plannerOf(sdl)('{ p { x } }'))).toEqual({
      sequence: [
        { ask: 'b', operation: '{p{__typename id upc}}' },
        {
          at: 'p',
          ask: 'a',
          needs: '...P{__typename id}',
          operation:
            'query($representations:[_Any!]!){_entities(representations:$representations){...on P{price}}}',
        },
        {
          at: 'p',
          ask: 'b',
          needs: '...P{__typename price upc}',
          operation:
            'query($representations:[_Any!]!){_entities(representations:$representations){...on P{x}}}',
        },
      ],
    });
  });

  it('keeps the order of keys that can all be resolved', () => {
    const sdl = compose({
      a: 'type Query { p: P } type P @key(fields: "b") @key(fields: "a") { a: ID! b: ID! }',
      b: 'type P @key(fields: "a") @key(fields: "b") { a: ID! b: ID! x: Int }',
    });

    expect(plannerSupergraph(readSupergraph(sdl)).sdl).toBe(sdl);
  });

  it('gives virtual fields names that nobody uses', () => {
    const sdl = compose({
      a: 'type Query { p: P } type P @key(fields: "id") { id: ID! price(c: String): Int _required1_price: Int }',
      b: 'type P @key(fields: "id") { id: ID! price(c: String): Int @external x: Int @requires(fields: "price(c: \\"1\\")") }',
    });

    const { virtualFields } = plannerSupergraph(readSupergraph(sdl));

    expect([...virtualFields.byName.keys()]).toEqual(['_required_1_price']);
  });

  it('has one virtual field for equal arguments in any order', () => {
    const sdl = compose({
      a: 'type Query { p: P } type P @key(fields: "id") { id: ID! price(c: String, n: Int): Int }',
      b: 'type P @key(fields: "id") { id: ID! price(c: String, n: Int): Int @external x: Int @requires(fields: "price(c: \\"1\\", n: 2)") }',
      c: 'type P @key(fields: "id") { id: ID! price(c: String, n: Int): Int @external y: Int @requires(fields: "price(n: 2 c: \\"1\\")") }',
    });

    expect(plannerSupergraph(readSupergraph(sdl)).virtualFields.byName.size).toBe(1);
  });
});

describe('the supergraph without enforced features', () => {
  it('still requires fields with arguments', () => {
    const sdl = compose({
      a: 'type Query { p: P @authenticated } type P @key(fields: "id") { id: ID! price(c: String): Int }',
      b: 'type P @key(fields: "id") { id: ID! price(c: String): Int @external x: Int @requires(fields: "price(c: \\"1\\")") }',
    });

    const stripped = withoutEnforcedFeatures(readSupergraph(sdl));

    expect(stripped).not.toContain('authenticated');
    expect(stripped).toContain(String.raw`requires: "price(c: \"1\")"`);
    expect(() => Supergraph.build(stripped)).not.toThrow();
  });
});

describe('reserved names', () => {
  it('are the fields of keys, requirements and contexts, nested ones too, and virtual fields', () => {
    const sdl = compose({
      a: `type Query { p: P } type P @key(fields: "id") @key(fields: "org { code }") @context(name: "c") {
          id: ID! org: Org price(c: String): Money locale: String tone(of: Int): Int free: Int text: Text }
        type Org @shareable { code: ID! name: String } type Money { amount: Int unit: String }
        type Text @key(fields: "no") { no: ID! a(l: String @fromContext(field: "$c { locale }")): Int b(l: Int @fromContext(field: "$c { tone(of: 1) }")): Int }`,
      b: `type P @key(fields: "id") { id: ID! price(c: String): Money @external x: Int @requires(fields: "price(c: \\"1\\") { ... { amount } }") }
        type Money { amount: Int @external }`,
    });

    expect([...reservedNames(readSupergraph(sdl))].sort()).toEqual([
      '__typename',
      '_required1_price',
      '_required2_tone',
      'amount',
      'code',
      'id',
      'locale',
      'no',
      'org',
      'price',
      'tone',
    ]);
  });

  it('are always the type name', () => {
    expect([...reservedNames(readSupergraph(compose({ a: 'type Query { a: Int }' })))]).toEqual([
      '__typename',
    ]);
  });
});

describe('the labels of overrides', () => {
  it('are each told once', () => {
    const sdl = compose({
      a: 'type Query { u: U } type U @key(fields: "id") { id: ID! o: Int p: Int q: Int r: Int }',
      b: `type U @key(fields: "id") { id: ID! o: Int @override(from: "a", label: "percent(5)")
        p: Int @override(from: "a", label: "percent(5)") q: Int @override(from: "a", label: "beta") r: Int @override(from: "a") }`,
    });

    expect(overrideLabels(readSupergraph(sdl))).toEqual(['beta', 'percent(5)']);
  });

  it('are none where nothing is overridden progressively', () => {
    expect(overrideLabels(readSupergraph(compose({ a: 'type Query { a: Int }' })))).toEqual([]);
  });
});
