import { numbersOf, only, seed } from '../differential/chosen-operations';
import { generateOperation } from '../differential/generate-operation';
import { isBeyondThePlanner } from '../differential/known-gaps';
import { createShapeGraph, type ShapeGraph } from '../differential/shape-graph';
import { shapes } from '../differential/shapes';
import { startSmallGraph, type Answer, type SmallGraph } from '../support/small-graph';
import { deferSomewhere } from './support/defer-somewhere';
import { askInParts, putTogether, type ReadParts } from './support/read-parts';

const numbers = numbersOf(20);
const shown = Number(process.env.SHOWN ?? 3);
const generous = 600_000;

describe.each(shapes.map((shape) => [shape.name, shape] as const))(
  'answers in parts on %s',
  (name, shape) => {
    let truth: ShapeGraph;
    let graph: SmallGraph;
    beforeAll(async () => {
      truth = createShapeGraph(shape);
      const { subgraphs } = truth;
      graph = await startSmallGraph({ subgraphs, transport: 'memory', settings: { mostErrors: 100_000 } });
    });
    afterAll(() => graph?.close());

    it(
      `come to what is given at once: ${numbers.length} with the seed ${seed}`,
      async () => {
        const failures: string[] = [];
        let inParts = 0;
        for (const number of numbers) {
          const from = `${seed}/${name}/${number}`;
          const { document, variables } = generateOperation(truth.schema, from);
          const text = deferSomewhere(document, from);
          graph.reset();
          const whole = await graph.query(text, variables).catch(answerOfError);
          const read = await askInParts(graph, text, variables).catch(partsOfError);
          if (isBeyondThePlanner(shape, whole) || isBeyondThePlanner(shape, read.first)) continue;
          if (read.later.length > 0) inParts += 1;
          const found = difference(whole, read);
          if (found !== null)
            failures.push([`DIFFERENTIAL_ONLY=${number}`, text, JSON.stringify(variables), found].join('\n'));
        }
        const summary = `${failures.length} differ\n\n${failures.slice(0, shown).join('\n\n')}`;
        expect(failures.length === 0 ? '' : summary).toBe('');
        if (only === undefined) expect(inParts).toBeGreaterThan(numbers.length / 4);
      },
      generous,
    );
  },
);

/** A null that is not let out of a deferred fragment leaves more of the answer, so there parts may tell more. */
function difference(whole: Answer, read: ReadParts): string | null {
  const together = attempt(() => putTogether(read));
  if (together instanceof Error) return `${together.message}\n${JSON.stringify(read)}`;
  const [one, other] = [whole.data ?? null, together.data ?? null];
  // Which errors without a null are told is a matter of the plan: what others derive from is asked for at other times.
  const isSame = holds(one, other) && (whole.errors !== undefined || holds(other, one));
  if (isSame) return null;
  return `at once  ${JSON.stringify(whole)}\nin parts ${JSON.stringify(read)}\ntogether ${JSON.stringify(together)}`;
}

function holds(whole: unknown, together: unknown): boolean {
  if (whole === null) return true;
  if (Array.isArray(whole)) {
    if (!Array.isArray(together) || whole.length !== together.length) return false;
    return whole.every((item, index) => holds(item, together[index]));
  }
  if (typeof whole !== 'object') return whole === together;
  if (typeof together !== 'object' || together === null || Array.isArray(together)) return false;
  const names = Object.keys(whole);
  if (names.length !== Object.keys(together).length) return false;
  return names.every(
    (name) => Object.hasOwn(together, name) && holds(read(whole, name), read(together, name)),
  );
}

function read(object: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(object, name)?.value;
}

function attempt<Value>(work: () => Value): Value | Error {
  try {
    return work();
  } catch (error) {
    return error as Error;
  }
}

function answerOfError({ message }: Error): Answer {
  return { data: null, errors: [{ message, extensions: {} }] };
}

function partsOfError({ message }: Error): ReadParts {
  return { first: answerOfError(new Error(message)), later: [] };
}
