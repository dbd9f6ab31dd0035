import { snakeCase } from '../database/naming';
import type { AnyList, OrderKey } from './list-description';

/** `bounceCount` is sorted by as BOUNCE_COUNT_ASC and BOUNCE_COUNT_DESC. */
export function orderNames(field: string): readonly [string, string] {
  const name = upperCase(field);
  return [`${name}_ASC`, `${name}_DESC`];
}

/** A field's name as the values of enums are written: `areaM2` becomes AREA_M2. */
export function upperCase(field: string): string {
  return snakeCase(field).toUpperCase();
}

/** The values of a list's order enum with what each one means. */
export function ordersOf({ columns }: AnyList): Readonly<Record<string, OrderKey>> {
  const sorted = Object.entries(columns).filter(([, { sorts }]) => sorts);
  return Object.fromEntries(
    sorted.flatMap(([field, { property }]): Array<[string, OrderKey]> => {
      const [ascending, descending] = orderNames(field);
      return [
        [ascending, { property, direction: 'ASC' }],
        [descending, { property, direction: 'DESC' }],
      ];
    }),
  );
}
