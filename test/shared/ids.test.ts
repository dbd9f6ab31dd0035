import { checkId, typeByPrefix, typeOfId } from '@courtyard/shared/ids';

function badId(shown: string) {
  return expect.objectContaining({
    message: `The id "${shown}" is malformed or names another type; expected prefix:authority:name, such as plc:xgl:courtyard-35.`,
    extensions: expect.objectContaining({ code: 'BAD_ID', retryable: false }) as object,
  }) as Error;
}

function refusalOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('an id', () => {
  it.each(Object.entries(typeByPrefix))('names a type by its prefix: %s is %s', (prefix, type) => {
    expect(typeOfId(`${prefix}:xgl:courtyard-35`)).toBe(type);
    expect(checkId(`${prefix}:xgl:courtyard-35`, type)).toBe(`${prefix}:xgl:courtyard-35`);
  });

  it.each([
    'plc:bj:beijing',
    'plc:tx:stairwell-01',
    'ind:tx:public-space-small-ads',
    'clm:xgl:courtyard-35-STRUCTURE_SAFETY',
    'src:coord:2019.07.01',
    'plc:1:2',
    `plc:xgl:${'a'.repeat(192)}`,
  ])('may be %s', (id) => {
    expect(() => typeOfId(id)).not.toThrow();
  });

  it.each([
    '',
    'courtyard-35',
    'plc',
    'plc:xgl',
    'plc:xgl:',
    'plc::courtyard-35',
    ':xgl:courtyard-35',
    'plc:xgl:courtyard-35:yard',
    'PLC:xgl:courtyard-35',
    'plc:XGL:courtyard-35',
    'plc:xgl:-courtyard',
    'plc:-xgl:courtyard',
    'plc:xgl:院',
    'plc:xgl:courtyard 35',
    'plc:xgl:courtyard-35\n',
    'plc:xgl:courtyard\0',
    "plc:xgl:'--",
    'xyz:xgl:courtyard-35',
    '__proto__:xgl:courtyard-35',
    'constructor:xgl:courtyard-35',
  ])('may not be %j', (id) => {
    expect(refusalOf(() => typeOfId(id))).toEqual(badId(id));
  });

  it('may not be longer than 200 characters, and is quoted back in part', () => {
    const id = `plc:xgl:${'a'.repeat(193)}`;

    expect(refusalOf(() => typeOfId(id))).toEqual(badId(`${id.slice(0, 60)}…`));
    expect(refusalOf(() => typeOfId('a'.repeat(1_000_000)))).toEqual(badId(`${'a'.repeat(60)}…`));
  });

  it('may not name another type than the expected one', () => {
    expect(refusalOf(() => checkId('org:xgl:owner-unit', 'Place'))).toEqual(badId('org:xgl:owner-unit'));
  });
});
