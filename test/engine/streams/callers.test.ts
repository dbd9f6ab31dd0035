import type { Caller } from '@courtyard/gateway/engine/identity/caller';
import { systemClock } from '@courtyard/gateway/engine/subgraphs/clock';
import { useSmallGraph } from '../support/use-small-graph';
import { openedStream, read, readToEnd } from './support/reading';

const signedIn = (scope: string, claims: Record<string, unknown> = {}): Caller => ({
  kind: 'signedIn',
  subject: 'ana',
  scopes: new Set(scope.split(' ')),
  claims,
});

let caller: Caller = signedIn('');
let policies: readonly string[] = [];
let now = 1_700_000_000_000;
let timers: Array<{ readonly ms: number; readonly call: () => void }> = [];

const graph = useSmallGraph(
  [
    {
      name: 'desk',
      typeDefs: `
        type Query { file: File }
        type Subscription {
          filed: File
          sealed: File @requiresScopes(scopes: [["seal"]])
          noted: Note
        }
        type Note { text: String author: String @requiresScopes(scopes: [["author"]]) file: File }
        type File @key(fields: "id") {
          id: ID!
          title: String
          sum: Int @requiresScopes(scopes: [["sum"]])
          stamp: String @policy(policies: [["stamped"]])
        }`,
      resolvers: {
        File: { __resolveReference: ({ id }) => ({ id, title: 'Walls', sum: 12, stamp: 'red' }) },
      },
    },
  ],
  {
    settings: {
      callerOf: () => caller,
      policiesOf: (names) => Promise.resolve(new Set(names.filter((name) => policies.includes(name)))),
      streamClock: {
        now: () => systemClock.now(),
        today: () => now,
        after: (ms, call) => {
          const timer = { ms, call };
          timers.push(timer);
          return () => void (timers = timers.filter((other) => other !== timer));
        },
      },
    },
  },
);
beforeEach(() => {
  caller = signedIn('');
  policies = [];
  timers = [];
});

const subscribe = (query: string) => graph().subscribe(query);
const next = async (stream: ReturnType<typeof openedStream>) => {
  const [answer] = await read(stream, 1);
  return {
    data: answer?.data,
    denied: answer?.errors?.map(({ path, extensions }) => [path?.join('.'), extensions?.code]) ?? [],
  };
};
const denied = (path: string) => [path, 'UNAUTHORIZED_FIELD_OR_TYPE'];

describe('the caller of a stream', () => {
  it('is given what it may see at each event, and for the rest null and why', async () => {
    const stream = openedStream(await subscribe('subscription { filed { title sum stamp } }'));
    const emit = () => graph().streams.emit('desk', 'filed', { id: 'f1' });
    await emit();
    expect(await next(stream)).toEqual({
      data: { filed: { title: 'Walls', sum: null, stamp: null } },
      denied: [denied('filed.sum'), denied('filed.stamp')],
    });
    expect(graph().requests.map(({ query }) => query)).toEqual([expect.not.stringMatching(/sum|stamp/)]);

    caller = signedIn('sum');
    policies = ['stamped'];
    await emit();
    expect(await next(stream)).toEqual({
      data: { filed: { title: 'Walls', sum: 12, stamp: 'red' } },
      denied: [],
    });

    caller = signedIn('other');
    await emit();
    expect(await next(stream)).toEqual({
      data: { filed: { title: 'Walls', sum: null, stamp: 'red' } },
      denied: [denied('filed.sum')],
    });
    stream.close();
  });

  it('is not given what an event carries and it may not see any more', async () => {
    caller = signedIn('author');
    const stream = openedStream(await subscribe('subscription { noted { text author } }'));
    const note = { text: 'torn', author: 'bo' };
    await graph().streams.emit('desk', 'noted', note);
    expect(await next(stream)).toEqual({ data: { noted: note }, denied: [] });

    caller = signedIn('');
    await graph().streams.emit('desk', 'noted', note);
    expect(await next(stream)).toEqual({
      data: { noted: { text: 'torn', author: null } },
      denied: [denied('noted.author')],
    });
    stream.close();
  });

  it('has to subscribe again for what only the source tells and it could not see when it began', async () => {
    const query = 'subscription { noted { text author file { sum } } }';
    const stream = openedStream(await subscribe(query));
    expect(graph().streams.opened.at(-1)?.query).not.toContain('author');
    caller = signedIn('author sum');
    const note = { text: 'torn', author: 'bo', file: { id: 'f1' } };
    await graph().streams.emit('desk', 'noted', note);
    expect(await next(stream)).toEqual({
      data: { noted: { text: 'torn', author: null, file: { sum: null } } },
      denied: [denied('noted.author'), denied('noted.file.sum')],
    });
    stream.close();

    const again = openedStream(await subscribe(query));
    await graph().streams.emit('desk', 'noted', note);
    expect(await next(again)).toEqual({
      data: { noted: { text: 'torn', author: 'bo', file: { sum: 12 } } },
      denied: [],
    });
    again.close();
  });

  it('is refused where it may not see the root field, and nobody is asked', async () => {
    const { stream, answer } = await subscribe('subscription { sealed { title } }');

    expect(stream).toBeNull();
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(graph().streams.opened).toEqual([]);
  });

  it('is let go of at the next event when it may not see the root field any more', async () => {
    caller = signedIn('seal');
    const stream = openedStream(await subscribe('subscription { sealed { title } }'));
    await graph().streams.emit('desk', 'sealed', { id: 'f1' });
    expect((await next(stream)).data).toEqual({ sealed: { title: 'Walls' } });

    caller = signedIn('');
    await graph().streams.emit('desk', 'sealed', { id: 'f1' });
    expect(await readToEnd(stream)).toMatchObject({ answers: [], code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
    await graph().streams.untilNobodyListens();
  });

  it('is let go of when its token has run out, with or without an event', async () => {
    const exp = now / 1_000 + 60;
    caller = signedIn('', { exp });
    const stream = openedStream(await subscribe('subscription { filed { title } }'));
    await graph().streams.untilOpen(1);
    expect(timers.map(({ ms }) => ms)).toEqual([60_000]);

    now += 60_000;
    timers[0]?.call();
    expect(await readToEnd(stream)).toEqual({
      answers: [],
      code: 'UNAUTHENTICATED',
      message: 'The bearer token cannot be used: it has expired.',
    });
    await graph().streams.untilNobodyListens();
    const late = await subscribe('subscription { filed { title } }');
    expect(late.answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });

  it('may have a token that is good for longer than timers know', async () => {
    caller = signedIn('', { exp: now / 1_000 + 100 * 24 * 3_600 });
    const stream = openedStream(await subscribe('subscription { filed { title } }'));
    expect(timers.map(({ ms }) => ms)).toEqual([2 ** 31 - 1]);

    now += 2 ** 31 - 1;
    timers[0]?.call();
    await graph().streams.emit('desk', 'filed', { id: 'f1' });
    expect((await next(stream)).data).toEqual({ filed: { title: 'Walls' } });
    stream.close();
  });
});
