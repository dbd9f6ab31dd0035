import type { EntitySchema, EntitySchemaColumnOptions } from 'typeorm';
import { periodEntity, type PeriodRow } from '../database/fact-columns';
import { snakeCase } from '../database/naming';
import type { ListColumn, ListDescription } from '../list/list-description';
import type { ResourceAvailability, ResourceKind, ResourceState } from '../vocabulary-terms';

/** What every owner says of a resource; its period is the time for which it is listed. */
export interface OwnedResourceRow extends PeriodRow {
  titleZh: string;
  titleEn: string | null;
  kind: ResourceKind;
  ownerId: string;
  placeId: string;
  availability: ResourceAvailability[];
  state: ResourceState | null;
  /** How many people it holds or helps at a time. */
  capacity: number | null;
  openingHours: string | null;
}

/** What a body lends to others; its period is the time for which it is lent. */
export interface LentResourceRow extends OwnedResourceRow {
  matterCodes: string[] | null;
  /** What it costs those who use it, in words. */
  terms: string | null;
}

type OwnColumns<Row> = {
  readonly [Property in Exclude<keyof Row, keyof OwnedResourceRow>]-?: EntitySchemaColumnOptions;
};

interface ResourceEntity<Row> {
  /** The name of the GraphQL type: each class of owners has its own, so that the gateway knows whom to ask. */
  readonly name: string;
  /** Columns that only this class of owners has. */
  readonly columns: OwnColumns<Row>;
  /** What of them stands in the index beside what is read of every resource. */
  readonly facets: (row: Row) => Readonly<Record<string, unknown>>;
}

/** The resources of one class of owners. */
export function resourceEntity<Row extends OwnedResourceRow>({
  name,
  columns,
  facets,
}: ResourceEntity<Row>): EntitySchema<Row> {
  return periodEntity<Row>({
    name,
    table: snakeCase(name),
    // Titles, kinds, owners and places of all resources are read from the index, the details from their owner.
    index: (row) => ({ place: row.placeId, facets: { ...commonFacets(row), ...facets(row) } }),
    // Both parts are checked; TypeScript cannot see that together they are all columns of the row.
    columns: { ...commonColumns, ...columns } as unknown as Parameters<
      typeof periodEntity<Row>
    >[0]['columns'],
  });
}

/** The resources that a class of owners lends. */
export function lentResourceEntity(name: string): EntitySchema<LentResourceRow> {
  return resourceEntity<LentResourceRow>({
    name,
    columns: {
      matterCodes: { type: 'text', array: true, nullable: true },
      terms: { type: 'text', nullable: true },
    },
    facets: ({ matterCodes }) => ({ matterCodes }),
  });
}

interface ResourceList<Row> {
  /** A row in English, alone and together. */
  readonly noun: readonly [one: string, many: string];
  /** Columns that only this class of owners has. */
  readonly columns?: Readonly<Record<string, ListColumn<Row>>>;
}

/** The list of one class of owners' resources, with the columns that every such list has, and some of its own. */
export function resourceList<Row extends OwnedResourceRow>(
  entity: EntitySchema<Row>,
  { noun, columns = {} }: ResourceList<Row>,
): ListDescription<Row> {
  return {
    entity,
    type: entity.options.name,
    noun,
    columns: {
      id: { property: 'id', type: 'ID', sorts: true },
      place: { property: 'placeId', type: 'ID', names: 'Place' },
      owner: { property: 'ownerId', type: 'ID', names: 'Organization' },
      state: { property: 'state', type: 'ResourceState' },
      availability: { property: 'availability', type: 'ResourceAvailability' },
      capacity: { property: 'capacity', type: 'Int', sorts: true },
      ...columns,
    },
    defaultOrder: [{ property: 'id', direction: 'ASC' }],
    placeProperty: 'placeId',
  };
}

const commonColumns: {
  readonly [Property in Exclude<keyof OwnedResourceRow, keyof PeriodRow>]: EntitySchemaColumnOptions;
} = {
  titleZh: { type: 'text' },
  titleEn: { type: 'text', nullable: true },
  kind: { type: 'text' },
  ownerId: { type: 'text' },
  placeId: { type: 'text' },
  availability: { type: 'text', array: true },
  state: { type: 'text', nullable: true },
  capacity: { type: 'int', nullable: true },
  openingHours: { type: 'text', nullable: true },
};

function commonFacets(row: OwnedResourceRow): Readonly<Record<string, unknown>> {
  const { titleZh, titleEn, kind, ownerId, state, availability, capacity, source } = row;
  return {
    titleZh,
    titleEn,
    resourceKind: kind,
    ownerId,
    state,
    availability,
    capacity,
    sourceKind: source.kind,
  };
}
