import type { Answer } from './ask';
import type { Precision, Stakeholder, WordsQuery } from './generated/graphql';

/** The label of a value of an enum; without one, the value itself. */
export type Words = (vocabulary: string, value: string) => string;

export function wordsOf({ vocabularies }: WordsQuery): Words {
  const labels = new Map(
    (vocabularies ?? []).flatMap(({ name, values }) =>
      values.map(({ value, labelZh }) => [`${name}.${value}`, labelZh] as const),
    ),
  );
  return (vocabulary, value) => labels.get(`${vocabulary}.${value}`) ?? value;
}

/** What stands where a value is null: nobody stated it, or whoever would state it could not be asked. */
export function missing({ away }: Answer<unknown>, owner: Stakeholder): string {
  return away.has(owner) ? '暂时问不到' : '未说明';
}

/** Listed in full: a precision that the schema gains stops the compiler here. */
const before: Readonly<Record<Precision, string>> = { EXACT: '', AT_LEAST: '至少', APPROXIMATE: '约' };

/** AT_LEAST 1700 is not 1700. */
export function amount({ value, precision }: { value: number; precision: Precision }): string {
  return `${before[precision]}${value}`;
}

export function listed(names: ReadonlyArray<{ readonly nameZh: string }>): string {
  return names.map(({ nameZh }) => nameZh).join('、');
}
