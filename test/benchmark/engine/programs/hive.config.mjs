// Read by Hive Gateway's own program. SHARING says what requests share while they are under way.
import { peer } from './peer.mjs';

const { unifiedGraphHandler } = await peer('@graphql-hive/router-runtime');
const { SHARING } = process.env;

process.on('disconnect', () => process.exit(0));

export const gatewayConfig = {
  unifiedGraphHandler,
  // Whole operations: how the public benchmark sets it.
  inboundInflightRequestDeduplication: SHARING === 'operations',
  // Equal requests to subgraphs: shared unless told otherwise.
  ...(SHARING === 'nothing' && {
    transportEntries: { '*.http': { options: { deduplicateInflightRequests: false } } },
  }),
};
