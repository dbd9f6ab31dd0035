import { startSmallGraph, type Answer } from '../support/small-graph';
import { seed } from './chosen-operations';
import { generateOperation } from './generate-operation';
import { isBeyondThePlanner, stockGap } from './known-gaps';
import { createShapeGraph } from './shape-graph';
import { shapes } from './shapes';

const count = Number(process.env.DIFFERENTIAL_STOCK_COUNT ?? 30);

// Planning keeps a processor busy, and other tests may want it too.
const generous = 600_000;

// A second witness: where it is not known to be wrong, the stock engine and the one schema tell the same data.
describe.each(shapes.map((shape) => [shape.name, shape] as const))('operations on %s', (name, shape) => {
  it(
    `are answered by the stock engine as by one schema: ${count} with the seed ${seed}`,
    async () => {
      const truth = createShapeGraph(shape);
      const { subgraphs, schema } = truth;
      const graph = await startSmallGraph({ subgraphs, transport: 'memory', engine: 'apollo' });
      const failures: string[] = [];
      let compared = 0;
      for (let number = 0; number < count; number += 1) {
        const { text, document, variables } = generateOperation(schema, `${seed}/${name}/${number}`);
        graph.reset();
        const answer = await graph.query(text, variables).catch((): Answer => ({ data: null }));
        const { data } = answer;
        if (isBeyondThePlanner(shape, answer) || stockGap(shape, document, graph.requests) !== null) continue;
        compared += 1;
        const expected = JSON.stringify(truth.truth(document, variables).answer.data);
        if (JSON.stringify(data) !== expected) {
          failures.push(
            [`number ${number}`, text, JSON.stringify(variables), expected, JSON.stringify(data)].join('\n'),
          );
        }
      }
      await graph.close();

      expect(failures.slice(0, 3).join('\n\n')).toBe('');
      expect(compared).toBeGreaterThan(count / 8);
    },
    generous,
  );
});
