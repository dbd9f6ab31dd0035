import { errorsOf, type Answer } from '../support/small-graph';
import type { Fault } from '../support/small-subgraphs';
import { useSmallGraph } from '../support/use-small-graph';

const graph = useSmallGraph([
  {
    name: 'register',
    typeDefs: `
      type Query { place: Place places: [Place] count: Int sure: [Place!]! things: [Thing] when: Moment }
      union Thing = Place | Gate
      type Gate { name: String }
      scalar Moment
      type Place @key(fields: "id") { id: ID! name: String size: Size level: Level flag: Boolean weight: Float tags: [String!] }
      type Size { width: Int! }
      enum Level { LOW HIGH }`,
    resolvers: {
      Query: { place: () => ({ id: 'p1', name: 'Yard' }), places: () => [{ id: 'p1' }, { id: 'p2' }] },
    },
  },
  {
    name: 'works',
    typeDefs:
      'type Place @key(fields: "id") { id: ID! works: Int owner: Owner } type Owner @key(fields: "id") { id: ID! name: String }',
    resolvers: { Place: { works: () => 3, owner: () => ({ id: 'o1', name: 'Wei' }) } },
  },
]);

function rootAnswers(data: unknown): void {
  graph().failWhen(({ subgraph }) => (subgraph === 'register' ? { json: { data } } : undefined));
}

function worksAnswer(fault: Fault): void {
  graph().failWhen(({ subgraph }) => (subgraph === 'works' ? fault : undefined));
}

const codesOf = (answer: Answer) => errorsOf(answer).map(({ code }) => code);

describe('a value of the wrong type', () => {
  it.each([
    ['an object for a text', 'name', { a: 1 }],
    ['a list for a text', 'name', ['a']],
    ['an object for a number', 'size', { width: {} }],
    ['a number for an object', 'size', 7],
    ['a text for an object', 'size', 'wide'],
    ['a list for an object', 'size', [{ width: 1 }]],
    ['an unknown value of an enum', 'level', 'MIDDLE'],
    ['a number for an enum', 'level', 0],
    ['a text for a flag', 'flag', 'yes'],
    ['an object for a list', 'tags', { 0: 'a', length: 1 }],
    ['a text for a list', 'tags', 'abc'],
    ['a text for a number', 'weight', 'heavy'],
  ])('is null, with an error: %s', async (_what, field, value) => {
    rootAnswers({ place: { id: 'p1', [field]: value } });

    const answer = await graph().query(`{ place { id ${field} ${field === 'size' ? '{ width }' : ''} } }`);

    expect(answer.data).toEqual({ place: { id: 'p1', [field]: null } });
    expect(answer.errors?.map(({ path }) => path?.slice(0, 2).join('.'))).toEqual([`place.${field}`]);
    expect(JSON.stringify(answer.errors)).not.toMatch(/MIDDLE|wide|heavy|abc/);
  });

  it('takes what may not hold null', async () => {
    rootAnswers({ sure: [{ id: 'p1' }, { id: { not: 'an id' } }] });

    const answer = await graph().query('{ sure { id } }');

    expect(answer.data).toBeNull();
    expect(errorsOf(answer).map(({ path }) => path)).toEqual(['sure.1.id']);
  });

  it('may be anything where the scalar is the graph’s own', async () => {
    rootAnswers({ when: { from: [1, null, 'x'], to: false } });

    expect(await graph().query('{ when }')).toEqual({ data: { when: { from: [1, null, 'x'], to: false } } });
  });

  it.each([
    ['a list', []],
    ['a text', 'no'],
    ['a number', 3],
  ])('is no data at all: %s', async (_what, data) => {
    rootAnswers(data);

    const answer = await graph().query('{ place { id } }');

    expect(answer.data).toEqual({ place: null });
    expect(codesOf(answer)).toEqual(['SUBGRAPH_BAD_RESPONSE']);
  });

  it('is found in one item of a list', async () => {
    const place = (id: string) => ({ __typename: 'Place', id });
    rootAnswers({ places: [place('p1'), 7, 'x', [place('p3')], place('p2')] });

    const answer = await graph().query('{ places { id works } }');

    expect(answer.data).toEqual({
      places: [{ id: 'p1', works: 3 }, null, null, null, { id: 'p2', works: 3 }],
    });
    expect(errorsOf(answer).map(({ path }) => path)).toEqual(['places.1', 'places.2', 'places.3']);
  });
});

