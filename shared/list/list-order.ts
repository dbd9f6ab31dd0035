import type { ListArguments, ListDescription, ListedRow, OrderKey } from './list-description';
import { ordersOf } from './order-names';

/** The order that was asked for. A property named twice counts where it was named first. */
export function orderOf<Row extends ListedRow>(
  description: ListDescription<Row>,
  { orderBy }: ListArguments,
): readonly OrderKey[] {
  if (!orderBy || orderBy.length === 0) return description.defaultOrder;
  const orders = rememberedOrders(description);
  const asked = orderBy.flatMap((name) => orders[name] ?? []);
  const order = asked.length > 0 ? asked : description.defaultOrder;
  return order.filter(({ property }, index) => order.findIndex((key) => key.property === property) === index);
}

const remembered = new WeakMap<object, ReturnType<typeof ordersOf>>();

/** Lists are described once, and asked for all the time. */
function rememberedOrders<Row extends ListedRow>(
  description: ListDescription<Row>,
): ReturnType<typeof ordersOf> {
  const orders = remembered.get(description) ?? ordersOf(description);
  remembered.set(description, orders);
  return orders;
}
