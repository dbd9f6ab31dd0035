/** A statement as PostgreSQL takes it. */
export interface PlacedStatement {
  /** With `$1` for the first of the names, and so on. */
  readonly text: string;
  readonly names: readonly string[];
  /** Under which the connections keep it prepared; nothing where it is not kept. */
  readonly name: string | undefined;
}

interface Known {
  readonly text: string;
  readonly names: readonly string[];
  /** How often it was asked for. */
  uses: number;
  name: string | undefined;
}

/** Texts that are remembered. Callers choose filters and orders, so that there is no end of them. */
const mostTexts = 500;

/**
 * Statements that are kept prepared. Every connection keeps each with its plan and forgets none while it lasts, so
 * that these are few; all others are planned anew, as they would be anyway.
 */
const mostPrepared = 100;

/** Uses after which a statement is worth keeping; what is asked for once is not. */
const usesBeforePrepared = 3;

const known = new Map<string, Known>();
let prepared = 0;

/** Puts `$1` and so on into the places of `:names`. What looks like a name and is none of the parameters stays. */
export function placedStatement(sql: string, parameters: Readonly<Record<string, unknown>>): PlacedStatement {
  const statement = known.get(sql) ?? remember(sql, parameters);
  statement.uses += 1;
  if (statement.uses > usesBeforePrepared && statement.name === undefined && prepared < mostPrepared) {
    prepared += 1;
    statement.name = `courtyard_${prepared}`;
  }
  return statement;
}

function remember(sql: string, parameters: Readonly<Record<string, unknown>>): Known {
  const names: string[] = [];
  const text = sql.replaceAll(/:(\w+)/g, (written, name: string) => {
    if (!Object.hasOwn(parameters, name)) return written;
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  const statement: Known = { text, names, uses: 0, name: undefined };
  known.set(sql, statement);
  forgetOne();
  return statement;
}

/** The oldest that has no name: a name means one text for as long as the process lives. */
function forgetOne(): void {
  if (known.size <= mostTexts) return;
  for (const [sql, { name }] of known) {
    if (name !== undefined) continue;
    known.delete(sql);
    return;
  }
}
