import { OperationTypeNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { answerEvents, oneAnswer, type AnsweredEvents } from '../streams/answer-events';
import { createOperationReader, type AskedOperation } from './read-operation';
import { badRequest } from './request-refused';

/** How a service's part of the graph answers, whichever way it is asked. */
export interface Answering {
  /** Throws `RequestRefused` for what cannot be run. */
  readonly read: ReturnType<typeof createOperationReader>;
  /** One answer. Throws `RequestRefused` for a subscription, which has many. */
  readonly answer: (asked: AskedOperation) => ExecutionResult | Promise<ExecutionResult>;
  /** An answer for each event; a single one for what is no subscription, and where one is refused. */
  readonly answerEvents: (asked: AskedOperation) => Promise<AnsweredEvents | AsyncGenerator<ExecutionResult>>;
}

export function createAnswering(schema: GraphQLSchema, createContext: () => object): Answering {
  const run = ({ operation, rawVariables, variables }: AskedOperation) =>
    operation.run({ contextValue: createContext(), rawVariables, variables });
  return {
    read: createOperationReader(schema),
    answer: (asked) => {
      if (isSubscription(asked)) {
        throw badRequest('A subscription is answered by events: send accept: text/event-stream.', 406);
      }
      return run(asked);
    },
    answerEvents: async (asked) => {
      if (!isSubscription(asked)) return oneAnswer(run(asked));
      const opened = await answerEvents(asked, { schema, createContext });
      return 'next' in opened ? opened : oneAnswer(opened);
    },
  };
}

export function isSubscription({ operation: { definition } }: AskedOperation): boolean {
  return definition.operation === OperationTypeNode.SUBSCRIPTION;
}
