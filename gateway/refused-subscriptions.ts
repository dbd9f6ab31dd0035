import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { OperationTypeNode } from 'graphql';
import { refusal } from '@courtyard/shared/errors/refusal';
import { aroundExecutor } from './engine/request-steps/around-executor';

/** A gateway that knows no subscriptions, and says so. Apollo's would fail for a reason of its own. */
export function refuseSubscriptions(gateway: GatewayInterface): GatewayInterface {
  return aroundExecutor(
    gateway,
    (execute) => (request) =>
      request.operation.operation === OperationTypeNode.SUBSCRIPTION
        ? Promise.resolve({ errors: [refusal('BAD_REQUEST', { why: noSubscriptions })] })
        : execute(request),
  );
}

const noSubscriptions = {
  zh: '此处的引擎不提供订阅，请用查询代替',
  en: 'the engine that runs here serves no subscriptions; ask with a query',
};
