import type { Position } from './cursor';
import type { OrderKey } from './list-description';
import type { Parameters } from './where';

/** The condition for rows that come after a position, rows without a value last, equal rows by id. */
export function afterPosition(
  order: readonly OrderKey[],
  { values, id }: Position,
  parameters: Parameters,
): string {
  const branches: string[] = [];
  const equals: string[] = [];
  order.forEach(({ property, direction }, index) => {
    const column = `row.${property}`;
    const value = values[index] ?? null;
    if (value === null) {
      equals.push(`${column} IS NULL`);
      return;
    }
    const placeholder = parameters.add(value);
    const beyond = `(${column} ${direction === 'ASC' ? '>' : '<'} ${placeholder} OR ${column} IS NULL)`;
    branches.push([...equals, beyond].join(' AND '));
    equals.push(`${column} = ${placeholder}`);
  });
  branches.push([...equals, `row.id > ${parameters.add(id)}`].join(' AND '));
  return `(${branches.map((branch) => `(${branch})`).join(' OR ')})`;
}

/** The same order as SQL. */
export function orderSql(order: readonly OrderKey[]): string {
  return completeOrder(order)
    .map(({ property, direction }) => `row.${property} ${direction} NULLS LAST`)
    .join(', ');
}

/** The order by which rows are read: one in which no two are equal. */
export function completeOrder(order: readonly OrderKey[]): readonly OrderKey[] {
  const hasId = order.some(({ property }) => property === 'id');
  return hasId ? order : [...order, { property: 'id', direction: 'ASC' }];
}
