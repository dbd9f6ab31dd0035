/** Decides for one request whether a label of `@override` is on. */
export type IsOverrideOn = (label: string) => boolean;

const none: Readonly<Record<string, boolean>> = {};

/** `percent(n)` is on for n of 100 requests; any other label is on where the operator says so. */
export function overrideConditions(
  labels: readonly string[],
  isOn: IsOverrideOn,
  random: () => number = Math.random,
): Readonly<Record<string, boolean>> {
  if (labels.length === 0) return none;
  return Object.fromEntries(
    labels.map((label) => {
      const [, share] = /^percent\((\d{1,3}(?:\.\d{1,8})?)\)$/.exec(label) ?? [];
      return [label, share === undefined ? isOn(label) : random() * 100 < Number(share)];
    }),
  );
}
