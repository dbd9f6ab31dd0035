import { numbersOf, seed } from '../differential/chosen-operations';
import { generateOperation } from '../differential/generate-operation';
import { isBeyondThePlanner } from '../differential/known-gaps';
import { createShapeGraph, type ShapeGraph } from '../differential/shape-graph';
import { shapes } from '../differential/shapes';
import { errorsOf, startSmallGraph, type Answer, type SmallGraph } from '../support/small-graph';
import { rootFieldsOf, subscriptionFields, withSubscriptions } from './support/as-subscription';
import { openedStream, read } from './support/reading';

const numbers = numbersOf(20);
const shown = 3;
const generous = 600_000;

describe.each(shapes.map((shape) => [shape.name, shape] as const))('subscriptions on %s', (name, shape) => {
  let truth: ShapeGraph;
  let graph: SmallGraph;
  let subscribable: ReadonlySet<string>;
  beforeAll(async () => {
    truth = createShapeGraph(shape);
    const subgraphs = truth.subgraphs.map((subgraph) => ({
      ...subgraph,
      typeDefs: withSubscriptions(subgraph.typeDefs),
    }));
    subscribable = new Set(subgraphs.flatMap(({ typeDefs }) => subscriptionFields(typeDefs)));
    graph = await startSmallGraph({ subgraphs, transport: 'memory', settings: { mostErrors: 100_000 } });
  });
  afterAll(() => graph?.close());

  const answerOfEvent = async (text: string, variables: Readonly<Record<string, unknown>>) => {
    const subscription = await graph.subscribe(text, variables);
    if (subscription.stream === null) return subscription.answer;
    const stream = openedStream(subscription);
    await graph.streams.emitToAll((field, given, subgraph) => {
      const resolvers = truth.subgraphs.find((known) => known.name === subgraph)?.resolvers?.Query;
      const resolve = (resolvers as Record<string, (source: unknown, given: unknown) => unknown>)[field];
      try {
        return resolve?.(undefined, given);
      } catch (error) {
        return error;
      }
    });
    const [answer] = await read(stream, 1);
    stream.close();
    return answer as Answer;
  };

  it(
    `are answered as queries: the root fields of ${numbers.length} with the seed ${seed}`,
    async () => {
      const failures: string[] = [];
      let compared = 0;
      for (const number of numbers) {
        const { document, variables } = generateOperation(truth.schema, `${seed}/${name}/${number}`);
        for (const { field, query, subscription } of rootFieldsOf(document)) {
          if (!subscribable.has(field)) continue;
          graph.reset();
          const expected = await graph.query(query, variables).catch(answerOfError);
          const answer = await answerOfEvent(subscription, variables);
          if (isBeyondThePlanner(shape, expected)) continue;
          compared += 1;
          const [one, other] = [expected, answer].map(told);
          if (one !== other)
            failures.push([`${number}`, subscription, JSON.stringify(variables), one, other].join('\n'));
        }
      }
      const summary = `${failures.length} differ\n\n${failures.slice(0, shown).join('\n\n')}`;
      expect(failures.length === 0 ? '' : summary).toBe('');
      expect(compared).toBeGreaterThan(numbers.length / 2);
    },
    generous,
  );
});

/** The data, and where errors are; of several causes of one null any may be told. */
function told(answer: Answer): string {
  const hasErrors = errorsOf({ errors: [], ...answer }).length > 0;
  return JSON.stringify({ data: answer.data ?? null, hasErrors });
}

function answerOfError({ message }: Error): Answer {
  return { data: null, errors: [{ message, extensions: {} }] };
}
