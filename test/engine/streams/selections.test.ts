import { useSmallGraph } from '../support/use-small-graph';
import { archive, told } from './support/archive';
import { openedStream, read } from './support/reading';

/** What is selected, in the words of a query and of a subscription alike. */
const selections: Readonly<Record<string, string>> = {
  'the key alone': '{ letter { id } }',
  'another key': '{ letter { number } }',
  'a type name': '{ letter { __typename } }',
  'fields of the source itself': '{ letter { title place pages } }',
  'fields of several subgraphs': '{ letter { title age author { name } worth } }',
  'a subgraph that knows another key': '{ letters { vault author { name } } }',
  'a chain of requirements over four subgraphs': '{ letter { rank worthPerYear worth } }',
  'aliases at the root and below': '{ a: letter { b: title id: number number: age c: author { d: name } } }',
  'one field under two names with other arguments': '{ letter { few: pages(from: 5) many: pages } }',
  'names as the engine makes them': '{ own_letter: letter { own_id: id own_own: title } }',
  'a name that is a key': '{ id: letter { title } }',
  'fragments at the root and below':
    'query_or_subscription { ...Root } fragment Root on Root_Type { letter { ...Part ... { place } } } fragment Part on Letter { title author { ...Who } } fragment Who on Reader { name }',
  'a list with a gap': '{ letters { id author { name } } }',
  nothing: '{ nothing { title worth } }',
  'an interface': '{ item { place __typename } }',
  'a list of an interface with conditions':
    '{ items { __typename place ... on Letter { title worth } ... on Map { worth shelf { room } } ... on Note { text about { age } } } }',
  'an interface that an event tells nothing of': '{ titled { title ... on Map { worth } } }',
  'a union': '{ found { __typename ... on Note { text about { title worth } } ... on Letter { rank } } }',
  'a value type': '{ loan { on state marks marked: marks(least: 2) note { text place } } }',
  'what lies below a value type':
    '{ loan { state letter { title worth } reader { card name wishes { title } } } }',
  'an entity the source cannot find again': '{ reader { card name wishes { rank } } }',
  'an interface known as an object': '{ medium { __typename id loans label ... on Film { metres } } }',
  'a number': '{ counted }',
  'the root type name under another name': '{ letter { type: __typename } }',
};

function asked(kind: 'query' | 'subscription', selection: string): string {
  const type = kind === 'query' ? 'Query' : 'Subscription';
  if (!selection.startsWith('{'))
    return selection.replace('query_or_subscription', kind).replace('Root_Type', type);
  return `${kind} ${selection}`;
}

const graph = useSmallGraph(archive);

/** Asks by both ways and tells the event that the query of the same field finds. */
async function answersTo(selection: string, variables: Readonly<Record<string, unknown>> = {}) {
  const query = await graph().query(asked('query', selection), variables);
  const stream = openedStream(await graph().subscribe(asked('subscription', selection), variables));
  await graph().streams.emitToAll((field) => told[field]);
  const [event] = await read(stream, 1);
  stream.close();
  return { query, event };
}

describe('an event', () => {
  it.each(Object.entries(selections))('is answered as a query is: %s', async (_, selection) => {
    const { query, event } = await answersTo(selection);

    expect(query.errors).toBeUndefined();
    expect(event).toEqual(query);
  });

  it.each([true, false])('is answered as a query is, with conditions: %s', async (yes) => {
    const { query, event } = await answersTo(
      `query_or_subscription ($yes: Boolean!, $no: Boolean = false) {
        loan {
          on @include(if: $yes)
          state @skip(if: $yes)
          letter @skip(if: $no) { title @include(if: $yes) worth @skip(if: $yes) ...More @include(if: $yes) }
        }
      } fragment More on Letter { author { name } }`,
      { yes },
    );

    expect(query.errors).toBeUndefined();
    expect(event).toEqual(query);
  });
});
