import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './support/source-files';

/** The files that read the settings of a process; each setting stands there as the key of its rule. */
const readers = [
  'shared/service/run-service.ts',
  'shared/service/database-address.ts',
  'gateway/settings.ts',
] as const;

function settingsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^ +([A-Z]+(?:_[A-Z]+)*): \S/gm)].map(([, name = '']) => name);
}

const settings = [...new Set(readers.flatMap(settingsOf))].sort();

describe.each(['README.md', 'README.zh.md'])('the tables of settings in %s', (readme) => {
  const rows = readFileSync(join(root, readme), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '));

  it.each(settings)('have %s', (setting) => {
    expect(rows.filter((row) => row.split('|')[1]?.includes(`\`${setting}\``))).not.toEqual([]);
  });
});

it('the check of the settings finds those of a service and of the gateway', () => {
  expect(settings).toEqual(
    expect.arrayContaining(['DATABASE_URL', 'DATABASE_PASSWORD_FILE', 'POOL_SIZE', 'SUBGRAPH_TIMEOUT_MS']),
  );
});
