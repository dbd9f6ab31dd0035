import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { readSdl, registerService } from '../../../schema/service-sdl';
import { objectTypes, type Subgraph } from './contributions';
import { root, serviceFolders } from './source-files';

/** The services with their SDL and the entities of others to which it refers. */
export const subgraphs: readonly Subgraph[] = serviceFolders.map((name) => ({
  name,
  sdl: readSdl(name),
  referred: referredBy(name),
}));

/** Coordination knows the nodes of the others by its stubs; the others know its registers by the shared references. */
export function referredBy(service: string): ReadonlySet<string> {
  const file =
    service === registerService
      ? `services/${registerService}/node/node-stubs.graphql`
      : 'shared/references.graphql';
  return new Set(objectTypes(parse(readFileSync(join(root, file), 'utf8'))).map(({ name }) => name.value));
}
