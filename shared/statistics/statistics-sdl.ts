import type { AnyList, ListColumn } from '../list/list-description';
import { gatheredBy, gatheringsOf, mostGathered, type Gathered, type Gathering } from './gathered';
import { groupingsOf, measuringsOf } from './group-names';

/** The root fields and types of all statistics of a subgraph; empty where it offers none. */
export function statisticsSdl(lists: readonly AnyList[]): string {
  const measured = lists.filter(({ statistics }) => statistics !== undefined);
  if (measured.length === 0) return '';
  const sets = gatheredBy(measured).map(([kind, lists]) => setSdl(kind, lists));
  return [figuresSdl, ...measured.map(listStatisticsSdl), ...sets].join('\n');
}

const figuresSdl = `
"A figure over the rows of a group."
type MeasuredValue @shareable @cost(weight: 0) {
  "The measure, or the name that the caller gave to a count."
  name: String!
  "Null where no row has a value, and where it would tell of few people."
  value: Float
  "How many rows have a value; null where that would tell of few people."
  n: Int
}

"A bound on a figure of a group; groups of which the figure is not told are left out."
input FigureBound {
  "COUNT, or the name of a measure or count that is asked for."
  figure: String!
  atLeast: Float
  atMost: Float
}

"A figure that groups are ordered by; those of which it is not told come last."
input FigureOrder {
  "COUNT, or the name of a measure or count that is asked for."
  figure: String!
  direction: FigureDirection = DESC
}

"From the smallest figure up, or from the largest down."
enum FigureDirection {
  ASC
  DESC
}
`;

/** Answers of one stakeholder are whole without the others, so the root field hangs on nothing. */
function listStatisticsSdl(list: AnyList): string {
  const name = list.name ?? list.type;
  const shareable = list.isShared ? ' @shareable' : '';
  const {
    noun: [, many],
    placeProperty,
    statistics,
  } = list;
  const measures = [...measuringsOf(list).keys()];
  const within = placeProperty === undefined ? '' : 'within: ID ';
  return `
extend type Query {
  "How many ${many} there are, and what they measure, by groups; the largest groups first."
  ${statistics?.field}(${within}${argumentsSdl(list)}): ${name}Stats
}

"What ${many} can be grouped by."
enum ${name}Group {
${groupValues(list)}
}
${measures.length === 0 ? '' : `\n"What can be measured over ${many}."\nenum ${name}Measure {\n${measures.map((value) => `  ${value}`).join('\n')}\n}\n`}
"A count of those ${many} of a group that are like this, under a name of the caller's."
input ${name}StatsCount {
  name: String!
  where: ${name}Where!
}

"Counts and measures over ${many}."
type ${name}Stats${shareable} {
  "The groups, the largest first; one row where nothing was grouped by."
  rows: [${name}StatsRow!]!
  "How many groups there are within the bounds, shown or not."
  groupCount: Int!
}

"One group of ${many}."
type ${name}StatsRow${shareable} {
  keys: ${name}StatsKeys!
  "How many there are; null where that would tell of few people."
  count: Int
  "What was asked for: measures first, then counts."
  measures: [MeasuredValue!]!
${gatheringsOf(list).map(setFieldSdl).join('\n')}
}

"What the ${many} of a group have in common; null for what was not grouped by, and where nothing is stated."
type ${name}StatsKeys${shareable} @cost(weight: 0) {
${keyFields(list)}
}
`;
}

/** What a root field and the fields of sets take alike. */
function argumentsSdl(list: AnyList): string {
  const name = list.name ?? list.type;
  const measures = measuringsOf(list).size === 0 ? '' : `measures: [${name}Measure!] `;
  return `where: ${name}Where groupBy: [${name}Group!] ${measures}counts: [${name}StatsCount!]
    "Only groups whose figures keep within all of these."
    having: [FigureBound!]
    "By figures of the groups, in place of their size."
    orderBy: [FigureOrder!]
    first: Int = 50`;
}

function setFieldSdl({ gathered: { field, type } }: Gathering): string {
  return `  "The ${field} of the group together; null where there are more than ${mostGathered}."
  ${field}: ${type}`;
}

/** Every subgraph adds what its own lists measure. */
function setSdl({ field, type }: Gathered, lists: readonly AnyList[]): string {
  return `
"Many ${field} together, as an answer gathered them; each stakeholder measures what it knows of them."
type ${type} @key(fields: "ids") {
  "Their ids, each once."
  ids: [ID!]!
  "How many they are."
  count: Int! @shareable
${lists.map(setStatisticsSdl).join('\n')}
}
`;
}

function setStatisticsSdl(list: AnyList): string {
  return `  "The statistics of the ${list.noun[1]} that belong to them."
  ${list.statistics?.field}(${argumentsSdl(list)}): ${list.name ?? list.type}Stats`;
}

function groupValues(list: AnyList): string {
  return [...groupingsOf(list)]
    .map(([value, { level, bucket }]) => {
      if (level === 'COMPOUND')
        return `  "Those of the compound they lie in; of each, where there are several."\n  ${value}`;
      if (bucket === 'DAY')
        return `  "By the calendar of Beijing; a group is named by its first day."\n  ${value}`;
      return `  ${value}`;
    })
    .join('\n');
}

function keyFields(list: AnyList): string {
  const columns = new Map([...groupingsOf(list).values()].map(({ field, column }) => [field, column]));
  return [...columns].map(([field, column]) => `  ${field}: ${keyType(column)}`).join('\n');
}

/** A piece of the calendar is named by its first day. */
function keyType({ type, names }: ListColumn<never>): string {
  if (names !== undefined) return names;
  return type === 'DateTime' ? 'Date' : type;
}
