import type { AnyList } from '../list/list-description';

/** A kind of thing that answers gather, so that every stakeholder can tell what it knows of them together. */
export interface Gathered {
  /** The GraphQL type of one thing. */
  readonly of: string;
  /** The GraphQL type of many of them together. */
  readonly type: string;
  /** The field of a group that leads to them. */
  readonly field: string;
  /** The column of a list that names one of them. */
  readonly column: string;
}

const gatheredKinds: readonly Gathered[] = [
  { of: 'Place', type: 'PlaceSet', field: 'places', column: 'place' },
  { of: 'Project', type: 'ProjectSet', field: 'projects', column: 'project' },
  { of: 'Issue', type: 'IssueSet', field: 'issues', column: 'issue' },
];

/** The keys of some things together; what is asked of them is answered for all at once. */
export interface GatheredKeys {
  readonly ids: readonly string[];
}

/** More than the places of a district; more would not travel well from one stakeholder to the next. */
export const mostGathered = 5_000;

/** What the rows of a list belong to, with the property that says to which. */
export interface Gathering {
  readonly gathered: Gathered;
  readonly property: string;
}

/** Rows that tell of a person are not gathered: their places would tell more than their number. */
export function gatheringsOf({ type, columns, statistics }: AnyList): readonly Gathering[] {
  if (statistics === undefined || statistics.countsPeople) return [];
  return gatheredKinds.flatMap((gathered): Gathering[] => {
    if (type === gathered.of) return [{ gathered, property: 'id' }];
    const column = columns[gathered.column];
    return column?.names === gathered.of ? [{ gathered, property: column.property }] : [];
  });
}

/** The kinds that some list of a subgraph can be measured by, each with those lists. */
export function gatheredBy(
  lists: readonly AnyList[],
): ReadonlyArray<readonly [Gathered, readonly AnyList[]]> {
  return gatheredKinds
    .map((kind) => [kind, lists.filter((list) => belongsTo(list, kind) !== undefined)] as const)
    .filter(([, measured]) => measured.length > 0);
}

/** The property by which the rows of a list belong to things of a kind. */
export function belongsTo(list: AnyList, kind: Gathered): string | undefined {
  return gatheringsOf(list).find(({ gathered }) => gathered === kind)?.property;
}
