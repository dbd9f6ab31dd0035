import { errorsOf } from '../support/small-graph';
import { faults, type FaultName } from '../support/faults';
import { startFaultyGateway, type FaultyGateway, type Reply } from './support/faulty-gateway';
import { wholeData, wholeQuery, yards } from './support/yards';

type Code = 'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_TIMEOUT' | 'SUBGRAPH_BAD_RESPONSE' | 'SUBGRAPH_ERROR';

/** All other faults come to a bad response. */
const codes: Partial<Record<FaultName, Code>> = {
  'reset before headers': 'SUBGRAPH_UNAVAILABLE',
  'closed before headers': 'SUBGRAPH_UNAVAILABLE',
  'reset after headers': 'SUBGRAPH_UNAVAILABLE',
  'reset within the body': 'SUBGRAPH_UNAVAILABLE',
  'closed within the body': 'SUBGRAPH_UNAVAILABLE',
  'closed within the chunks': 'SUBGRAPH_UNAVAILABLE',
  'no answer': 'SUBGRAPH_TIMEOUT',
  'headers and no body': 'SUBGRAPH_TIMEOUT',
  drip: 'SUBGRAPH_TIMEOUT',
  '500 with a page': 'SUBGRAPH_UNAVAILABLE',
  '500 with other JSON': 'SUBGRAPH_UNAVAILABLE',
  '500 with data alone': 'SUBGRAPH_UNAVAILABLE',
  '500 with errors': 'SUBGRAPH_ERROR',
  '400 with errors': 'SUBGRAPH_ERROR',
  '429': 'SUBGRAPH_UNAVAILABLE',
  '502': 'SUBGRAPH_UNAVAILABLE',
  '503': 'SUBGRAPH_UNAVAILABLE',
  '504': 'SUBGRAPH_UNAVAILABLE',
};

/** Only an entity fetch is wrong in this way. */
const aboutEntities: readonly FaultName[] = [
  'too few entities',
  'too many entities',
  'entities that are no list',
];

/** They answer as GraphQL does, if strangely: no fetch fails. */
const answers: readonly FaultName[] = ['prototype keys', 'byte by byte'];

/** What only the operator may read: addresses, and what subgraphs said in their own words. */
const inside = /127\.0\.0\.1|10\.0\.0\.7|boom|bad field|<h1>|intranet|HTTP \d|node:|\.[jt]s:|stack/;

const failing = (Object.keys(faults) as FaultName[]).filter((fault) => !answers.includes(fault));
const codeOf = (fault: FaultName): Code => codes[fault] ?? 'SUBGRAPH_BAD_RESPONSE';
const table = failing.map((fault) => [fault, codeOf(fault)] as const);
const tableOfRoots = table.filter(([fault]) => !aboutEntities.includes(fault));

let gateway: FaultyGateway;
/** Waits for the subgraphs at fault no longer than a fault that never ends takes. */
let impatient: FaultyGateway;

beforeAll(async () => {
  gateway = await startFaultyGateway(yards, { maxErrors: 10 });
  impatient = await startFaultyGateway(yards, {
    subgraphTimeoutsMs: { register: 300, works: 300, weather: 300 },
  });
});
afterAll(() => Promise.all([gateway.close(), impatient.close()]));

/** Asks all subgraphs while one is at fault, and again when it is not any more. */
async function askWithFault(
  subgraph: string,
  fault: FaultName,
  headers?: Readonly<Record<string, string>>,
): Promise<{ reply: Reply; after: Reply; used: FaultyGateway; asked: string[] }> {
  const used = codeOf(fault) === 'SUBGRAPH_TIMEOUT' ? impatient : gateway;
  const proxy = used.proxy(subgraph);
  proxy.behavior = fault;
  used.requests.length = 0;
  const reply = await used.query(wholeQuery, headers);
  const asked = used.requests.map((request) => request.subgraph).sort();
  proxy.behavior = 'pass';
  return { reply, after: await used.query(wholeQuery), used, asked };
}

describe('a subgraph in the middle of a plan', () => {
  it.each(table)('costs its own fields and what hangs on them: %s is %s', async (fault, code) => {
    const { reply, after, asked } = await askWithFault('works', fault);

    expect(reply.status).toBe(200);
    expect(reply.data).toEqual({
      sky: 'clear',
      yard: { id: 'y1', name: 'Plane Tree Yard', repairs: null, caretaker: null },
    });
    expect(errorsOf(reply)).toEqual([
      { path: 'yard.caretaker', code },
      { path: 'yard.repairs', code },
    ]);
    expect(reply.errors?.map(({ extensions }) => extensions.subgraph)).toEqual(['works', 'works']);
    expect(reply.text).not.toMatch(inside);
    // Nobody is asked for the name of a person who is not known.
    expect(asked).toEqual(['register', 'weather']);
    expect(after.data).toEqual(wholeData);
    expect(after.errors).toBeUndefined();
  });

  it.each(answers)('can answer strangely and do no harm: %s', async (fault) => {
    const { reply, after } = await askWithFault('works', fault);

    expect(reply.status).toBe(200);
    expect(reply.data).toMatchObject({ sky: 'clear', yard: { id: 'y1', repairs: null, caretaker: null } });
    expect(errorsOf(reply).map(({ code }) => code)).toEqual([
      'SUBGRAPH_BAD_RESPONSE',
      'SUBGRAPH_BAD_RESPONSE',
    ]);
    expect({}).not.toHaveProperty('isAdmin');
    expect(after.data).toEqual(wholeData);
  });
});

