import type { Caller } from '@courtyard/gateway/engine/identity/caller';
import type { SmallContext } from '../support/small-gateway';
import { useSmallGraph } from '../support/use-small-graph';

/** Who asks, by a header of the test's own. */
function callerOf({ headers }: SmallContext): Caller {
  const { scopes } = headers;
  return scopes === undefined
    ? { kind: 'anonymous' }
    : { kind: 'signedIn', subject: 'wei', scopes: new Set(scopes.split(' ')), claims: {} };
}

const graph = useSmallGraph(
  [
    {
      name: 'register',
      typeDefs: `
        type Query { flats: [Flat!]! kept: Flat! }
        type Mutation { move(to: ID!): Flat note(text: String!): String @requiresScopes(scopes: [["write"]]) }
        type Flat @key(fields: "id") { id: ID! floor: Int tenant: String @authenticated }`,
      resolvers: {
        Query: {
          flats: () => [
            { id: '1', floor: 3 },
            { id: '2', floor: 4 },
          ],
          kept: () => ({ id: '1' }),
        },
        Mutation: { move: (_, { to }) => ({ id: to }), note: () => 'noted' },
        Flat: { tenant: ({ id }) => `Tenant ${String(id)}`, __resolveReference: ({ id }) => ({ id }) },
      },
    },
    {
      name: 'fees',
      typeDefs: `
        type Flat @key(fields: "id") {
          id: ID! owed: Int @requiresScopes(scopes: [["fees", "read"], ["audit"]]) sure: Int! @requiresScopes(scopes: [["audit"]])
        }`,
      resolvers: {
        Flat: { owed: ({ id }) => Number(id) * 100, sure: () => 1, __resolveReference: ({ id }) => ({ id }) },
      },
    },
  ],
  { settings: { callerOf } },
);

function denied(field: string, ...path: ReadonlyArray<string | number>): unknown {
  return expect.objectContaining({
    path,
    extensions: expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE', retryable: false }) as object,
    message: `The caller may not see ${field}.`,
  });
}

describe('a field that the caller may not see', () => {
  it('is null with an error at each place, and its subgraph is not asked', async () => {
    expect(await graph().query('{ flats { id due: owed } }')).toEqual({
      data: {
        flats: [
          { id: '1', due: null },
          { id: '2', due: null },
        ],
      },
      errors: [denied('Flat.owed', 'flats', 0, 'due'), denied('Flat.owed', 'flats', 1, 'due')],
    });
    expect(graph().requests.map(({ subgraph }) => subgraph)).toEqual(['register']);
    expect(graph().requests[0]?.query).not.toContain('owed');
  });

  it.each([['fees read'], ['audit']])('is answered to whom the scopes %s are given', async (scopes) => {
    expect(await graph().query('{ flats { id due: owed } }', {}, { scopes })).toEqual({
      data: {
        flats: [
          { id: '1', due: 100 },
          { id: '2', due: 200 },
        ],
      },
    });
  });

  it('stays hidden from the next caller, though the plan of the one before showed it', async () => {
    const query = '{ flats { owed tenant } }';
    const answers = [];
    const callers: ReadonlyArray<Record<string, string>> = [
      { scopes: 'audit' },
      {},
      { scopes: 'fees' },
      { scopes: 'audit' },
    ];
    for (const headers of callers) {
      answers.push((await graph().query(query, {}, headers)).data);
    }

    expect(answers).toEqual([
      {
        flats: [
          { owed: 100, tenant: 'Tenant 1' },
          { owed: 200, tenant: 'Tenant 2' },
        ],
      },
      {
        flats: [
          { owed: null, tenant: null },
          { owed: null, tenant: null },
        ],
      },
      {
        flats: [
          { owed: null, tenant: 'Tenant 1' },
          { owed: null, tenant: 'Tenant 2' },
        ],
      },
      {
        flats: [
          { owed: 100, tenant: 'Tenant 1' },
          { owed: 200, tenant: 'Tenant 2' },
        ],
      },
    ]);
  });

  it('takes its object along where it may not be null', async () => {
    expect(await graph().query('{ flats { id ... @include(if: true) { sure } } }')).toEqual({
      data: null,
      errors: [denied('Flat.sure', 'flats', 0, 'sure'), denied('Flat.sure', 'flats', 1, 'sure')],
    });
  });

  it('is not told of where the operation leaves it out', async () => {
    const query = 'query ($all: Boolean! = false) { kept { id owed @include(if: $all) } }';

    expect(await graph().query(query)).toEqual({ data: { kept: { id: '1' } } });
  });

  it('leaves the whole operation to introspection where nothing else is left', async () => {
    expect(await graph().query('{ kept { tenant } __type(name: "Flat") { name } }')).toEqual({
      data: { kept: { tenant: null }, __type: { name: 'Flat' } },
      errors: [denied('Flat.tenant', 'kept', 'tenant')],
    });
  });
});

describe('a mutation that touches what the caller may not see', () => {
  it('is refused whole before anybody is asked', async () => {
    const answer = await graph().query('mutation { move(to: "2") { id owed } }');

    expect(answer.data).toBeUndefined();
    expect(answer.errors).toEqual([
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }) as object,
      }),
    ]);
    expect(graph().requests).toEqual([]);
  });

  it('runs for whom it is meant', async () => {
    expect(await graph().query('mutation { note(text: "x") }', {}, { scopes: 'write' })).toEqual({
      data: { note: 'noted' },
    });
  });
});
