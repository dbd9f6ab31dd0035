import { getOperationAST, parse } from 'graphql';
import {
  authorize,
  authorizeAskingPolicies,
  policiesOf,
} from '@courtyard/gateway/engine/authorization/authorize';
import { ask, compose, graphOf, nobody, signedIn } from './support/authorized-text';

const supergraph = compose(`
  type Query {
    open: Int
    a: Int @authenticated
    b: Int @requiresScopes(scopes: [["b"], ["x", "y"]])
    c: Int @requiresScopes(scopes: [["y", "x"], ["b"]])
    d: Int @policy(policies: [["night"], ["guard", "chief"]])
    e(color: Color): Int
    f: Box
  }
  enum Color @policy(policies: [["paint"]]) { RED }
  type Box { a: Int @authenticated open: Int }
`);
const graph = graphOf(supergraph);

describe('the class of a caller', () => {
  const keyOf = (text: string, asking: Parameters<typeof ask>[2] = {}) => ask(graph, text, asking).classKey;

  it('is empty where everything is allowed', () => {
    expect([keyOf('{ open }'), keyOf('{ open e }'), keyOf('{ a }', { caller: signedIn() })]).toEqual([
      '',
      '',
      '',
    ]);
  });

  it('is the same for callers of whom the same is hidden', () => {
    const text = '{ open a b }';
    const keys = [signedIn(), signedIn('x'), signedIn('y', 'z')].map((caller) => keyOf(text, { caller }));
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).not.toBe('');
  });

  it('differs where different things are hidden', () => {
    const text = '{ open a b d }';
    const callers = [nobody, signedIn(), signedIn('b')];
    const keys = callers.flatMap((caller) =>
      [[], ['night']].map((policies) => keyOf(text, { caller, policies: new Set(policies) })),
    );
    expect(new Set(keys).size).toBe(6);
    expect(keys[5]).toBe('');
  });

  it('differs where variables supply what the caller may not', () => {
    const text = 'query Q($color: Color) { open e(color: $color) }';
    expect(keyOf(text, { variables: {} })).toBe('');
    expect(keyOf(text, { variables: { color: 'RED' } })).not.toBe('');
    expect(keyOf(text, { variables: { color: 'RED' }, policies: new Set(['paint']) })).toBe('');
  });

  it('counts one question once, however often and in whatever order it is asked', () => {
    const many = Array.from({ length: 30 }, (_, index) => `b${index}: b c${index}: c`).join(' ');
    expect(keyOf(`{ open ${many} f { a } a }`)).toBe('3');
  });

  it('stays the same from one reading of the supergraph to the next', () => {
    const text = '{ a b c d f { a } }';
    expect(ask(graphOf(supergraph), text).classKey).toBe(keyOf(text));
  });
});

describe('what is kept between requests', () => {
  const document = parse('query Q($color: Color) { open a b e(color: $color) }');
  const request = { document, operation: getOperationAST(document)!, schema: graph.reading.apiSchema };

  it('is found again for a caller of the same class', () => {
    const first = authorize(graph.rules, { ...request, caller: signedIn('b'), variables: { color: 'RED' } });
    const again = authorize(graph.rules, {
      ...request,
      caller: signedIn('x', 'y'),
      variables: { color: 'RED' },
    });
    expect(again).toBe(first);
  });

  it('never goes to a caller of another class', () => {
    const low = authorize(graph.rules, { ...request, caller: nobody, variables: {} });
    const high = authorize(graph.rules, { ...request, caller: signedIn('b'), variables: {} });
    const lowAgain = authorize(graph.rules, { ...request, caller: nobody, variables: {} });
    expect([low.denied.size, high.denied.size]).toEqual([2, 0]);
    expect(lowAgain).toBe(low);
    expect(high.document).toBe(document);
  });

  it('belongs to one supergraph', () => {
    const open = graphOf(supergraph.replaceAll(/ @authenticated(?=\n|$)/g, ''));
    const schema = open.reading.apiSchema;
    const there = authorize(open.rules, { ...request, schema, caller: signedIn('b'), variables: {} });
    expect(there.denied.size).toBe(0);
    expect(authorize(graph.rules, { ...request, caller: nobody, variables: {} }).denied.size).toBe(2);
  });

  it('takes every variable for protected where none are given', () => {
    const { denied } = authorize(graph.rules, { ...request, caller: signedIn('b') });
    expect([...denied].map(({ name }) => name.value)).toEqual(['e']);
  });
});

describe('policies', () => {
  const requestFor = (text: string) => {
    const document = parse(text);
    return {
      document,
      operation: getOperationAST(document)!,
      schema: graph.reading.apiSchema,
      caller: nobody,
    };
  };

  it('are asked for once, and only those of the operation', async () => {
    const asked: Array<readonly string[]> = [];
    const askPolicies = (names: readonly string[]) => {
      asked.push(names);
      return Promise.resolve(new Set(['guard', 'chief', 'paint']));
    };
    const text = '{ open d }';
    const { denied } = await authorizeAskingPolicies(graph.rules, requestFor(text), askPolicies);
    expect(denied.size).toBe(0);
    await authorizeAskingPolicies(graph.rules, requestFor('{ open a b }'), askPolicies);
    expect(asked).toEqual([['night', 'guard', 'chief']]);
    expect(policiesOf(graph.rules, requestFor('query Q($c: Color) { open e(color: $c) d }'))).toEqual([
      'paint',
      'night',
      'guard',
      'chief',
    ]);
  });

  it('deny when they do not hold', async () => {
    const held = () => Promise.resolve(new Set(['guard', 'constructor']));
    const { denied } = await authorizeAskingPolicies(graph.rules, requestFor('{ open d }'), held);
    expect([...denied].map(({ name }) => name.value)).toEqual(['d']);
  });

  it('let nothing through when nobody can say', async () => {
    const silent = () => Promise.reject(new Error('the policy engine is away'));
    await expect(authorizeAskingPolicies(graph.rules, requestFor('{ open d }'), silent)).rejects.toThrow(
      'away',
    );
  });
});

describe('a supergraph that protects nothing', () => {
  it('costs no look at the operation', () => {
    const open = graphOf(compose('type Query { open: Int }'));
    expect(open.rules.protectNothing).toBe(true);
    const untouchable = new Proxy(parse('{ open }'), {
      get: () => {
        throw new Error('looked at');
      },
    });
    const operation = getOperationAST(parse('{ open }'))!;
    const schema = open.reading.apiSchema;
    const authorized = authorize(open.rules, { document: untouchable, operation, schema, caller: nobody });
    expect(authorized.document).toBe(untouchable);
    expect(authorized.denied.size).toBe(0);
  });
});
