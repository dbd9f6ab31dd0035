import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  settingsForTests,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../system/embedded-postgres';

declare global {
  var testDatabase: { readonly postgres: EmbeddedPostgres; readonly folder: string } | undefined;
}

/** Starts the cluster that all test files share; they find it by its address. */
export default async function startDatabase(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'courtyard-test-'));
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, settings: settingsForTests });
  globalThis.testDatabase = { postgres, folder };
  process.env.TEST_DATABASE_ADMIN_URL = postgres.adminUrl;
  process.env.LOG_LEVEL ??= 'silent';
}
