import type { Precision } from '@courtyard/shared/vocabulary-terms';

interface Figure {
  readonly value: number;
  readonly precision: Precision;
}

/** A sum is as vague as its vaguest part; of nothing there is none. */
export function sumFigures(figures: readonly Figure[]): Figure | { value: null; precision: null } {
  if (figures.length === 0) return { value: null, precision: null };
  return {
    value: figures.reduce((sum, { value }) => sum + value, 0),
    precision: vaguest(figures.map(({ precision }) => precision)),
  };
}

function vaguest(precisions: readonly Precision[]): Precision {
  if (precisions.includes('APPROXIMATE')) return 'APPROXIMATE';
  return precisions.includes('AT_LEAST') ? 'AT_LEAST' : 'EXACT';
}
