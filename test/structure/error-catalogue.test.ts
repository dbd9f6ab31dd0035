import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, type ErrorCode } from '@courtyard/shared/errors/catalogue';
import { describe as describeRefusal } from '@courtyard/shared/errors/refusal';
import { readRefusals } from './support/refusals';
import { root, sourceFiles } from './support/source-files';

const codes = Object.keys(catalogue) as ErrorCode[];
const refusals = sourceFiles(['.ts'])
  .filter((file) => /^(gateway|services|shared)\//.test(file))
  .flatMap((file) => readRefusals(file, readFileSync(join(root, file), 'utf8')));

/** The names of the values that a sentence has gaps for. */
function gapsOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
}

describe('the catalogue of errors', () => {
  it.each(codes)('has a sentence with the same gaps in both languages: %s', (code) => {
    const { zh, en } = catalogue[code];

    expect(gapsOf(zh)).toEqual(gapsOf(en));
    expect(zh).toMatch(/^\S.*\p{Script=Han}.*。$/su);
    expect(en).toMatch(/^[A-Z"{].*\.$/s);
    expect(en).not.toMatch(/\p{Script=Han}/u);
  });

  it('lists the codes that the code uses, each of them and no others', () => {
    expect([...new Set(refusals.flatMap((refusal) => refusal.codes))].sort()).toEqual([...codes].sort());
  });

  it('names every code in upper case', () => {
    expect(codes.filter((code) => !/^[A-Z]+(_[A-Z]+)*$/.test(code))).toEqual([]);
  });

  it('is repeated by the README, code by code', () => {
    const words = new Set(readFileSync(join(root, 'README.md'), 'utf8').split(/[^A-Z_]+/));
    expect(codes.filter((code) => !words.has(code))).toEqual([]);
  });
});

describe('a refusal', () => {
  it('says its code where it stands', () => {
    expect(refusals.filter((refusal) => refusal.codes.length === 0)).toEqual([]);
  });

  it('gives every value that its sentence has a gap for, and no other', () => {
    const unfit = refusals.filter(({ codes: used, values }) =>
      used.some((code) => values?.toSorted().join() !== gapsOf(catalogue[code as ErrorCode].en).join()),
    );
    expect(unfit).toEqual([]);
  });

  it('leaves no gap in either language', () => {
    const { messageZh, messageEn } = describeRefusal('NOT_FOUND', { type: 'Place', id: 'plc:xgl:nowhere' });
    expect([messageZh, messageEn]).toEqual([
      '没有编号为“plc:xgl:nowhere”的Place，或调用者无权知道它存在。',
      'No Place with the id "plc:xgl:nowhere" exists, or the caller may not know that it does.',
    ]);
  });
});

describe('the check of refusals', () => {
  it('reads codes, choices between them, and the names of values', () => {
    const text = `
      import { describe, refusal, type Refusal } from '../errors/refusal';
      throw refusal('BAD_ID', { id });
      describe(isAway ? 'UNAVAILABLE' : 'INTERNAL_SERVER_ERROR');
      refusal(code, values);
      refusal('CONFLICT', { id: row.id, 'why': reason });
      other('NOT_FOUND');
    `;
    expect(readRefusals('shared/sample.ts', text)).toEqual([
      { file: 'shared/sample.ts', codes: ['BAD_ID'], values: ['id'] },
      { file: 'shared/sample.ts', codes: ['UNAVAILABLE', 'INTERNAL_SERVER_ERROR'], values: [] },
      { file: 'shared/sample.ts', codes: [], values: null },
      { file: 'shared/sample.ts', codes: ['CONFLICT'], values: null },
    ]);
  });

  it('takes a describe of anything else for none', () => {
    expect(
      readRefusals('shared/sample.ts', `import { describe } from './tests'; describe('BAD_ID');`),
    ).toEqual([]);
  });
});
