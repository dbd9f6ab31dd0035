import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourceFiles } from './support/source-files';

describe('a file or folder', () => {
  const vague = /(^|[-./])(utils?|utilit(y|ies)|helpers?|managers?|misc|stuff)([-./]|$)/i;

  it('is named after what it does, and never utils, helper or manager', () => {
    // In the facts a manager is a company that looks after a place.
    const files = sourceFiles(['']).filter((file) => !file.startsWith('test/facts/'));
    expect(files.filter((file) => vague.test(file))).toEqual([]);
  });

  it.each(['shared/utils.ts', 'gateway/helpers/read.ts', 'services/coordination/place/place-manager.ts'])(
    'would be found if it were: %s',
    (file) => expect(file).toMatch(vague),
  );

  it.each(['shared/managed-place.ts', 'test/structure/one-shape.test.ts'])(
    'is not found for half a word: %s',
    (file) => expect(file).not.toMatch(vague),
  );
});

/** Lists of data, the composed graph, and the one vocabulary are as long as they are; so is a test's answer. */
const data =
  /^test\/|\/(article|migrations)\/|^services\/coordination\/vocabulary\/labels\/|^gateway\/supergraph\.graphql$|^shared\/vocabulary\.graphql$|\.generated\.ts$/;

const lengths = sourceFiles(['.ts', '.tsx', '.mjs', '.js', '.graphql', '.css'])
  .filter((file) => !data.test(file))
  .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
  .sort((one, other) => one.lines - other.lines);
const median = lengths[Math.floor(lengths.length / 2)];
const longest = lengths.at(-1);

describe('the length of files', () => {
  it(`is 250 lines at most; now ${median?.lines} in the middle, and ${longest?.lines} in ${longest?.file}`, () => {
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  it('is one look for most of them', () => {
    expect(lengths.length).toBeGreaterThan(150);
    expect(median?.lines).toBeLessThanOrEqual(80);
  });
});