describe('entities', () => {
  it.each([
    ['more than were asked about', [{ works: 1 }, { works: 2 }, { works: 9 }]],
    ['fewer than were asked about', [{ works: 1 }]],
    ['none', []],
    ['no list', { 0: { works: 1 }, 1: { works: 2 } }],
    ['null', null],
  ])('are not believed when there are %s', async (_what, entities) => {
    worksAnswer({ json: { data: { _entities: entities } } });

    const answer = await graph().query('{ places { id works } }');

    expect(answer.data).toEqual({
      places: [
        { id: 'p1', works: null },
        { id: 'p2', works: null },
      ],
    });
    expect(codesOf(answer)).toEqual(['SUBGRAPH_BAD_RESPONSE', 'SUBGRAPH_BAD_RESPONSE']);
  });

  it.each([
    ['a number', 7],
    ['a text', 'works'],
    ['a list', [{ works: 1 }]],
  ])('are null where one is %s', async (_what, entity) => {
    worksAnswer({ json: { data: { _entities: [{ works: 1 }, entity] } } });

    const answer = await graph().query('{ places { id works } }');

    expect(answer.data).toEqual({
      places: [
        { id: 'p1', works: 1 },
        { id: 'p2', works: null },
      ],
    });
  });

  it('cannot change what another subgraph told, nor their own key', async () => {
    worksAnswer({
      json: { data: { _entities: [{ works: 1, id: 'other', name: 'other', __typename: 'Gate', extra: 1 }] } },
    });

    expect(await graph().query('{ place { __typename id name works } }')).toEqual({
      data: { place: { __typename: 'Place', id: 'p1', name: 'Yard', works: 1 } },
    });
  });

  it('cannot be of another type', async () => {
    rootAnswers({
      things: [{ __typename: 'Owner', name: 'x' }, { __typename: 'Nothing' }, { __typename: 7 }, {}],
    });

    const answer = await graph().query('{ things { __typename ... on Gate { name } } }');

    expect(answer.data).toEqual({ things: [null, null, null, null] });
    expect(errorsOf(answer).map(({ path }) => path)).toEqual([
      'things.0',
      'things.1',
      'things.2',
      'things.3',
    ]);
    expect(JSON.stringify(answer.errors)).not.toMatch(/Nothing|Owner/);
  });

  it('without what the key needs are not asked about', async () => {
    const __typename = 'Place';
    rootAnswers({
      places: [{ __typename, id: null }, { __typename }, { id: 'p1' }, { __typename, id: 'p2' }],
    });

    const answer = await graph().query('{ places { works } }');

    expect(answer.data?.places).toContainEqual({ works: 3 });
    expect(graph().requests.at(-1)?.variables.representations).toEqual([{ __typename: 'Place', id: 'p2' }]);
  });
});

describe('errors of a subgraph', () => {
  it.each([
    ['a text', 'no'],
    ['an object', { message: 'no' }],
    ['a list of numbers', [1, 2]],
    ['a list of nulls', [null]],
    ['of objects without message', [{}, { message: 7 }, { message: { a: 1 } }]],
    ['with extensions that are no object', [{ message: 'no', extensions: 'x', path: 7, locations: 'y' }]],
  ])('of the wrong shape do no harm: %s', async (_what, errors) => {
    graph().failWhen(() => ({ json: { data: { place: { id: 'p1' } }, errors } }));

    const answer = await graph().query('{ place { id } }');

    expect([{ place: { id: 'p1' } }, { place: null }]).toContainEqual(answer.data);
    for (const { message, extensions } of answer.errors ?? []) {
      expect(typeof message).toBe('string');
      expect(typeof extensions.code).toBe('string');
    }
  });

  it('beyond the first fifty are counted', async () => {
    const errors = Array.from({ length: 20_000 }, (_, index) => ({
      message: `Number ${index}`,
      path: ['place', 'name'],
      extensions: { code: 'NOT_FOUND' },
    }));
    graph().failWhen(() => ({ json: { data: { place: { id: 'p1', name: null } }, errors } }));

    const answer = await graph().query('{ place { id name } }');

    expect(answer.data).toEqual({ place: { id: 'p1', name: null } });
    expect(answer.errors?.length).toBeLessThanOrEqual(51);
    expect(answer.errors?.at(-1)?.extensions.code).toBe('ERRORS_OMITTED');
  });

  it('are told beside data that is there', async () => {
    graph().failWhen(() => ({
      json: {
        data: { place: { id: 'p1', name: 'Yard' } },
        errors: [{ message: 'The list is old.', path: ['place', 'name'], extensions: { code: 'NOT_FOUND' } }],
      },
    }));

    const answer = await graph().query('{ place { id name } }');

    expect(answer.data).toEqual({ place: { id: 'p1', name: 'Yard' } });
    expect(errorsOf(answer)).toEqual([{ path: 'place.name', code: 'NOT_FOUND' }]);
  });
});

describe('an answer that is no GraphQL', () => {
  it.each([
    ['a web page', { text: '<html>busy</html>', contentType: 'text/html' }],
    ['broken JSON', { text: '{"data":{"_entities":[{"works":' }],
    ['nothing', { text: '' }],
    ['a list', { text: '[]' }],
    ['null', { text: 'null' }],
    ['neither data nor errors', { text: '{}' }],
  ])('costs its own fields: %s', async (_what, fault) => {
    worksAnswer(fault);

    const answer = await graph().query('{ place { id name works } }');

    expect(answer.data).toEqual({ place: { id: 'p1', name: 'Yard', works: null } });
    expect(errorsOf(answer).map(({ code }) => code)).toEqual(['SUBGRAPH_BAD_RESPONSE']);
    expect(JSON.stringify(answer)).not.toMatch(/html|busy/);
  });

  it('is unavailability when the status says so', async () => {
    worksAnswer({ text: 'Bad gateway: 10.0.0.7', status: 502, contentType: 'text/plain' });

    const answer = await graph().query('{ place { id works owner { name } } }');

    expect(answer.data).toEqual({ place: { id: 'p1', works: null, owner: null } });
    expect(new Set(codesOf(answer))).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']));
    expect(JSON.stringify(answer)).not.toContain('10.0.0.7');
  });
});
