import path from 'node:path';
import { findFreePorts } from '../../system/free-port';
import type { Belongings } from './belongings';
import { roles, type Databases } from './foundation';
import { projectFolder, start, untilItAnswers, type Server } from './servers';

/** Connections to the database that each of the two may have. */
const poolSize = 10;

/** Starts the service of the community committee and PostGraphile, both on the same program of Node. */
export async function startBoth(
  node: string,
  databases: Databases,
  belongings: Belongings,
): Promise<readonly [Server, Server]> {
  const [ownPort = 0, otherPort = 0] = await findFreePorts(2);
  const environment = { POOL_SIZE: String(poolSize), HOST: '127.0.0.1', LOG_LEVEL: 'silent' };
  const courtyard: Server = {
    name: 'Courtyard',
    role: roles.courtyard,
    url: `http://127.0.0.1:${ownPort}/graphql`,
    ...start({
      node,
      file: path.join(projectFolder, 'bin', 'courtyard.js'),
      args: ['service', 'community-committee'],
      nodeArguments: profiling(),
      environment: { ...environment, DATABASE_URL: databases.courtyard, PORT: String(ownPort) },
    }),
  };
  belongings.keep(courtyard.stop);
  const postgraphile: Server = {
    name: 'PostGraphile',
    role: roles.postgraphile,
    url: `http://127.0.0.1:${otherPort}/graphql`,
    ...start({
      node,
      file: path.join(__dirname, 'postgraphile-server.mjs'),
      environment: { ...environment, DATABASE_URL: databases.postgraphile, PORT: String(otherPort) },
    }),
  };
  belongings.keep(postgraphile.stop);
  await Promise.all([untilItAnswers(courtyard), untilItAnswers(postgraphile)]);
  return [courtyard, postgraphile];
}

/** A profile of our own server costs it some time, so its figures are not to be compared then. */
function profiling(): readonly string[] {
  const { PROFILE_FOLDER: folder } = process.env;
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
}
