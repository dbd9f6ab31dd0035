import { compose, graphOf, outcome, signedIn } from './support/authorized-text';

const graph = graphOf(
  compose(`
    type Query { open: Int }
    type Mutation {
      pay(note: Note): Bill
      open(id: ID): Bill
      close: Bill @requiresScopes(scopes: [["close"]])
    }
    input Note { text: String seal: Seal }
    scalar Seal @authenticated
    type Bill { id: ID! total: Int @authenticated next: Bill }
    type Subscription { opened: Bill closed: Bill @authenticated }
  `),
);

const refused = (field: string) =>
  expect.objectContaining({
    message: `The caller may not see ${field}.`,
    extensions: {
      code: 'UNAUTHORIZED_FIELD_OR_TYPE',
      retryable: false,
      messageEn: `The caller may not see ${field}.`,
      messageZh: `无权查看“${field}”。`,
    },
  }) as Error;

describe('a mutation', () => {
  it.each([
    ['a denied root field', 'mutation { open { id } close { id } }', 'Mutation.close'],
    ['a denied field anywhere', 'mutation { open { next { next { total } } } }', 'Bill.total'],
    [
      'a denied field in a fragment',
      'mutation { open { ...F } } fragment F on Bill { t: total }',
      'Bill.total',
    ],
    ['several, each named once', 'mutation { close { total next { total } } }', 'Mutation.close, Bill.total'],
    ['a denied input', 'mutation { open { id } pay(note: { seal: 1 }) { id } }', 'Mutation.pay'],
  ])('is refused whole for %s', (_what, text, field) => {
    expect(() => outcome(graph, text)).toThrow(refused(field));
  });

  it('is refused with the places in the text', () => {
    const text = 'mutation {\n  open { id }\n  close { id }\n}';
    expect(() => outcome(graph, text)).toThrow(
      expect.objectContaining({ locations: [{ line: 3, column: 3 }] }) as Error,
    );
  });

  it('runs whole for whoever may do all of it', () => {
    const text = 'mutation { close { total } }';
    expect(outcome(graph, text, { caller: signedIn('close') })).toEqual({ left: text, denied: [] });
  });

  const conditional = `mutation M($with: Boolean! = false, $without: Boolean! = true) {
    open { id total @include(if: $with) ...F @skip(if: $without) }
    ... @include(if: $with) { close { id } }
  } fragment F on Bill { next { total } }`;

  it('runs where conditions leave the denied fields out', () => {
    expect(outcome(graph, conditional, { variables: { with: false, without: true } })).toEqual({
      left: 'mutation M($without: Boolean! = true) { open { id ...F @skip(if: $without) } } fragment F on Bill { next { _kept: __typename } }',
      denied: ['total @include(if: $with)', 'total', 'close'],
    });
  });

  it.each([
    [{ with: true, without: true }, 'Bill.total, Mutation.close'],
    [{ with: false, without: false }, 'Bill.total'],
  ])('is refused where the conditions let them in: %j', (variables, field) => {
    expect(() => outcome(graph, conditional, { variables })).toThrow(refused(field));
  });

  it('is refused where a written condition lets them in, and not otherwise', () => {
    const written = (directive: string) => `mutation { open { id total ${directive} } }`;
    expect(() => outcome(graph, written('@include(if: true)'))).toThrow(refused('Bill.total'));
    expect(() => outcome(graph, written('@skip(if: false)'))).toThrow(refused('Bill.total'));
    expect(() => outcome(graph, written('@skip(if: false) @include(if: true)'))).toThrow(
      refused('Bill.total'),
    );
    expect(outcome(graph, written('@skip(if: true) @include(if: true)')).left).toBe(
      'mutation { open { id } }',
    );
    expect(outcome(graph, written('@include(if: false)')).left).toBe('mutation { open { id } }');
  });

  it('is judged by the variables of each request', () => {
    const text = 'mutation M($note: Note) { pay(note: $note) { id } }';
    expect(outcome(graph, text, { variables: { note: { text: 'a' } } }).left).toBe(text);
    expect(() => outcome(graph, text, { variables: { note: { seal: 'b' } } })).toThrow(
      refused('Mutation.pay'),
    );
    expect(outcome(graph, text, { variables: {} }).left).toBe(text);
  });
});

describe('a subscription', () => {
  it('is refused when its events are denied', () => {
    expect(() => outcome(graph, 'subscription { closed { id } }')).toThrow(refused('Subscription.closed'));
  });

  it('goes on without what is denied inside its events', () => {
    expect(outcome(graph, 'subscription { opened { id total } }')).toEqual({
      left: 'subscription { opened { id } }',
      denied: ['total'],
    });
  });
});
