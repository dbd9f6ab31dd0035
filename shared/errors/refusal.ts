import { GraphQLError } from 'graphql';
import { catalogue, type ErrorCode } from './catalogue';
import { explain, fill } from './explain';

/** The extensions of every error that a caller can cause. */
export interface RefusalExtensions extends Record<string, unknown> {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly messageZh: string;
  readonly messageEn: string;
}

/** A reason in both languages, as a part of a sentence. */
export interface Worded {
  readonly zh: string;
  readonly en: string;
}

/** What fills the gaps of a sentence. A `why` in English alone is put into Chinese as far as it is known. */
export type Values = Readonly<Record<string, string | number | Worded>>;

/** An error for a caller, in both languages, out of the one catalogue. */
export function refusal(code: ErrorCode, values: Values = {}): GraphQLError {
  const extensions = describe(code, values);
  return new GraphQLError(extensions.messageEn, { extensions });
}

/** The same words for places that cannot throw, such as an HTTP answer. */
export function describe(code: ErrorCode, values: Values = {}): RefusalExtensions {
  const { retryable, zh, en } = catalogue[code];
  return {
    code,
    retryable,
    messageZh: ended(fill(zh, inLanguage('zh', values))),
    messageEn: ended(fill(en, inLanguage('en', values))),
  };
}

function inLanguage(language: 'zh' | 'en', values: Values): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const worded = name === 'why' && typeof value !== 'object' ? explain(String(value)) : value;
      return [name, typeof worded === 'object' ? worded[language] : worded];
    }),
  );
}

/** A sentence that closes with a question needs no full stop after it. */
function ended(sentence: string): string {
  return sentence.replace(/([?？])[.。]$/, '$1');
}
