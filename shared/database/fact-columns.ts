import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Day } from '../calendar';
import { describeIndex, type IndexOf } from '../index-feed/index-description';
import type { SourceKind, Stakeholder, Visibility } from '../vocabulary-terms';

/** Where a row's statement comes from; columns `source_*`. */
export interface SourceColumns {
  kind: SourceKind;
  statedBy: Stakeholder;
  /** Id of a SourceDocument in coordination's register. */
  document: string | null;
  /** The paragraph or page in the document. */
  passage: string | null;
}

/** What every row of every table of facts carries. */
export interface FactRow {
  /** Id of the organization that owns the row. Every unique constraint begins with it. */
  tenant: string;
  id: string;
  /** Counts the changes of the row, from 1. */
  version: number;
  visibility: Visibility;
  recordedAt: Date;
  source: SourceColumns;
}

/** A row that holds for a time. */
export interface PeriodRow extends FactRow {
  /** First day; null where it is not known. */
  validFrom: Day | null;
  /** The day from which it no longer holds; null while it does, or where the end is not known exactly. */
  validTo: Day | null;
  /** What the period rests on, where that is not what the statement rests on. */
  periodSource: SourceKind | null;
}

/** A row about something that happened. */
export interface OccurrenceRow extends FactRow {
  /** Null where the report does not say when. */
  occurredAt: Date | null;
}

const SourceSchema = new EntitySchema<SourceColumns>({
  name: 'Source',
  columns: {
    kind: { type: 'text' },
    statedBy: { type: 'text' },
    document: { type: 'text', nullable: true },
    passage: { type: 'text', nullable: true },
  },
});

type Columns = Record<string, EntitySchemaColumnOptions>;

const factColumns = {
  tenant: { type: 'text', primary: true },
  id: { type: 'text', primary: true },
  version: { type: 'int', default: 1 },
  visibility: { type: 'text', default: 'PUBLIC' },
  recordedAt: { type: 'timestamptz', precision: 3, createDate: true },
} satisfies Columns;

const periodColumns = {
  validFrom: { type: 'date', nullable: true },
  validTo: { type: 'date', nullable: true },
  periodSource: { type: 'text', nullable: true },
} satisfies Columns;

const occurrenceColumns = {
  occurredAt: { type: 'timestamptz', precision: 3, nullable: true },
} satisfies Columns;

interface FactEntity<Row> {
  /** The name of the entity and of its GraphQL type. */
  readonly name: string;
  readonly table: string;
  /** What of a row stands in the index that others read; left out where rows are nobody else's concern. */
  readonly index?: IndexOf<Row>;
  readonly columns: {
    readonly [
      Property in Exclude<keyof Row, keyof OccurrenceRow | keyof PeriodRow>
    ]-?: EntitySchemaColumnOptions;
  };
}

/** An entity whose rows hold for a time. */
export function periodEntity<Row extends PeriodRow>(entity: FactEntity<Row>): EntitySchema<Row> {
  return factEntity(entity, periodColumns);
}

/** An entity whose rows tell what happened. */
export function occurrenceEntity<Row extends OccurrenceRow>(entity: FactEntity<Row>): EntitySchema<Row> {
  return factEntity(entity, occurrenceColumns);
}

function factEntity<Row extends FactRow>(entity: FactEntity<Row>, timeColumns: Columns): EntitySchema<Row> {
  const columns: Columns = { ...factColumns, ...timeColumns, ...entity.columns };
  const schema = new EntitySchema<Row>({
    name: entity.name,
    tableName: entity.table,
    // The columns are checked against Row where an entity is declared; TypeORM's own type cannot be spread.
    columns: columns,
    embeddeds: {
      source: { schema: SourceSchema, prefix: 'source' },
    } as EntitySchema<Row>['options']['embeddeds'],
  });
  if (entity.index !== undefined) describeIndex(schema, entity.index);
  return schema;
}
