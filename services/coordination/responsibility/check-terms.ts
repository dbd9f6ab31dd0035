import { refusal } from '@courtyard/shared/errors/refusal';
import type { MatterFact } from './rules/facts';

/** Throws UNKNOWN_TERM for a matter that the vocabulary does not have. */
export function checkMatters(
  codes: readonly string[] | null,
  matters: ReadonlyMap<string, MatterFact>,
): void {
  const unknown = codes?.find((code) => !matters.has(code));
  if (unknown !== undefined)
    throw refusal('UNKNOWN_TERM', { vocabulary: 'Matter', term: unknown.slice(0, 60) });
}
