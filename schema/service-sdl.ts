import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { concatAST, print, type DocumentNode } from 'graphql';
import { lists as communityCommittee } from '@courtyard/community-committee/lists';
import { lists as coordination } from '@courtyard/coordination/lists';
import { lists as propertyCompany } from '@courtyard/property-company/lists';
import { lists as propertyRightsUnit } from '@courtyard/property-rights-unit/lists';
import type { AnyList } from '@courtyard/shared/list/list-description';
import { listTypeDefs } from '@courtyard/shared/list/sdl/list-sdl';
import { parseTypeDefs } from '@courtyard/shared/schema/load-type-defs';
import { lists as streetDepartment } from '@courtyard/street-department/lists';

export const root = join(__dirname, '..');

/** The subgraphs of the graph: every folder of services/. */
export const serviceNames: readonly string[] = readdirSync(join(root, 'services')).sort();

/** The service that keeps the registers; it defines what the others only refer to. */
export const registerService = 'coordination';

/** The files of a service's SDL: the shared vocabulary first, then its own, in the order of their names. */
export function sdlFiles(service: string): string[] {
  const shared =
    service === registerService ? ['vocabulary.graphql'] : ['vocabulary.graphql', 'references.graphql'];
  return [
    ...shared.map((file) => join(root, 'shared', file)),
    ...filesBelow(join(root, 'services', service), '.graphql'),
  ];
}

/** A service's whole SDL as one document: its files, then what is made from its lists. */
export function readSdl(service: string): DocumentNode {
  const lists = listsOf[service];
  if (lists === undefined) throw new Error(`schema/service-sdl.ts knows no lists of ${service}.`);
  return concatAST([readSdlFiles(sdlFiles(service)), listTypeDefs(lists)]);
}

const listsOf: Readonly<Record<string, readonly AnyList[]>> = {
  'community-committee': communityCommittee,
  coordination,
  'property-company': propertyCompany,
  'property-rights-unit': propertyRightsUnit,
  'street-department': streetDepartment,
};

/** Several SDL files as one document. */
export function readSdlFiles(files: readonly string[]): DocumentNode {
  return concatAST(files.map((file) => parseTypeDefs(readFileSync(file, 'utf8'))));
}

/** The same as text. */
export function printSdl(service: string): string {
  return print(readSdl(service));
}

/** Files with an ending, without what was installed or built. */
export function filesBelow(folder: string, ending: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => file.endsWith(ending) && !/(^|\/)(dist|node_modules)\//.test(file))
    .map((file) => join(folder, file))
    .sort();
}
