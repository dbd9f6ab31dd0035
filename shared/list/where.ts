import { snakeCase } from '../database/naming';
import type { RowRule } from '../database/row-rule';
import { badFilter, noValue, notOffered } from './bad-filter';
import { holdsSeveral, type AnyList, type ListRelation, type Where } from './list-description';
import { compileOperators } from './operators';
import type { Parameters } from './parameters';
import { relatedList } from './related-lists';

/** A list under a row rule, with the values of the statement its filter becomes part of. */
export interface Filtering {
  readonly list: AnyList;
  /** Other rows of the stakeholder are looked at under the same rule. */
  readonly rule: RowRule;
  readonly parameters: Parameters;
}

/** Deeper than anybody thinks, and not as deep as would trouble the database. */
const deepest = 30;

/** More conditions than anybody writes, and not as many as would trouble the database. */
const mostConditions = 500;

const tooDeep = { zh: `嵌套超过 ${deepest} 层`, en: `it is nested deeper than ${deepest}` };
const tooLarge = {
  zh: `条件超过 ${mostConditions} 个`,
  en: `it holds more than ${mostConditions} conditions`,
};

/** Turns a `where` input into one SQL condition on the alias `row`. Throws BAD_FILTER for what cannot be meant. */
export function compileWhere(where: Where, filtering: Filtering): string {
  return compile(where, filtering, { depth: 1, budget: { left: mostConditions } });
}

interface Nesting {
  readonly depth: number;
  readonly budget: { left: number };
}

function compile(where: Where, filtering: Filtering, { depth, budget }: Nesting): string {
  if (depth > deepest) throw badFilter('where', tooDeep);
  const deeper = (part: Where, within = filtering) => compile(part, within, { depth: depth + 1, budget });
  const conditions = given(where).map(([field, value]) => {
    if (value === null) throw badFilter(field, noValue);
    budget.left -= 1;
    if (budget.left < 0) throw badFilter('where', tooLarge);
    if (field === 'and')
      return joined(
        (value as readonly Where[]).map((part) => deeper(part)),
        'AND',
      );
    if (field === 'or')
      return joined(
        (value as readonly Where[]).map((part) => deeper(part)),
        'OR',
      );
    // A comparison with a missing value is unknown; "not" finds exactly what the filter does not.
    if (field === 'not') return `(${deeper(value as Where)}) IS NOT TRUE`;
    const relation = filtering.list.relations?.[field] as ListRelation<never> | undefined;
    if (relation !== undefined) return compileRelation(relation, value as Where, { filtering, deeper });
    const column = filtering.list.columns[field];
    if (column === undefined) throw badFilter(field, notOffered);
    const target = { field, column: columnSql(column.property), type: column.type };
    return joined(compileOperators(target, given(value as Where), filtering.parameters), 'AND');
  });
  return joined(conditions, 'AND');
}

interface Descent {
  readonly filtering: Filtering;
  readonly deeper: (part: Where, within: Filtering) => string;
}

function compileRelation(
  relation: ListRelation<never>,
  value: Where,
  { filtering, deeper }: Descent,
): string {
  const within = { ...filtering, list: relatedList(filtering.list, relation) };
  const belongs = (condition: string) => belongsToRow(relation, filtering, condition);
  if (!relation.many) return belongs(deeper(value, within));
  const asked = given(value).map(([quantifier, part]) => {
    if (part === null) throw badFilter(quantifier, noValue);
    const condition = deeper(part as Where, within);
    if (quantifier === 'some') return belongs(condition);
    if (quantifier === 'none') return `(${belongs(condition)}) IS NOT TRUE`;
    return `(${belongs(`(${condition}) IS NOT TRUE`)}) IS NOT TRUE`;
  });
  return joined(asked, 'AND');
}

/** The inner rows carry the alias `row` as well: what stands inside the parentheses speaks of them alone. */
function belongsToRow(
  relation: ListRelation<never>,
  { list: outer, rule }: Filtering,
  condition: string,
): string {
  const { own, theirs } = relation;
  const inner = relatedList(outer, relation);
  const theirsIsSeveral = holdsSeveral(inner, theirs);
  const selected = theirsIsSeveral ? `unnest(${columnSql(theirs)})` : columnSql(theirs);
  const rows = `SELECT ${selected} FROM ${inner.entity.options.tableName} "row" WHERE ${rule.sql} AND ${condition}`;
  return holdsSeveral(outer, own) ? `${columnSql(own)} && ARRAY(${rows})` : `${columnSql(own)} IN (${rows})`;
}

/** The condition that rows lie at a place or anywhere below it. */
export function withinSql(
  within: string | null | undefined,
  { placeProperty }: AnyList,
  parameters: Parameters,
): string {
  if (!within || placeProperty === undefined) return 'TRUE';
  return `${columnSql(placeProperty)} IN (SELECT place_id FROM place_ancestor WHERE ancestor_id = ${parameters.add(within)})`;
}

/** A property's column under the alias that the rows of every list carry, or under another one. */
export function columnSql(property: string, alias = 'row'): string {
  return `"${alias}"."${columnName(property)}"`;
}

const columnNames = new Map<string, string>();

/** Properties are named by us, so that they are few. */
function columnName(property: string): string {
  const name = columnNames.get(property) ?? snakeCase(property).replace('.', '_');
  columnNames.set(property, name);
  return name;
}

function given(input: Where): Array<[string, unknown]> {
  return Object.entries(input).filter(([, value]) => value !== undefined);
}

/** "All of nothing" always holds, "any of nothing" never does. */
export function joined(conditions: readonly string[], word: 'AND' | 'OR'): string {
  if (conditions.length === 0) return word === 'AND' ? 'TRUE' : 'FALSE';
  return `(${conditions.join(` ${word} `)})`;
}
