import { documentReasons } from './reasons/document-reasons';
import { filterReasons } from './reasons/filter-reasons';
import type { Reason } from './reasons/reason';
import { requestReasons } from './reasons/request-reasons';
import { valueReasons } from './reasons/value-reasons';

/** A reason in both languages, without the full stop. */
export interface Explanation {
  readonly zh: string;
  readonly en: string;
  /** Whether the Chinese is known; otherwise it is the English. */
  readonly isKnown: boolean;
}

/** Bad input is quoted back, but never more of it than a reader needs. */
const longest = 400;

/** Finds the words of a reason in both languages. */
export function explain(reason: string): Explanation {
  const [, text = '', guess] = /^(.*?)(?: Did you mean (.+)\?)?$/s.exec(shortened(reason)) ?? [];
  const { zh, en, isKnown } = inBothLanguages(text);
  if (guess === undefined) return { zh, en: en.replace(/\.$/, ''), isKnown };
  return {
    zh: `${zh}。您想写的是不是 ${guessZh(guess)}？`,
    en: `${stopped(en)} Did you mean ${guess}?`,
    isKnown,
  };
}

function inBothLanguages(text: string): Explanation {
  for (const { pattern, zh, en } of templates) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const gaps = found.groups ?? {};
    const inner = gaps.why === undefined ? undefined : explain(gaps.why);
    return {
      zh: fill(zh, { ...gaps, ...(inner && { why: inner.zh }) }),
      en: fill(en ?? text, { ...gaps, ...(inner && { why: inner.en }) }),
      isKnown: inner?.isKnown ?? true,
    };
  }
  return { zh: text.replace(/\.$/, ''), en: text, isKnown: false };
}

const templates = [...valueReasons, ...documentReasons, ...requestReasons, ...filterReasons].map(
  ([said, zh, en]: Reason) => ({
    pattern: patternOf(said),
    zh,
    // What holds another reason is put together anew, since that one may be said better.
    en: en ?? (said.includes('{why}') ? said : undefined),
  }),
);

/** `Unknown type "{type}".` as a pattern with one group for each gap. */
function patternOf(said: string): RegExp {
  const escaped = said.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  const groups = escaped.replace(/\{(\w+)\}/g, (_gap, name: string) => `(?<${name}>.*?)`);
  return new RegExp(`^${groups}$`, 's');
}

/** Puts values into the gaps of a sentence; a gap without a value stays. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

/** The alternatives without the English words between them. */
function guessZh(guess: string): string {
  return guess
    .replace(/^to use an inline fragment on /, '内联片段 ')
    .replace(/^the enum value /, '')
    .replaceAll(/,? or |, /g, '、');
}

function stopped(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

function shortened(text: string): string {
  const line = text
    .replace(/^Syntax Error: /, '')
    .replace(/"((?:[^"\\]|\\.){60})(?:[^"\\]|\\.)+"/gs, '"$1…"')
    .trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
