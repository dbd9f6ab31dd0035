import path from 'node:path';

export interface ClusterFolders {
  /** Everything of one embedded database. */
  readonly home: string;
  /** What PostgreSQL calls its data directory. */
  readonly cluster: string;
  readonly unfinishedPrefix: string;
  /** The superuser's password, for its owner's eyes only. */
  readonly password: string;
  readonly log: string;
  readonly lock: string;
}

export function clusterFolders(dataFolder: string, logFile?: string): ClusterFolders {
  const home = path.resolve(dataFolder);
  return {
    home,
    cluster: path.join(home, 'cluster'),
    unfinishedPrefix: path.join(home, 'cluster-unfinished-'),
    password: path.join(home, 'superuser-password'),
    log: logFile ?? path.join(home, 'server.log'),
    lock: path.join(home, 'lock'),
  };
}
