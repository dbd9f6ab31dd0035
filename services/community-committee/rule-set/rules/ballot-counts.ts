/** People, and the area they own in units of 0.01 m²; null where it is not stated. Whole numbers only. */
export interface BallotCount {
  readonly heads: number | null;
  readonly area: number | null;
}

/** How a vote went, in sums. */
export interface BallotCounts {
  readonly electorate: BallotCount;
  readonly cast: BallotCount;
  readonly for: BallotCount;
  readonly against: BallotCount;
  readonly abstain: BallotCount;
}

/** Why sums cannot be those of one vote; null where they can. What is not stated contradicts nothing. */
export function contradictionIn(counts: BallotCounts, unanimous: boolean | null): string | null {
  for (const measure of ['heads', 'area'] as const) {
    const cast = counts.cast[measure];
    const electorate = counts.electorate[measure];
    const agreed = counts.for[measure];
    const others = (counts.against[measure] ?? 0) + (counts.abstain[measure] ?? 0);
    if (cast !== null && electorate !== null && cast > electorate)
      return `more ${measure} voted than may vote`;
    if (cast !== null && (agreed ?? 0) + others > cast)
      return `the ${measure} of the votes exceed those cast`;
    if (unanimous === true && others > 0) return 'it is called unanimous, and somebody did not agree';
    if (unanimous === false && others === 0 && agreed !== null && agreed === cast) {
      return 'it is not called unanimous, and everybody agreed';
    }
  }
  return null;
}
