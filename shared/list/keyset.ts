import type { Position } from './cursor';
import type { OrderKey } from './list-description';
import type { Parameters } from './parameters';
import { columnSql } from './where';

/**
 * The conditions for rows that come after a position, rows without a value last, equal rows by id. Each holds for one
 * stretch of the order, so that an index leads to where it begins; no row fulfills two of them.
 */
export function stretchesAfter(
  order: readonly OrderKey[],
  { values, id }: Position,
  parameters: Parameters,
): readonly string[] {
  const stretches: string[] = [];
  const equals: string[] = [];
  order.forEach(({ property, direction }, index) => {
    const column = columnSql(property);
    const value = values[index] ?? null;
    if (value === null) {
      equals.push(`${column} IS NULL`);
      return;
    }
    const placeholder = parameters.add(value);
    const beyond = `${column} ${direction === 'ASC' ? '>' : '<'} ${placeholder}`;
    stretches.push([...equals, `${column} IS NULL`].join(' AND '), [...equals, beyond].join(' AND '));
    equals.push(`${column} = ${placeholder}`);
  });
  stretches.push([...equals, `${columnSql('id')} > ${parameters.add(id)}`].join(' AND '));
  return stretches;
}

/** The order by which rows are read, as SQL: one in which no two are equal. */
export function orderSql(order: readonly OrderKey[]): string {
  return completeOrder(order)
    .map(({ property, direction }) => `${columnSql(property)} ${direction} NULLS LAST`)
    .join(', ');
}

function completeOrder(order: readonly OrderKey[]): readonly OrderKey[] {
  const hasId = order.some(({ property }) => property === 'id');
  return hasId ? order : [...order, { property: 'id', direction: 'ASC' }];
}
