import { createEngine, type Engine } from '@courtyard/gateway/engine/engine';
import { anonymousCaller } from '@courtyard/gateway/engine/identity/caller';
import { makePlanner } from '@courtyard/gateway/engine/planning/make-planner';
import { createSubgraphClient } from '@courtyard/gateway/engine/subgraphs/subgraph-client';
import { composeSmallGraph } from '../support/small-graph';
import { yards } from './support/yards';

interface CountedEngine {
  readonly engine: Engine;
  /** Planners that were made and not closed. */
  readonly planners: Set<object>;
  /** Addresses of clients that were made and not closed. */
  readonly clients: Set<string>;
}

/** An engine of which one sees what it holds. */
function startEngine(supergraph: string): CountedEngine {
  const planners = new Set<object>();
  const clients = new Set<string>();
  const engine = createEngine({
    supergraph,
    createPlanner: (plannerSupergraph) => {
      const made = Promise.resolve().then(() => makePlanner(plannerSupergraph));
      const planner = {
        ready: made.then(() => undefined),
        plan: async (request: Parameters<Awaited<typeof made>>[0]) => (await made)(request),
        close: () => Promise.resolve(void planners.delete(planner)),
      };
      planners.add(planner);
      return planner;
    },
    createClient: ({ name, url }) => {
      const client = createSubgraphClient({ name, url, timeoutMs: 60_000, maxBytes: 1_000_000 });
      clients.add(url);
      return { name, ask: (call) => client.ask(call), close: () => (clients.delete(url), client.close()) };
    },
    mostPlans: 10,
    mostFetches: 60,
    mostErrors: 50,
    callerOf: () => anonymousCaller,
    headersOf: () => ({}),
    timeoutOf: () => 60_000,
    allowedCodes: new Set(),
  });
  return { engine, planners, clients };
}

const supergraphAt = (urlOf: (name: string) => string) => composeSmallGraph(yards, urlOf);
const here = (name: string) => `http://127.0.0.1/${name}`;
const addresses = yards.map(({ name }) => here(name)).sort();

/** A graph is let go of once the requests of the same moment have begun. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 10));

describe('what an engine holds', () => {
  it('is one planner and one client for each subgraph, however often the graph is replaced', async () => {
    const { engine, planners, clients } = startEngine(supergraphAt(here));
    await engine.load({ apollo: {} });

    for (let times = 0; times < 5; times += 1) await engine.replaceSupergraph(supergraphAt(here));
    await aMoment();

    expect(planners.size).toBe(1);
    expect([...clients].sort()).toEqual(addresses);
    await engine.stop();
  });

  it('is no client of an address that the next graph does not name', async () => {
    const { engine, clients } = startEngine(supergraphAt(here));
    await engine.load({ apollo: {} });

    await engine.replaceSupergraph(
      supergraphAt((name) => (name === 'works' ? 'http://127.0.0.2/works' : here(name))),
    );
    await aMoment();

    expect([...clients].sort()).toEqual(
      ['http://127.0.0.2/works', ...addresses.filter((url) => !url.endsWith('works'))].sort(),
    );
    await engine.stop();
  });

  it.each([
    [
      'an address that cannot be asked',
      (name: string) => (name === 'works' ? 'ftp://works' : `${here(name)}/new`),
    ],
    [
      'a password in an address',
      (name: string) => (name === 'works' ? 'http://a:b@works' : `${here(name)}/new`),
    ],
  ])('is nothing of a graph that was refused for %s', async (_what, urlOf) => {
    const { engine, planners, clients } = startEngine(supergraphAt(here));
    await engine.load({ apollo: {} });

    await expect(engine.replaceSupergraph(supergraphAt(urlOf))).rejects.toThrow();
    await aMoment();

    expect(planners.size).toBe(1);
    expect([...clients].sort()).toEqual(addresses);
    await engine.stop();
  });

  it('is nothing of a graph that the planner refuses', async () => {
    const { engine, planners, clients } = startEngine(supergraphAt(here));
    await engine.load({ apollo: {} });
    const unplanned = supergraphAt((name) => `${here(name)}/new`).replace(
      /join__type\(graph: WEATHER\)/g,
      'join__type(graph: CLIMATE)',
    );

    await expect(engine.replaceSupergraph(unplanned)).rejects.toThrow();
    await aMoment();

    expect(planners.size).toBe(1);
    expect([...clients].sort()).toEqual(addresses);
    await engine.stop();
  });

  it('is the graph that was named last', async () => {
    const { engine, clients } = startEngine(supergraphAt(here));
    const schemas: string[] = [];
    engine.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => schemas.push(coreSupergraphSdl));
    await engine.load({ apollo: {} });
    const [first, second] = ['first', 'second'].map((path) =>
      supergraphAt((name) => `${here(name)}/${path}`),
    );

    await Promise.all([engine.replaceSupergraph(first ?? ''), engine.replaceSupergraph(second ?? '')]);
    await aMoment();

    expect(schemas).toEqual([supergraphAt(here), first, second]);
    expect([...clients].sort()).toEqual(addresses.map((url) => `${url}/second`));
    await engine.stop();
  });

  it('is nothing once it has stopped', async () => {
    const { engine, planners, clients } = startEngine(supergraphAt(here));
    await engine.load({ apollo: {} });

    await engine.stop();

    expect([planners.size, clients.size]).toEqual([0, 0]);
  });

  it('is nothing once it has stopped while it prepared another graph', async () => {
    const { engine, planners, clients } = startEngine(supergraphAt(here));
    await engine.load({ apollo: {} });

    const replaced = engine.replaceSupergraph(supergraphAt((name) => `${here(name)}/new`));
    await engine.stop();
    await replaced.catch(() => undefined);
    await aMoment();

    expect([planners.size, clients.size]).toEqual([0, 0]);
  });
});
