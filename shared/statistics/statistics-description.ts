/** Something that is measured over the rows of a group: a number of each row, or the time between two instants. */
export type Measured<Row> =
  | {
      readonly property: keyof Row & string;
      /** A number of people: few are not told. */
      readonly persons?: true;
      /** For people who are part of others: the property that counts those. */
      readonly partOf?: keyof Row & string;
    }
  | { readonly from: keyof Row & string; readonly to: keyof Row & string; readonly unit: 'HOUR' | 'DAY' };

/** What of a list can be counted and measured, as data beside the entity. */
export interface Statistics<Row> {
  /** The root field that answers, such as `issueStats`. */
  readonly field: string;
  /**
   * Columns of the list that rows can be grouped by: terms, yes or no, references, years, days and instants; and
   * those of what a row belongs to, as `whistleWhere.category`.
   */
  readonly groups: readonly string[];
  /** Whether a row tells of a person, so that few rows are not told. */
  readonly countsPeople?: true;
  /** What is measured, by the name of the measure; rows are always counted. */
  readonly measures?: Readonly<Record<string, Measured<Row>>>;
}

/** How a measure sums up the rows of a group. */
export const functions = ['SUM', 'MIN', 'MAX', 'AVG', 'MEDIAN'] as const;
export type MeasureFunction = (typeof functions)[number];

/** Measures of people are only added up: the smallest of them would tell of few. */
export function functionsOf(measured: Measured<never>): readonly MeasureFunction[] {
  return 'property' in measured && measured.persons ? ['SUM'] : functions;
}

/** The calendar of Beijing cut into pieces; a piece is named by its first day. */
export const buckets = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;
export type Bucket = (typeof buckets)[number];

/** The kinds of place that rows can be gathered under. */
export const placeLevels = ['COMPOUND', 'COMMUNITY', 'SUBDISTRICT', 'DISTRICT'] as const;
export type PlaceLevel = (typeof placeLevels)[number];
