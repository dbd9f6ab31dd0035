import type { PlanNode, QueryPlan } from '@courtyard/gateway/engine/planning/plan';

/** A plan as the planner writes them, of which tests use as much as they need. */
export function plan(node: unknown): QueryPlan {
  return { kind: 'QueryPlan', node: node as PlanNode };
}

export function rootFetch(serviceName: string, operation: string): unknown {
  return { kind: 'Fetch', serviceName, variableUsages: [], operation, operationKind: 'query' };
}

export interface EntityNode {
  readonly at: string;
  readonly from: string;
  readonly typename: string;
  /** Names, or a name with those below it. */
  readonly needs: readonly Need[];
  readonly selects: string;
  readonly inputRewrites?: readonly unknown[];
  readonly outputRewrites?: readonly unknown[];
}

type Need = string | readonly [string, readonly Need[]];

export function entityFetch({ at, from, typename, needs, selects, ...rewrites }: EntityNode): unknown {
  const selections = [{ kind: 'Field', name: '__typename' }, ...needs.map(needed)];
  const operation = `query Q($representations:[_Any!]!){_entities(representations:$representations){...on ${typename}{${selects}}}}`;
  return {
    kind: 'Flatten',
    path: at.split('.'),
    node: {
      kind: 'Fetch',
      serviceName: from,
      requires: [{ kind: 'InlineFragment', typeCondition: typename, selections }],
      variableUsages: [],
      operation,
      operationKind: 'query',
      ...rewrites,
    },
  };
}

function needed(need: Need): unknown {
  if (typeof need === 'string') return { kind: 'Field', name: need };
  return { kind: 'Field', name: need[0], selections: need[1].map(needed) };
}

export const sequence = (...nodes: unknown[]) => ({ kind: 'Sequence', nodes });
const parallel = (...nodes: unknown[]) => ({ kind: 'Parallel', nodes });

const shelves = rootFetch(
  'shelves',
  '{shelves{__typename id room books{__typename isbn cost size{width height} author{__typename id}}}}',
);
const book = 'shelves.@.books.@';

/** By what they have more than others. */
export const plans = {
  'leafs alone': plan(
    sequence(
      shelves,
      entityFetch({ at: book, from: 'titles', typename: 'Book', needs: ['isbn'], selects: 'title pages' }),
    ),
  ),
  'several inputs': plan(
    sequence(
      shelves,
      entityFetch({ at: book, from: 'titles', typename: 'Book', needs: ['isbn'], selects: 'title pages' }),
      entityFetch({
        at: book,
        from: 'printers',
        typename: 'Book',
        needs: ['cost', 'pages', 'title', 'isbn', ['size', ['width', 'height']]],
        selects: '__typename title',
      }),
    ),
  ),
  'objects below, shared and asked again': plan(
    sequence(
      shelves,
      parallel(
        entityFetch({
          at: book,
          from: 'people',
          typename: 'Book',
          needs: ['isbn'],
          selects:
            'author{__typename id age} authors{__typename id books{__typename isbn}} notes{text by{__typename id}}',
        }),
        sequence(
          entityFetch({
            at: 'shelves.@',
            from: 'rooms',
            typename: 'Shelf',
            needs: ['id'],
            selects: 'first{__typename isbn}',
          }),
          entityFetch({
            at: 'shelves.@.first',
            from: 'people',
            typename: 'Book',
            needs: ['isbn'],
            selects:
              'author{__typename id age} authors{__typename id books{__typename isbn}} notes{text by{__typename id}}',
          }),
        ),
      ),
      parallel(
        entityFetch({
          at: `${book}.author`,
          from: 'names',
          typename: 'Author',
          needs: ['id'],
          selects: 'name',
        }),
        entityFetch({
          at: `${book}.authors.@`,
          from: 'names',
          typename: 'Author',
          needs: ['id'],
          selects: 'name',
        }),
        entityFetch({
          at: `${book}.authors.@.books.@`,
          from: 'titles',
          typename: 'Book',
          needs: ['isbn'],
          selects: 'title',
        }),
        entityFetch({
          at: `${book}.notes.@.by`,
          from: 'names',
          typename: 'Author',
          needs: ['id'],
          selects: 'name age',
        }),
      ),
    ),
  ),
  'lists within lists': plan(
    sequence(
      rootFetch('shelves', '{boxes{__typename isbn}}'),
      entityFetch({ at: 'boxes.@.@', from: 'titles', typename: 'Book', needs: ['isbn'], selects: 'title' }),
      entityFetch({
        at: 'boxes.@',
        from: 'printers',
        typename: 'Book',
        needs: ['isbn', 'title'],
        selects: 'pages',
      }),
    ),
  ),
  rewrites: plan(
    sequence(
      shelves,
      entityFetch({
        at: book,
        from: 'titles',
        typename: 'Book',
        needs: ['isbn'],
        selects: 'title author_1:author{id}',
        inputRewrites: [{ kind: 'ValueSetter', path: ['... on Book', '__typename'], setValueTo: 'Printed' }],
        outputRewrites: [{ kind: 'KeyRenamer', path: ['... on Book', 'author_1'], renameKeyTo: 'author' }],
      }),
    ),
  ),
};
