import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeSupergraph } from '../gateway/compose';
import { nodeTypesOf, printNodeStubs } from './node-stubs';
import { printSdl, readSdl, registerService, root, serviceNames } from './service-sdl';

/** Where each subgraph answers unless the gateway's settings say otherwise. */
const firstPort = 4001;

export const supergraphFile = join(root, 'gateway', 'supergraph.graphql');

/** The supergraph of the SDL as it lies in the work tree. Throws with all composition errors. */
export function composeWorkTree(): string {
  return composeSupergraph(
    serviceNames.map((name, index) => ({
      name,
      url: `http://127.0.0.1:${firstPort + index}/graphql`,
      sdl: printSdl(name),
    })),
  );
}

/** The stubs that the register needs for `node(id)`, from the SDL of the other subgraphs. */
export function composeNodeStubs(): string {
  return printNodeStubs(
    serviceNames.filter((name) => name !== registerService).flatMap((name) => nodeTypesOf(readSdl(name))),
  );
}

export const nodeStubsFile = join(root, 'services', registerService, 'node', 'node-stubs.graphql');

/** `npm run compose`: rewrites the stubs, then the supergraph. */
function compose(): void {
  writeFileSync(nodeStubsFile, composeNodeStubs());
  const supergraph = composeWorkTree();
  writeFileSync(supergraphFile, `${supergraph}\n`);
  console.log(
    `gateway/supergraph.graphql: ${serviceNames.length} subgraphs, ${supergraph.length} characters`,
  );
}

if (require.main === module) {
  try {
    compose();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
