import { createSourceEventStream, execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { AskedOperation } from '../graph/read-operation';

/** One answer for each event, made when it is asked for. Ends with an error where the events do. */
export interface AnsweredEvents extends AsyncIterable<ExecutionResult, undefined> {
  readonly next: () => Promise<IteratorResult<ExecutionResult, undefined>>;
  /** The reader has gone. */
  readonly return: () => Promise<IteratorResult<ExecutionResult, undefined>>;
  readonly throw: () => Promise<IteratorResult<ExecutionResult, undefined>>;
}

interface Execution {
  readonly schema: GraphQLSchema;
  /** Made anew for each event, so that no loader remembers how a row was before. */
  readonly createContext: () => object;
}

/** Opens a subscription; the result is that of a query where it is refused. */
export async function answerEvents(
  { operation: { document, definition }, rawVariables }: AskedOperation,
  { schema, createContext }: Execution,
): Promise<AnsweredEvents | ExecutionResult> {
  const args = { schema, document, operationName: definition.name?.value, variableValues: rawVariables };
  const source = await createSourceEventStream({ ...args, contextValue: createContext() });
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source[Symbol.asyncIterator]() as AsyncIterator<unknown, undefined>;
  const leave = async () => {
    await events.return?.();
    return { done: true, value: undefined } as const;
  };
  const iterator = {
    next: async () => {
      const event = await events.next();
      if (event.done) return { done: true, value: undefined } as const;
      const answer = await execute({ ...args, rootValue: event.value, contextValue: createContext() });
      return { done: false, value: answer } as const;
    },
    return: leave,
    throw: leave,
  };
  return { ...iterator, [Symbol.asyncIterator]: () => iterator };
}

/** A query that is asked where events are expected has one. */
export async function* oneAnswer(result: ExecutionResult | Promise<ExecutionResult>) {
  yield await result;
}
