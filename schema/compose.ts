import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeSupergraph } from '../gateway/compose';
import { nodeTypesOf, printNodeStubs } from './node-stubs';
import {
  printSdl,
  readSdl,
  readSdlFiles,
  registerService,
  root,
  sdlFiles,
  serviceNames,
} from './service-sdl';

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

/**
 * The stubs that the register needs for `node(id)`: the types of the other subgraphs, without those to which it
 * adds fields of its own and which it therefore declares itself.
 */
export function composeNodeStubs(): string {
  const declared = nodeTypesOf(
    readSdlFiles(sdlFiles(registerService).filter((file) => file !== nodeStubsFile)),
  );
  const others = serviceNames.filter((name) => name !== registerService);
  const types = others.flatMap((name) => nodeTypesOf(readSdl(name)));
  return printNodeStubs(types.filter((type) => !declared.includes(type)));
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
