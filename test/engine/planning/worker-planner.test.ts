import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { PlannerRefusal, PlanningTooHard, type Planner } from '@courtyard/gateway/engine/planning/planner';
import { warmPlanningThread } from '@courtyard/gateway/engine/planning/planning-thread';
import { createWorkerPlanner } from '@courtyard/gateway/engine/planning/worker-planner';
import { plannerSupergraph } from '@courtyard/gateway/engine/supergraph/planner-supergraph';
import { readSupergraph } from '@courtyard/gateway/engine/supergraph/read-supergraph';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])\n';

const shared = `${link}
  type Query { room: Room @shareable }
  type Room @key(fields: "id") { id: ID! size: Int @shareable }`;

/** Six subgraphs that all know every neighbor of an interface: each level multiplies the ways to go. */
const manyWays = Array.from(
  { length: 6 },
  (_, index) => `${shared}
    extend type Query { start: Place @shareable }
    interface Place { id: ID! next: Place }
    type Yard implements Place @key(fields: "id") { id: ID! next: Place @shareable yard${index}: Int }
    type Lane implements Place @key(fields: "id") { id: ID! next: Place @shareable lane${index}: Int }
    type Gate implements Place @key(fields: "id") { id: ID! next: Place @shareable gate${index}: Int }`,
);

const bomb = '{ start { next { next { next { next { id } } } } } }';

function supergraphOf(typeDefs: readonly string[]): string {
  const { supergraphSdl, errors } = composeServices(
    typeDefs.map((text, index) => ({
      name: `s${index}`,
      url: `http://s${index}.test`,
      typeDefs: parse(text),
    })),
  );
  if (supergraphSdl === undefined) throw new Error(String(errors));
  return supergraphSdl;
}

function plannerFor(sdl: string, options: Parameters<typeof createWorkerPlanner>[1]): Planner {
  return createWorkerPlanner(plannerSupergraph(readSupergraph(sdl)), options);
}

describe('the planner on its own thread', () => {
  let planner: Planner;
  beforeAll(async () => {
    // Every way is weighed, so that nothing but the budget ends it.
    planner = plannerFor(supergraphOf(manyWays), { budgetMs: 1_000, mostPaths: null });
    await planner.ready;
  });
  afterAll(() => planner.close());

  it('plans an operation', async () => {
    const { node } = await planner.plan({ document: '{ room { size } }', overrides: {} });

    expect(node).toMatchObject({ kind: 'Fetch', operationKind: 'query', operation: '{room{size}}' });
  });

  it('gives up on an operation that would keep it busy, while the next is planned', async () => {
    const hard = planner.plan({ document: bomb, overrides: {} }).then(
      () => 'planned',
      (error: unknown) => error,
    );
    const easy = await planner.plan({ document: '{ room { id } }', overrides: {} });

    expect(easy.node).toMatchObject({ kind: 'Fetch', operation: '{room{id}}' });
    expect(await hard).toEqual(new PlanningTooHard(1_000));
  });

  it('goes on after it gave up more often than it has threads', async () => {
    const hard = Array.from({ length: 3 }, () => planner.plan({ document: bomb, overrides: {} }));
    const outcomes = await Promise.allSettled(hard);
    const easy = await planner.plan({ document: '{ room { id size } }', overrides: {} });

    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(easy.node).toMatchObject({ kind: 'Fetch', operation: '{room{id size}}' });
  });

  it('says what it cannot plan, and plans the next', async () => {
    const unknown = planner.plan({ document: '{ cellar }', overrides: {} });

    await expect(unknown).rejects.toThrow(PlannerRefusal);
    await expect(unknown).rejects.toThrow('Cannot query field "cellar" on type "Query".');
    expect((await planner.plan({ document: '{ room { size } }', overrides: {} })).node).toBeDefined();
  });
});

describe('the planner with a limit on the ways it weighs', () => {
  it('gives up early, and on the same thread plans the next', async () => {
    const planner = plannerFor(supergraphOf(manyWays), { budgetMs: 60_000 });

    await expect(planner.plan({ document: bomb, overrides: {} })).rejects.toThrow(PlanningTooHard);
    expect((await planner.plan({ document: '{ room { id } }', overrides: {} })).node).toBeDefined();
    await planner.close();
  });

  it('puts off whom it has no room for', async () => {
    const planner = createWorkerPlanner(plannerSupergraph(readSupergraph(supergraphOf([shared]))), {
      budgetMs: 1_000,
      mostWaiting: 1,
    });
    const first = planner.plan({ document: '{ room { id } }', overrides: {} });

    await expect(planner.plan({ document: '{ room { size } }', overrides: {} })).rejects.toMatchObject({
      extensions: { code: 'OVERLOADED' },
    });
    expect((await first).node).toBeDefined();
    await planner.close();
  });
});

describe('a planner that cannot begin', () => {
  it('says so, and answers nobody for ever', async () => {
    const broken = createWorkerPlanner(
      {
        ...plannerSupergraph(readSupergraph(supergraphOf([shared]))),
        sdl: 'type Query { room: Room }',
      },
      { budgetMs: 1_000 },
    );

    await expect(broken.ready).rejects.toThrow(/room/i);
    await expect(broken.plan({ document: '{ room { size } }', overrides: {} })).rejects.toThrow(/room/i);
    await broken.close();
  });

  it('says so where the thread that was begun for it has ended meanwhile', async () => {
    const thread = warmPlanningThread();
    await thread.end();
    const broken = plannerFor(supergraphOf([shared]), { budgetMs: 1_000, takeThread: () => thread });

    await expect(broken.ready).rejects.toThrow('The planner ended.');
    await broken.close();
  });

  it('refuses whoever waits when it is closed', async () => {
    const planner = plannerFor(supergraphOf([shared]), { budgetMs: 1_000 });
    const plan = planner.plan({ document: '{ room { size } }', overrides: {} });
    const refused = expect(plan).rejects.toThrow('The planner is closed.');
    await planner.close();

    await refused;
  });
});
