import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from './context';
import type { RequestHooks } from './engine/request-steps/request-step';

/**
 * What goes wrong only because something else did: the first message is dropped where one like the second stands
 * beside it. A misspelt argument, for one, is unknown, and the right one is missing.
 */
const consequences: ReadonlyArray<(message: string) => RegExp | null> = [
  (message) => (/Variable "\$\w+" is never used/.test(message) ? /Variable "\$\w+" is not defined/ : null),
  (message) => (/Fragment "\w+" is never used/.test(message) ? /Unknown fragment "/ : null),
  (message) => {
    const [, field] = /Field "(\w+)" argument "\w+" of type ".*" is required/.exec(message) ?? [];
    return field === undefined ? null : new RegExp(`Unknown argument "\\w+" on field "\\w+\\.${field}"`);
  },
  (message) => {
    const [, type] = /Field "(\w+)\.\w+" of required type/.exec(message) ?? [];
    return type === undefined ? null : new RegExp(`Field "\\w+" is not defined by type "${type}"`);
  },
  (message) =>
    /Variable "\$\w+" got invalid value .* of required type/s.test(message)
      ? /Variable "\$\w+" got invalid value .* is not defined by type/s
      : null,
];

/** Mistakes that GraphQL reports anew wherever the same name comes up. */
const reportedAtEachUse = /Variable "\$\w+" is not defined|Unknown fragment "/;

/** The errors of a document without those that follow from others. */
export function withoutConsequences(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  return errors.filter(({ message }, index) => {
    const first = errors.findIndex((error) => error.message === message);
    if (reportedAtEachUse.test(message) && first < index) return false;
    return !consequences.some((causeOf) => {
      const cause = causeOf(message);
      return cause !== null && errors.some((error) => cause.test(error.message));
    });
  });
}

/** Answers a mistake in a document with one error and not with all that follows from it. */
export const oneErrorPerMistake: RequestHooks<GatewayContext> = {
  willSendResponse: ({ response: { body } }) => {
    if (body.kind === 'single' && body.singleResult.errors) {
      body.singleResult.errors = withoutConsequences(body.singleResult.errors);
    }
  },
};
