/** A part of a whole as a fraction, with or without its bound. */
export interface Part {
  readonly numerator: number;
  readonly denominator: number;
  readonly boundIncluded: boolean;
}

/** Whether an amount is the given part of a whole; null where one of them is not stated. Exact: no floats. */
export function reaches(amount: number | null, whole: number | null, part: Part): boolean | null {
  if (amount === null || whole === null) return null;
  const asked = BigInt(whole) * BigInt(part.numerator);
  const given = BigInt(amount) * BigInt(part.denominator);
  return part.boundIncluded ? given >= asked : given > asked;
}
