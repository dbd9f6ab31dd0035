// Starts the database in the folder given, stores a row, and waits to be killed.
import { Client } from 'pg';
import { settingsForTests, startEmbeddedPostgres } from '../../../system/embedded-postgres';

void (async () => {
  const postgres = await startEmbeddedPostgres({
    dataFolder: process.argv[2] ?? '',
    settings: settingsForTests,
  });
  const client = new Client({ connectionString: postgres.adminUrl });
  await client.connect();
  await client.query(`CREATE TABLE lane AS SELECT '7 Plane Tree Lane' AS name`);
  await client.query('CHECKPOINT');
  await client.end();
  console.log('stored');
})();
