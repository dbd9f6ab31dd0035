import { rmSync } from 'node:fs';
import './start-database';

export default async function stopDatabase(): Promise<void> {
  await globalThis.testDatabase?.postgres.stop();
  if (globalThis.testDatabase) rmSync(globalThis.testDatabase.folder, { recursive: true, force: true });
}
