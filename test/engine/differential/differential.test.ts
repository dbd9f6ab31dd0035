import { startSmallGraph, type Answer, type SmallGraph } from '../support/small-graph';
import { numbersOf, seed } from './chosen-operations';
import { differences } from './compare';
import { generateOperation } from './generate-operation';
import { hasInterfaceObjects, isBeyondThePlanner } from './known-gaps';
import { createShapeGraph, type ShapeGraph } from './shape-graph';
import { shapes } from './shapes';

const numbers = numbersOf(300);

const shown = 3;
// Planning keeps a processor busy, and other tests may want it too.
const generous = 600_000;

describe.each(shapes.map((shape) => [shape.name, shape] as const))('operations on %s', (name, shape) => {
  let truth: ShapeGraph;
  let graph: SmallGraph;
  beforeAll(async () => {
    truth = createShapeGraph(shape);
    const { subgraphs } = truth;
    graph = await startSmallGraph({ subgraphs, transport: 'memory', settings: { mostErrors: 100_000 } });
  });
  afterAll(() => graph?.close());

  it(
    `are answered as by one schema: ${numbers.length} with the seed ${seed}`,
    async () => {
      const failures: string[] = [];
      let beyondThePlanner = 0;
      for (const number of numbers) {
        const { text, document, variables } = generateOperation(truth.schema, `${seed}/${name}/${number}`);
        graph.reset();
        const answer = await graph.query(text, variables).catch(answerOfError);
        if (isBeyondThePlanner(shape, answer)) {
          beyondThePlanner += 1;
          continue;
        }
        const found = differences(
          truth.truth(document, variables),
          answer,
          () => truth.allErrors(document, variables),
          { interfaceObjects: hasInterfaceObjects(shape.subgraphs) },
        );
        if (found.length > 0) {
          failures.push(
            [`DIFFERENTIAL_ONLY=${number}`, text, JSON.stringify(variables), ...found].join('\n'),
          );
        }
      }
      const summary = `${failures.length} of ${numbers.length} differ\n\n${failures.slice(0, shown).join('\n\n')}`;
      expect(failures.length === 0 ? '' : summary).toBe('');
      expect(beyondThePlanner).toBeLessThanOrEqual(numbers.length / 5);
    },
    generous,
  );
});

/** An operation that a subgraph refused is a difference like any other. */
function answerOfError({ message }: Error): Answer {
  return { data: null, errors: [{ message, extensions: {} }] };
}
