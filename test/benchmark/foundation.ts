import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { database as tables } from '@courtyard/community-committee/database';
import { connect } from '@courtyard/shared/database/connect';
import { settingsForTests, startEmbeddedPostgres } from '../../system/embedded-postgres';
import type { Belongings } from './belongings';
import { fillTables, rowCounts } from './rows';

/** The addresses of one database, for each of the roles that read it and for its superuser. */
export interface Databases {
  readonly admin: string;
  readonly courtyard: string;
  readonly postgraphile: string;
}

/** By these the connections of the two servers are told from each other. */
export const roles = { courtyard: 'courtyard', postgraphile: 'postgraphile' } as const;

interface Surroundings {
  readonly belongings: Belongings;
  readonly signal: AbortSignal;
  readonly say: (progress: string) => void;
}

/** Starts PostgreSQL with the tables of the community committee, full of generated rows. */
export async function layFoundation({ belongings, signal, say }: Surroundings): Promise<Databases> {
  say('starting PostgreSQL');
  const folder = mkdtempSync(path.join(tmpdir(), 'courtyard-benchmark-'));
  belongings.keep(() => rmSync(folder, { recursive: true, force: true }));
  const postgres = await startEmbeddedPostgres({
    dataFolder: folder,
    settings: { ...settingsForTests, shared_buffers: '512MB' },
    signal,
  });
  belongings.keep(() => postgres.stop());
  const password = 'benchmark';
  const courtyard = await postgres.ensureDatabase({ name: 'committee', role: roles.courtyard, password });

  const counted = Object.entries(rowCounts).map(([name, count]) => `${count} ${name}`);
  say(`filling in ${counted.join(', ')}`);
  const dataSource = await connect(tables, courtyard);
  await fillTables(dataSource);
  await dataSource.destroy();
  await letRead(roles.postgraphile, postgres.adminUrl, password);
  const postgraphile = courtyard.replace(`//${roles.courtyard}:`, `//${roles.postgraphile}:`);
  return { admin: postgres.adminUrl, courtyard, postgraphile };
}

async function letRead(role: string, adminUrl: string, password: string): Promise<void> {
  const address = new URL(adminUrl);
  address.pathname = '/committee';
  const client = new Client({ connectionString: address.toString() });
  await client.connect();
  await client.query(`CREATE ROLE ${role} LOGIN PASSWORD '${password}'`);
  await client.query(`GRANT CONNECT ON DATABASE committee TO ${role}`);
  await client.query(`GRANT SELECT ON issue, project, work TO ${role}`);
  await client.end();
}
