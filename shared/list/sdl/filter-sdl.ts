/** How a type of values is compared: the operators beyond equality that its filter offers. */
interface Comparison {
  /** What the filter's description calls a value. */
  readonly noun: string;
  readonly isOrdered?: true;
  readonly isText?: true;
  /** Whether it can be asked for as so long ago, or so soon. */
  readonly isTime?: true;
}

const scalars: Readonly<Record<string, Comparison>> = {
  ID: { noun: 'an id or code' },
  String: { noun: 'a text', isText: true },
  Boolean: { noun: 'a yes or no' },
  Int: { noun: 'a whole number', isOrdered: true },
  Float: { noun: 'a number', isOrdered: true },
  Fen: { noun: 'an amount of money in fen', isOrdered: true },
  Date: { noun: 'a day', isOrdered: true, isTime: true },
  DateTime: { noun: 'an instant', isOrdered: true, isTime: true },
};

/** `Int` is filtered by IntFilter, `ID` by IdFilter; a column of several kinds by a filter of its own. */
export function filterName(type: string, several: boolean): string {
  return `${type === 'ID' ? 'Id' : type}${several ? 's' : ''}Filter`;
}

/** The input that filters one type of values; `several` for columns that hold several at once. */
export function filterSdl(type: string, several: boolean): string {
  const comparison = scalars[type] ?? { noun: wordsOf(type) };
  return several ? severalSdl(type, comparison) : singleSdl(type, comparison);
}

function singleSdl(type: string, { noun, isOrdered, isText, isTime }: Comparison): string {
  return inputSdl(filterName(type, false), `A condition on ${noun}; all operators given must hold.`, [
    `eq: ${type}`,
    `ne: ${type}`,
    ...(type === 'Boolean' ? [] : [`in: [${type}!]`, `notIn: [${type}!]`]),
    ...(isOrdered ? [`gt: ${type}`, `gte: ${type}`, `lt: ${type}`, `lte: ${type}`] : []),
    ...(isOrdered ? ['"From the first to the second, both included."', `between: ${type}Range`] : []),
    ...(isText ? ['"Holds the text, whatever its case."', 'contains: String'] : []),
    ...(isText ? ['"Begins with the text, whatever its case."', 'startsWith: String'] : []),
    ...(isTime ? ['"Within the time that has just passed, today included."', 'past: Span'] : []),
    ...(isTime ? ['"Within the time that comes, today included."', 'coming: Span'] : []),
    '"Whether no value is stated."',
    'isNull: Boolean',
  ]);
}

function severalSdl(type: string, { noun }: Comparison): string {
  return inputSdl(filterName(type, true), `A condition on several values: each is ${noun}.`, [
    '"The value is among them."',
    `has: ${type}`,
    '"At least one of these is among them."',
    `hasAny: [${type}!]`,
    '"All of these are among them."',
    `hasAll: [${type}!]`,
    '"Whether no values are stated."',
    'isNull: Boolean',
  ]);
}

/** What filters of ordered types and times need besides. */
export function rangeSdl(type: string): string {
  const comparison = scalars[type];
  if (!comparison?.isOrdered) return '';
  return inputSdl(`${type}Range`, `From one value to another, both included: each is ${comparison.noun}.`, [
    `from: ${type}!`,
    `to: ${type}!`,
  ]);
}

export const spanSdl = `
"A length of time in the calendar of Beijing."
input Span {
  "From 1 to 10000."
  count: Int!
  unit: SpanUnit!
}

"The units in which lengths of time are told."
enum SpanUnit {
  DAY
  WEEK
  MONTH
  YEAR
}
`;

export function isTimeType(type: string): boolean {
  return scalars[type]?.isTime === true;
}

export function inputSdl(name: string, description: string, fields: readonly string[]): string {
  return `"${description}"\ninput ${name} {\n${fields.map((field) => `  ${field}`).join('\n')}\n}\n`;
}

/** `IssueState` becomes "an issue state". */
function wordsOf(type: string): string {
  const words = type.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
}
