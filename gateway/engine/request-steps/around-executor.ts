import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';

/** The same gateway with something around what it executes. */
export function aroundExecutor(
  gateway: GatewayInterface,
  around: (executor: GatewayExecutor) => GatewayExecutor,
): GatewayInterface {
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    load: async (options) => {
      const { executor } = await gateway.load(options);
      return { executor: executor && around(executor) };
    },
  };
}
