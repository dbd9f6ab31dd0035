/** Where a value stands in the caller's answer; a list from the innermost step outwards, so that nobody copies it. */
export interface Path {
  readonly above: Path | null;
  readonly step: string | number;
}

export function stepsOf(path: Path | null): (string | number)[] {
  const steps: (string | number)[] = [];
  for (let at = path; at !== null; at = at.above) steps.unshift(at.step);
  return steps;
}