describe('a subgraph at the root of a plan', () => {
  it.each(tableOfRoots)('costs all that hangs on it, with one error: %s is %s', async (fault, code) => {
    const { reply, after, asked } = await askWithFault('register', fault);

    expect(reply.status).toBe(200);
    expect(reply.data).toEqual({ sky: 'clear', yard: null });
    expect(errorsOf(reply)).toEqual([{ path: 'yard', code }]);
    expect(asked).toEqual(['weather']);
    expect(after.data).toEqual(wholeData);
  });
});

describe('a subgraph beside the others', () => {
  it.each(tableOfRoots)('costs its own field alone: %s is %s', async (fault, code) => {
    const { reply, asked } = await askWithFault('weather', fault);

    expect(reply.status).toBe(200);
    expect(reply.data).toEqual({ ...wholeData, sky: null });
    expect(errorsOf(reply)).toEqual([{ path: 'sky', code }]);
    expect(asked).toEqual(['people', 'register', 'works']);
  });

  it('may be away, as others may be at the same time', async () => {
    for (const name of ['weather', 'people']) await gateway.proxy(name).refuse();

    const reply = await gateway.query(wholeQuery);

    for (const name of ['weather', 'people']) await gateway.proxy(name).listen();
    expect(reply.data).toEqual({
      sky: null,
      yard: { ...wholeData.yard, caretaker: { id: 'p1', name: null } },
    });
    expect(errorsOf(reply)).toEqual([
      { path: 'sky', code: 'SUBGRAPH_UNAVAILABLE' },
      { path: 'yard.caretaker.name', code: 'SUBGRAPH_UNAVAILABLE' },
    ]);
  });
});

describe('what a failed request tells', () => {
  const secret = 'Bearer house-key';

  it('is why in the log, under its id, and no address, page or place in the code to the caller', async () => {
    const { reply, used } = await askWithFault('works', '500 with a page', { authorization: secret });

    const told = used.log(reply.requestId).filter(({ level }) => level === 'warn');
    expect(told).toMatchObject([
      { subgraph: 'works', code: 'SUBGRAPH_UNAVAILABLE', reason: 'HTTP 500: its type is text/html' },
    ]);
    expect(reply.text).not.toMatch(inside);
  });

  it('is one line in the log, however many places it concerns', async () => {
    gateway.proxy('works').behavior = '503';

    const reply = await gateway.query('{ yards { id repairs caretaker { name } } }');

    gateway.proxy('works').behavior = 'pass';
    expect(reply.errors).toHaveLength(6);
    expect(gateway.log(reply.requestId).filter(({ level }) => level === 'warn')).toHaveLength(1);
  });

  it('is one line in the log for each error of a subgraph, however many places it concerns', async () => {
    gateway.proxy('works').behavior = '500 with errors';

    const reply = await gateway.query('{ yards { id repairs } }');

    gateway.proxy('works').behavior = 'pass';
    expect(reply.errors).toHaveLength(3);
    expect(gateway.log(reply.requestId).filter(({ level }) => level === 'warn')).toHaveLength(1);
  });

  it('leads nobody elsewhere, and hands the caller’s token to nobody', async () => {
    const { reply, used } = await askWithFault('works', 'redirect', { authorization: secret, cookie: 'a=b' });

    const asked = ['register', 'works', 'weather'].flatMap((name) => used.proxy(name).requests);
    expect(reply.status).toBe(200);
    expect(used.proxy('works').redirected).toEqual([]);
    expect(asked.filter(({ headers }) => headers.authorization ?? headers.cookie)).toEqual([]);
  });
});

describe('a mutation', () => {
  const query = 'mutation { openYard(name: "New Yard") { id name repairs } }';

  it('is sent once, whatever becomes of it', async () => {
    const before = gateway.proxy('register').requests.length;
    gateway.proxy('register').behavior = 'reset before headers';

    const reply = await gateway.query(query);

    gateway.proxy('register').behavior = 'pass';
    expect(reply.data).toEqual({ openYard: null });
    expect(errorsOf(reply)).toEqual([{ path: 'openYard', code: 'SUBGRAPH_UNAVAILABLE' }]);
    expect(gateway.proxy('register').requests.length - before).toBe(1);
  });

  it('has happened where only what follows from it failed', async () => {
    gateway.proxy('works').behavior = '404 with a page';

    const reply = await gateway.query(query);

    gateway.proxy('works').behavior = 'pass';
    expect(reply.data).toEqual({ openYard: { id: 'y9', name: 'New Yard', repairs: null } });
    expect(errorsOf(reply)).toEqual([{ path: 'openYard.repairs', code: 'SUBGRAPH_BAD_RESPONSE' }]);
  });
});
