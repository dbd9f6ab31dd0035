import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { observe } from './difference';
import { differences } from './differences';

const names = Object.keys(differences);
const root = join(__dirname, '..', '..', '..');

describe.each(Object.entries(differences))('%s', (_name, difference) => {
  it('is answered by the stock engine as is told', async () => {
    expect(await observe('apollo', difference)).toEqual(difference.stock);
  });

  it('is answered by Courtyard’s engine as is told', async () => {
    expect(await observe('courtyard', difference)).toEqual(difference.courtyard);
  });

  it('is a difference', () => {
    expect(difference.courtyard).not.toEqual(difference.stock);
  });
});

describe('the list of differences', () => {
  it('has every file', () => {
    const files = readdirSync(join(__dirname, 'cases')).map((file) => file.replace(/\.ts$/, ''));
    expect([...names].sort()).toEqual(files.sort());
  });

  it.each(['README.md', 'README.zh.md'])('is that of the engine’s %s', (file) => {
    const text = readFileSync(join(root, 'gateway', 'engine', file), 'utf8');
    const told = [...text.matchAll(/^\| `([a-z-]+)` /gm)].map(([, name]) => name);
    expect(told).toEqual(names);
  });

  it.each(Object.entries(differences))('tells the operation: %s', (name, { operation }) => {
    const text = readFileSync(join(root, 'gateway', 'engine', 'README.md'), 'utf8');
    const row = text.split('\n').find((line) => line.startsWith(`| \`${name}\` `)) ?? '';
    // What is too long to be read in a table is told in words.
    if (operation.length < 100) expect(row).toContain(`\`${operation}\``);
    else expect(row).toMatch(/\d+ (fragments|aliases)/);
  });
});
