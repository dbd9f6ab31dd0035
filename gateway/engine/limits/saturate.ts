/** A sum or product that stops at the largest exact number: sixty fragments that spread each other twice reach it. */
export function saturated(value: number): number {
  return value < Number.MAX_SAFE_INTEGER ? value : Number.MAX_SAFE_INTEGER;
}
