import { readFileSync } from 'node:fs';
import { breakingChanges } from '../gateway/breaking-changes';
import { composeNodeStubs, composeWorkTree, nodeStubsFile, supergraphFile } from './compose';

/**
 * `npm run schema:check`: composes the work tree and compares it with the committed supergraph. Ends with 1 for
 * composition errors, breaking changes, and a committed file that lags behind.
 */
function check(): void {
  const committed = readFileSync(supergraphFile, 'utf8');
  const composed = composeWorkTree();
  const breaking = breakingChanges(committed, composed);
  for (const change of breaking) console.error(`breaking: ${change}`);
  const isStale =
    committed.trim() !== composed.trim() || readFileSync(nodeStubsFile, 'utf8') !== composeNodeStubs();
  if (isStale)
    console.error('gateway/supergraph.graphql is not what the subgraphs compose to; run `npm run compose`.');
  if (breaking.length === 0 && !isStale)
    console.log('The supergraph is current; nothing breaks for its clients.');
  process.exitCode = breaking.length > 0 || isStale ? 1 : 0;
}

try {
  check();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
