import { print } from 'graphql';
import { makePlanner } from '@courtyard/gateway/engine/planning/make-planner';
import { plannerSupergraph } from '@courtyard/gateway/engine/supergraph/planner-supergraph';
import { ask, compose, graphOf, inOneLine, signedIn } from './support/authorized-text';

const graph = graphOf(
  compose(
    `type Query { node: Node hits: [Hit] user: User vault: Int @authenticated }
     interface Node { id: ID! }
     type User implements Node @key(fields: "id") { id: ID! @authenticated name: String }
     type Page implements Node @key(fields: "id") { id: ID! text: String }
     union Hit = User | Page`,
    `type User @key(fields: "id") { id: ID! phone: String @authenticated fans: Int }
     type Page @key(fields: "id") { id: ID! draft: String @authenticated }`,
  ),
);
const plan = makePlanner(plannerSupergraph(graph.reading));

/** What each subgraph is asked for, one line a request. */
function fetchesFor(text: string, asking: Parameters<typeof ask>[2] = {}): string[] {
  const { document } = ask(graph, text, asking);
  const fetches: string[] = [];
  JSON.stringify(plan({ document: print(document), overrides: {} }), (_key, value: unknown) => {
    const fetch = value as { kind?: string; serviceName?: string; operation?: string } | null;
    if (fetch?.kind === 'Fetch') fetches.push(`${fetch.serviceName}: ${inOneLine(fetch.operation ?? '')}`);
    return value;
  });
  return fetches;
}

describe('the plan of a filtered operation', () => {
  it('asks the subgraph of a denied field nothing', () => {
    const text = '{ user { name phone } }';
    expect(fetchesFor(text)).toEqual(['a: {user{name}}']);
    expect(fetchesFor(text, { caller: signedIn() })).toHaveLength(2);
  });

  it('asks by a key that the caller itself may not see', () => {
    expect(fetchesFor('{ user { id fans } }')).toEqual([
      'a: {user{__typename id}}',
      'b: query($representations:[_Any!]!){_entities(representations:$representations){...on User{fans}}}',
    ]);
  });

  it.each([
    ['whether there is an object', '{ user { phone } }', ['a: {user{_kept:__typename}}']],
    [
      'of which types the objects are',
      '{ hits { ... on Page { draft } ... on User { name } } }',
      ['a: {hits{__typename ...on User{name} _kept:__typename}}'],
    ],
    ['nothing where no root field is left', '{ vault }', []],
  ])('asks %s', (_what, text, fetches) => {
    expect(fetchesFor(text).map((fetch) => fetch.replaceAll(/ ?([{}]) ?/g, '$1'))).toEqual(
      fetches.map((fetch) => fetch.replaceAll(/ ?([{}]) ?/g, '$1')),
    );
  });
});
