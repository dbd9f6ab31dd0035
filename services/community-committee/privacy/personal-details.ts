/** Telephone and identity numbers, and addresses down to a door. */
const signs: readonly RegExp[] = [
  /\d(?:[\s-]?\d){6,}/,
  /\d+\s*(?:号楼|单元|号院?\d*室|室|层)/,
  /\b(?:room|flat|apartment|unit)\s*(?:no\.?\s*)?\d+/i,
];

/** Whether a text shows signs of telling a person. It finds what is plain, not everything. */
export function namesAPerson(text: string): boolean {
  return signs.some((sign) => sign.test(text));
}
