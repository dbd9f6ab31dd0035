import { GraphQLError } from 'graphql';
import { catalogue, type ErrorCode } from './catalogue';

/** The extensions of every error that a caller can cause. */
export interface RefusalExtensions extends Record<string, unknown> {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly messageZh: string;
  readonly messageEn: string;
}

/** An error for a caller, in both languages, out of the one catalogue. */
export function refusal(
  code: ErrorCode,
  values: Readonly<Record<string, string | number>> = {},
): GraphQLError {
  const extensions = describe(code, values);
  return new GraphQLError(extensions.messageEn, { extensions });
}

/** The same words for places that cannot throw, such as an HTTP answer. */
export function describe(
  code: ErrorCode,
  values: Readonly<Record<string, string | number>> = {},
): RefusalExtensions {
  const { retryable, zh, en } = catalogue[code];
  return { code, retryable, messageZh: fill(zh, values), messageEn: fill(en, values) };
}

function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}
