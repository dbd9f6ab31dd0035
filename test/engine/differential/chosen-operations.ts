/** From which the operations are made; the same again from the same. */
export const seed = process.env.DIFFERENTIAL_SEED ?? 'courtyard';

/** One operation again, by the number that a failure told. */
export const only = process.env.DIFFERENTIAL_ONLY;

/** The numbers of the operations to answer, as many as are usual unless the environment says otherwise. */
export function numbersOf(usual: number): number[] {
  const count = Number(process.env.DIFFERENTIAL_COUNT ?? usual);
  return only === undefined ? Array.from({ length: count }, (_, index) => index) : [Number(only)];
}
