import type { GraphQLError, ResponsePath } from 'graphql';

/** The errors of one answer. */
export interface ErrorCollection {
  readonly all: readonly GraphQLError[];
  /** Keeps an error that made null of the position at a path, unless that lies within what is null already. */
  readonly add: (error: unknown, path: ResponsePath | undefined) => void;
}

export function createErrorCollection(): ErrorCollection {
  const all: GraphQLError[] = [];
  const nulled = new Set<ResponsePath | undefined>();
  return {
    all,
    add: (error, path) => {
      for (let at = path; ; at = at.prev) {
        if (nulled.has(at)) return;
        if (at === undefined) break;
      }
      nulled.add(path);
      all.push(error as GraphQLError);
    },
  };
}
