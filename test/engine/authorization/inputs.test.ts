import { ask, compose, fieldNamesIn, graphOf, outcome, signedIn } from './support/authorized-text';

const graph = graphOf(
  compose(`
    type Query {
      find(filter: Filter, filters: [[Filter!]], color: Color, seal: Seal, colors: [Color!]): Int
      tree(tree: Tree): Int
      open: Int
    }
    input Filter { name: String color: Color = PLAIN inner: Filter tags: [Tag!] }
    input Tag { text: String seal: Seal }
    input Tree { name: String child: Tree children: [Tree!] filter: Filter }
    enum Color @requiresScopes(scopes: [["paint"]]) { PLAIN RED }
    scalar Seal @authenticated
  `),
);

const painter = { caller: signedIn('paint') };

describe('arguments and input fields of a protected type', () => {
  it.each([
    ['not there', '{ find }', true],
    ['an enum', '{ find(color: RED) }', false],
    ['an enum that is null', '{ find(color: null) }', false],
    ['an enum in a list', '{ find(colors: [RED]) }', false],
    ['a list without any', '{ find(colors: []) }', false],
    ['a scalar', '{ find(seal: { any: ["thing"] }) }', false],
    ['an input object without it', '{ find(filter: { name: "a", inner: { tags: [{ text: "b" }] } }) }', true],
    ['an input object with it', '{ find(filter: { color: RED }) }', false],
    [
      'an input object with it further down',
      '{ find(filter: { inner: { inner: { color: PLAIN } } }) }',
      false,
    ],
    [
      'lists of lists of input objects',
      '{ find(filters: [[{ name: "a" }], [{ tags: { seal: 1 } }]]) }',
      false,
    ],
    ['lists of lists without it', '{ find(filters: [[{ name: "a" }], null]) }', true],
    ['a tree without it', '{ tree(tree: { child: { children: [{ name: "a" }] } }) }', true],
    ['a tree with it', '{ tree(tree: { child: { children: [{ filter: { color: RED } }] } }) }', false],
  ])('decide as written: %s', (_what, text, isAllowed) => {
    const beside = text.replace(/\}$/, ' open }');
    expect(fieldNamesIn(ask(graph, beside))).toEqual(
      isAllowed ? fieldNamesIn(ask(graph, beside, painter)) : ['open'],
    );
    expect(ask(graph, beside, painter).denied.size).toBe(0);
  });

  const byFilter = 'query Q($v: Filter) { find(filter: $v) open }';
  const byColor = 'query Q($v: Color = RED) { find(color: $v) open }';
  const byFilters = 'query Q($v: [[Filter!]]) { find(filters: $v) open }';
  const inside = 'query Q($v: Color, $w: [Tag!]) { find(filter: { color: $v, tags: $w }) open }';
  it.each([
    ['left out', byFilter, {}, true],
    ['null', byFilter, { v: null }, true],
    ['an object without it', byFilter, { v: { name: 'a' } }, true],
    ['an object with it', byFilter, { v: { color: 'RED' } }, false],
    ['an object with it as null', byFilter, { v: { color: null } }, false],
    [
      'an object with the default, which coercion fills in',
      byFilter,
      { v: { name: 'a', color: 'PLAIN' } },
      true,
    ],
    ['an object with it further down', byFilter, { v: { inner: { tags: [{ seal: 1 }] } } }, false],
    ['lists of lists', byFilters, { v: [[{ name: 'a' }, { inner: { color: 'RED' } }]] }, false],
    ['lists of lists without it', byFilters, { v: [[{ name: 'a' }], null] }, true],
    ['an enum', byColor, { v: 'RED' }, false],
    ['an enum that is left out and has a default', byColor, {}, false],
    ['an input field that is left out', inside, {}, true],
    ['an input field', inside, { v: 'RED' }, false],
    ['a list below an input field', inside, { w: [{ text: 'a' }, { seal: 1 }] }, false],
    ['a list below an input field without it', inside, { w: [{ text: 'a' }] }, true],
  ])('decide by the variable: %s', (_what, text, variables, isAllowed) => {
    expect(fieldNamesIn(ask(graph, text, { variables }))).toEqual(isAllowed ? ['find', 'open'] : ['open']);
    expect(ask(graph, text, { variables, ...painter }).denied.size).toBe(0);
  });

  it('ask for all that is supplied together', () => {
    const text = 'query Q($v: Filter) { find(filter: $v, seal: 1) }';
    const denied = (...scopes: string[]) =>
      outcome(graph, text, { variables: { v: { color: 'RED' } }, caller: signedIn(...scopes) }).denied.length;
    expect([denied(), denied('paint')]).toEqual([1, 0]);
  });
});
