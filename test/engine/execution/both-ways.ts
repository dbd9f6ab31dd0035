import { compilePlan } from '@courtyard/gateway/engine/execution/compile-plan';
import { createEntityLoader } from '@courtyard/gateway/engine/execution/entity-loader';
import { createFailures } from '@courtyard/gateway/engine/execution/failures';
import type { Fields } from '@courtyard/gateway/engine/execution/fields';
import type { PlanSurroundings, Run, Step } from '@courtyard/gateway/engine/execution/run';
import type { QueryPlan } from '@courtyard/gateway/engine/planning/plan';
import type { SubgraphAnswer, SubgraphCall } from '@courtyard/gateway/engine/subgraphs/subgraph-client';
import { buildSchema, isInterfaceType } from 'graphql';

const schema = buildSchema(/* GraphQL */ `
  type Query {
    shelf: Shelf
    shelves: [Shelf]
    boxes: [[Book]]
  }
  type Shelf {
    id: ID!
    room: String
    books: [Book]
    first: Book
  }
  interface Printed {
    isbn: ID!
  }
  type Book implements Printed {
    isbn: ID!
    title: String
    pages: Int
    size: Size
    cost: Int!
    author: Author
    authors: [Author]
    notes: [Note]
  }
  type Size {
    width: Int
    height: Int!
  }
  type Author {
    id: ID!
    name: String
    age: Int
    books: [Book]
  }
  type Note {
    text: String
    by: Author
  }
`);

const keys = new Set(['Shelf.id', 'Book.isbn', 'Author.id']);

export function surroundings(fastPath: boolean): PlanSurroundings {
  return {
    schema,
    fastPath,
    isKeyField: (typename, field) => keys.has(`${typename}.${field}`),
    isInterface: (typename) => typeof typename === 'string' && isInterfaceType(schema.getType(typename)),
  };
}

/** Answers one request of a run. */
export type AnswerOf = (subgraph: string, call: SubgraphCall) => SubgraphAnswer;

/** All that came of a run. */
export interface Outcome {
  readonly root: Fields;
  /** Each with the place it was put to, as JSON. */
  readonly problems: readonly unknown[];
  readonly excused: readonly unknown[];
  readonly omitted: number;
  /** What was asked of whom. */
  readonly asked: readonly string[];
}

/** Makes what runs a plan: what is written for it, or the general way. */
export function compileFor(plan: QueryPlan, fastPath: boolean): Step {
  return compilePlan(plan, surroundings(fastPath));
}

/** Runs a plan on answers of a test's own. */
export async function runPlan(step: Step, answerOf: AnswerOf): Promise<Outcome> {
  const asked: string[] = [];
  const failures = createFailures();
  const excused: unknown[] = [];
  const run: Run = {
    client: (name) => ({
      name,
      ask: (call) => {
        asked.push(`${name} ${call.body}`);
        return Promise.resolve(answerOf(name, call));
      },
      close: () => Promise.resolve(),
    }),
    failureOf: (subgraph, { code, reason }) => ({ subgraph, message: reason, extensions: { code } }),
    problemOf: (subgraph, { message }) => ({ subgraph, message, extensions: {} }),
    variables: { first: 3 },
    conditions: {},
    headers: {},
    signal: undefined,
    root: {},
    failures: { ...failures, excuse: (object) => (excused.push(object), failures.excuse(object)) },
    loader: createEntityLoader({ remembers: true }),
  };
  await step(run);
  const places = [...failures.at].flatMap(([place, located]) =>
    located.map(({ problem, names, beyond }) => [place, problem, [...(names ?? [])], beyond]),
  );
  const ofNoPlace = failures.all.filter(({ names }) => names === null);
  const problems = [...places, ...ofNoPlace.map(({ problem }) => [problem])];
  return { root: run.root, problems, excused, omitted: failures.omitted, asked };
}
