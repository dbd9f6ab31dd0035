import type { GraphQLError } from 'graphql';

/** Whether a stream has begun, which is settled once. */
export interface Beginning {
  readonly begun: Promise<readonly GraphQLError[] | null>;
  readonly begin: () => void;
  readonly fail: (errors: readonly GraphQLError[]) => void;
  readonly hasBegun: () => boolean;
}

export function createBeginning(onBegun: () => void): Beginning {
  let state: 'open' | 'begun' | 'failed' = 'open';
  let settle: (errors: readonly GraphQLError[] | null) => void = () => undefined;
  const begun = new Promise<readonly GraphQLError[] | null>((resolve) => (settle = resolve));
  return {
    begun,
    begin: () => {
      if (state !== 'open') return;
      state = 'begun';
      settle(null);
      onBegun();
    },
    fail: (errors) => {
      if (state !== 'open') return;
      state = 'failed';
      settle(errors);
    },
    hasBegun: () => state === 'begun',
  };
}
