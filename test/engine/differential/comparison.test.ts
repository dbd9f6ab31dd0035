import { startSmallGraph, type Answer, type AnswerError } from '../support/small-graph';
import { differences } from './compare';
import { generateOperation } from './generate-operation';
import { createShapeGraph, type Truth } from './shape-graph';
import { shapes } from './shapes';

/** An engine with one fault: what becomes of a right answer; null where this answer does not show the fault. */
type Fault = (answer: Answer) => Answer | null;

const faults: Readonly<Record<string, Fault>> = {
  'takes 0 for null': (answer) => changed(answer, (value) => (value === 0 ? null : value)),
  'takes an empty text for null': (answer) => changed(answer, (value) => (value === '' ? null : value)),
  'takes false for null': (answer) => changed(answer, (value) => (value === false ? null : value)),
  'drops nulls from lists': (answer) =>
    changed(answer, (value) => (Array.isArray(value) ? value.filter((item) => item !== null) : value)),
  'turns lists around': (answer) =>
    changed(answer, (value) => (Array.isArray(value) ? [...(value as unknown[])].reverse() : value)),
  'turns the order of fields around': (answer) =>
    changed(answer, (value) =>
      isObject(value) ? Object.fromEntries(Object.entries(value).reverse()) : value,
    ),
  'leaves a field out': (answer) =>
    changed(answer, (value) =>
      isObject(value) ? Object.fromEntries(Object.entries(value).slice(1)) : value,
    ),
  'adds a field': (answer) => changed(answer, (value) => (isObject(value) ? { ...value, id: 1 } : value)),
  'answers nothing': (answer) => (answer.data === null ? null : { ...answer, data: null }),
  'tells no errors': (answer) => (answer.errors === undefined ? null : { data: answer.data }),
  'tells every error twice': withErrors((errors) => [...errors, ...errors]),
  'counts places of errors from one': withErrors((errors) =>
    errors.some(({ path = [] }) => path.some((step) => typeof step === 'number'))
      ? errors.map((error) => ({
          ...error,
          path: error.path?.map((step) => (typeof step === 'number' ? step + 1_000 : step)),
        }))
      : null,
  ),
  'tells errors without their place': withErrors((errors) => errors.map(({ path: _, ...error }) => error)),
  'tells an error that is none': (answer) => ({
    ...answer,
    errors: [...(answer.errors ?? []), { message: 'No.', path: ['__schema'], extensions: {} }],
  }),
  'has words of its own': withErrors((errors) =>
    errors.every(({ extensions }) => extensions.code === 'NOT_FOUND')
      ? errors.map((error) => ({ ...error, message: 'Something went wrong.' }))
      : null,
  ),
};

describe('the comparison', () => {
  const graphs = shapes.map((shape) => [shape.name, createShapeGraph(shape)] as const);
  const truths = graphs.flatMap(([name, graph]) =>
    Array.from({ length: 40 }, (_, number) => {
      const { document, variables } = generateOperation(graph.schema, `comparison/${name}/${number}`);
      return { truth: graph.truth(document, variables), all: () => graph.allErrors(document, variables) };
    }),
  );

  it('finds nothing in right answers', () => {
    expect(truths.flatMap(({ truth, all }) => differences(truth, truth.answer, all))).toEqual([]);
  });

  it.each(Object.entries(faults))('notices an engine that %s', (_what, fault) => {
    const shown = truths.flatMap(({ truth, all }) => {
      // Where an input failed, an error more or less is no fault.
      const answer = truth.failedInputs.length > 0 ? null : fault(truth.answer);
      return answer === null ? [] : [{ truth, answer, all }];
    });
    const unnoticed = shown.filter(({ truth, answer, all }) => differences(truth, answer, all).length === 0);

    expect(shown.length).toBeGreaterThan(2);
    expect(unnoticed.map(({ truth }) => JSON.stringify(truth))).toEqual([]);
  });

  it('notices another cause of the same null that does not exist', () => {
    const truth: Truth = {
      answer: { data: { box: null }, errors: [{ message: 'No.', path: ['box', 'size'], extensions: {} }] },
      failedInputs: [],
    };
    const told = (field: string): Answer => ({
      data: { box: null },
      errors: [{ message: 'No.', path: ['box', field], extensions: {} }],
    });
    const all = (): Answer => ({ data: { box: { size: null, must: null, fine: 1 } } });

    expect(differences(truth, told('must'), all)).toEqual([]);
    expect(differences(truth, told('fine'), all)).toEqual(['an error that is none: ["box","fine"]']);
  });
});

describe('operations that are drawn', () => {
  it('are the same for the same seed, and of many kinds', () => {
    const [first] = shapes;
    if (first === undefined) throw new Error('There are shapes.');
    const { schema } = createShapeGraph(first);
    const draw = (seed: string) =>
      Array.from({ length: 50 }, (_, number) => generateOperation(schema, `${seed}/${number}`).text);

    expect(draw('one')).toEqual(draw('one'));
    expect(new Set([...draw('one'), ...draw('two')]).size).toBeGreaterThan(90);
    const all = draw('one').join('\n');
    for (const part of ['fragment', '... on', '@include', '@skip', '$v', '= ', '__typename', ': ']) {
      expect(all).toContain(part);
    }
  });
});

describe('an engine that is known to be wrong', () => {
  it('is noticed: the stock one, by a client that renames what a computation requires', async () => {
    const shape = shapes.find(({ name }) => name === 'shop');
    if (shape === undefined) throw new Error('There is a shop.');
    const truth = createShapeGraph(shape);
    const graph = await startSmallGraph({
      subgraphs: truth.subgraphs,
      transport: 'memory',
      engine: 'apollo',
    });
    const found: string[] = [];
    for (let number = 0; number < 60; number += 1) {
      const { text, document, variables } = generateOperation(truth.schema, `stock/${number}`);
      const answer = await graph.query(text, variables).catch(() => ({ data: null }));
      found.push(
        ...differences(truth.truth(document, variables), answer, () => truth.allErrors(document, variables)),
      );
    }
    await graph.close();

    expect(found.filter((difference) => difference.startsWith('data')).length).toBeGreaterThan(0);
    // Planning keeps a processor busy, and other tests may want it too.
  }, 600_000);
});

function withErrors(change: (errors: readonly AnswerError[]) => AnswerError[] | null): Fault {
  return (answer) => {
    const errors = answer.errors === undefined ? null : change(answer.errors);
    return errors === null ? null : { ...answer, errors };
  };
}

/** The answer with every value changed, from within; null if that changes nothing. */
function changed(answer: Answer, change: (value: unknown) => unknown): Answer | null {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return change(value.map(walk));
    if (!isObject(value)) return change(value);
    return change(Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner)])));
  };
  const data = walk(answer.data) as Answer['data'];
  return JSON.stringify(data) === JSON.stringify(answer.data) ? null : { ...answer, data };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
