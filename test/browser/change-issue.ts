import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';

/** Changes the state of an issue as its owner would, in the database of the running system. */
export async function setIssueState(id: string, state: string): Promise<void> {
  const client = new Client({
    host: '127.0.0.1',
    port: Number(read('postgres', 'cluster', 'postmaster.pid').split('\n')[3]),
    user: 'community_committee',
    database: 'community_committee',
    password: (JSON.parse(read('passwords.json')) as Record<string, string>)['community-committee'],
  });
  await client.connect();
  const { rowCount } = await client.query('UPDATE issue SET state = $2 WHERE id = $1', [id, state]);
  await client.end();
  if (rowCount !== 1) throw new Error(`There is no issue ${id}.`);
}

/** A file of the system's home, from the setting COURTYARD_HOME. */
function read(...names: readonly string[]): string {
  const home = process.env.COURTYARD_HOME;
  if (home) return readFileSync(path.join(home, ...names), 'utf8');
  throw new Error('Expected COURTYARD_HOME to be the folder of the running system, such as .courtyard.');
}
