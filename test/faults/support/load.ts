import { ask, type GraphAnswer } from '../../support/whole-graph';

/** Callers who ask the same again and again, and keep every answer. */
export interface Load {
  readonly answers: GraphAnswer[];
  /** The longest time one of them took, in milliseconds. */
  longest(): number;
  stop(): Promise<void>;
}

export function startLoad(gateway: string, query: string, callers: number): Load {
  const answers: GraphAnswer[] = [];
  let longest = 0;
  let isOver = false;
  const askOnAndOn = async () => {
    while (!isOver) {
      const askedAt = performance.now();
      answers.push(await ask(gateway, query));
      longest = Math.max(longest, performance.now() - askedAt);
    }
  };
  const all = Promise.all(Array.from({ length: callers }, askOnAndOn));
  return {
    answers,
    longest: () => longest,
    stop: async () => {
      isOver = true;
      await all;
    },
  };
}

export interface Tally {
  readonly right: number;
  /** How many answers had an error of this code. */
  readonly codes: Readonly<Record<string, number>>;
  /** Neither right nor coded: wrong data, or an error that says nothing. */
  readonly wrong: readonly GraphAnswer[];
}

/** Sorts answers into those that are right and those that say why they are not. */
export function tally(answers: readonly GraphAnswer[], right: GraphAnswer): Tally {
  const expected = JSON.stringify(right);
  const codes: Record<string, number> = {};
  const wrong: GraphAnswer[] = [];
  let rightOnes = 0;
  for (const answer of answers) {
    if (JSON.stringify(answer) === expected) rightOnes += 1;
    else if (!isCoded(answer)) wrong.push(answer);
    for (const code of new Set((answer.errors ?? []).map(({ extensions }) => String(extensions.code)))) {
      codes[code] = (codes[code] ?? 0) + 1;
    }
  }
  return { right: rightOnes, codes, wrong };
}

/** Every error says what it is and that the same request may succeed later. */
function isCoded({ errors = [] }: GraphAnswer): boolean {
  const expected = ['UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT', 'OVERLOADED'];
  return (
    errors.length > 0 &&
    errors.every(
      ({ extensions: { code, retryable, requestId } }) =>
        expected.includes(String(code)) && retryable === true && typeof requestId === 'string',
    )
  );
}
