import type { QueryRunner } from 'typeorm';
import { changeChannel, mostChanges } from './change';

/** A table whose changes are told. */
export interface ToldTable {
  readonly table: string;
  /** The GraphQL type of the thing that changes. */
  readonly type: string;
  /** Where the thing is another table's: that one, and the column with its id. */
  readonly partOf?: { readonly table: string; readonly column: string };
  /** Where things of another table are linked to it: that one, and the column with their ids. Links alone are told. */
  readonly linkedTo?: { readonly table: string; readonly column: string };
}

/** A payload may have 8,000 bytes; a list is closed at the first change beyond this length. */
const enoughBytes = 5_500;

/** A change that is longer is not told by itself. */
const mostBytesOfOne = 2_000;

/**
 * Has tables tell what changes in them when the transaction commits, for a migration. The triggers work once for each
 * statement and look at no more than a thousand of its rows, so that a load of any size costs next to nothing.
 * Released migrations rest on this form, so it is never changed; a new form gets a function of its own.
 */
export async function createChangeTriggers(runner: QueryRunner, tables: readonly ToldTable[]): Promise<void> {
  await runner.query(notifyFunction);
  for (const told of tables) {
    await runner.query(tableFunction(told));
    for (const [event, rows] of events) {
      await runner.query(
        `CREATE TRIGGER tell_${event.toLowerCase()} AFTER ${event} ON ${told.table} ${rows}
          FOR EACH STATEMENT EXECUTE FUNCTION ${functionOf(told)}()`,
      );
    }
  }
}

/** Removes them again. */
export async function dropChangeTriggers(runner: QueryRunner, tables: readonly ToldTable[]): Promise<void> {
  for (const told of tables) await runner.query(`DROP FUNCTION ${functionOf(told)} CASCADE`);
  await runner.query('DROP FUNCTION tell_changes');
}

const events = [
  ['INSERT', 'REFERENCING NEW TABLE AS changed'],
  ['UPDATE', 'REFERENCING OLD TABLE AS former NEW TABLE AS changed'],
  ['DELETE', 'REFERENCING OLD TABLE AS changed'],
  ['TRUNCATE', ''],
] as const;

function functionOf({ table }: ToldTable): string {
  return `tell_${table}_changes`;
}

/**
 * Counts within the transaction: one that changes more than a thousand rows, by however many statements, tells no more
 * than "many" from then on. PostgreSQL delivers equal notifications of a transaction once.
 */
function tableFunction(told: ToldTable): string {
  return `CREATE FUNCTION ${functionOf(told)}() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $body$
  DECLARE
    told integer := coalesce(nullif(current_setting('courtyard.changes_told', true), ''), '0');
    counted integer := ${mostChanges + 1};
  BEGIN
    IF TG_OP <> 'TRUNCATE' AND told <= ${mostChanges} THEN
      SELECT count(*) INTO counted FROM (SELECT FROM changed LIMIT ${mostChanges + 1}) AS part;
      IF counted = 0 THEN RETURN NULL; END IF;
      told := told + counted;
      PERFORM set_config('courtyard.changes_told', told::text, true);
    END IF;
    IF TG_OP = 'TRUNCATE' OR told > ${mostChanges} THEN
      PERFORM tell_changes('${told.type}', NULL);
    ELSIF TG_OP = 'UPDATE' THEN
      PERFORM tell_changes('${told.type}', ARRAY(${changesIn(told, rowsThatDiffer(told))}));
    ELSE
      PERFORM tell_changes('${told.type}', ARRAY(${changesIn(told, 'changed')}));
    END IF;
    RETURN NULL;
  END
  $body$`;
}

/** As they were and as they are, without those that were written and are as before. */
function rowsThatDiffer({ linkedTo }: ToldTable): string {
  const columns = linkedTo ? `id, tenant, visibility, ${linkedTo.column}` : '*';
  const without = (some: string, others: string) =>
    `(SELECT ${columns} FROM ${some} EXCEPT SELECT ${columns} FROM ${others})`;
  return `(${without('former', 'changed')} UNION ALL ${without('changed', 'former')})`;
}

/** Each thing once, as JSON: one that was moved stands there as it was and as it is. */
function changesIn({ partOf, linkedTo }: ToldTable, rows: string): string {
  const whole = partOf ?? linkedTo;
  const thing = whole ? 'thing' : 'part';
  const key = linkedTo ? `ANY (part.${linkedTo.column})` : `part.${partOf?.column}`;
  const join = whole ? `JOIN ${whole.table} AS thing ON thing.id = ${key}` : '';
  const seen = (alias: string) => `json_build_array(${alias}.tenant, ${alias}.visibility)`;
  return `SELECT DISTINCT json_build_object(
        'id', ${thing}.id, 'place', ${thing}.place_id, 'matter', ${thing}.matter_code,
        'rows', json_build_array(${whole ? `${seen('thing')}, ${seen('part')}` : seen('part')}))::text
      FROM ${rows} AS part ${join}`;
}

/** Without changes it tells "many". */
const notifyFunction = `CREATE FUNCTION tell_changes(type text, changes text[]) RETURNS void LANGUAGE plpgsql AS $body$
  BEGIN
    IF changes IS NULL OR EXISTS (SELECT FROM unnest(changes) AS told WHERE octet_length(told) > ${mostBytesOfOne}) THEN
      PERFORM pg_notify('${changeChannel}', json_build_object('type', type, 'many', true)::text);
      RETURN;
    END IF;
    PERFORM pg_notify('${changeChannel}', '{"type":' || to_json(type) || ',"changes":[' || string_agg(told, ',') || ']}')
       FROM (SELECT told, sum(octet_length(told) + 1) OVER (ORDER BY number) / ${enoughBytes} AS part
               FROM unnest(changes) WITH ORDINALITY AS each (told, number)) AS numbered
      GROUP BY part ORDER BY part;
  END
  $body$`;
