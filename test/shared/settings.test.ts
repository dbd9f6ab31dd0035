import { z } from 'zod';
import { portSetting, readSettings } from '@courtyard/shared/settings';

const shape = {
  PORT: portSetting,
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres$/, error: 'expected postgres://…' }),
};

function problems(environment: Record<string, string>): string {
  try {
    readSettings(shape, environment);
    return 'none';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('settings', () => {
  it('are read from the environment, with what is left out as its default', () => {
    expect(readSettings(shape, { PORT: '4101', DATABASE_URL: 'postgres://db/wuye', PATH: '/bin' })).toEqual({
      PORT: 4101,
      HOST: '127.0.0.1',
      DATABASE_URL: 'postgres://db/wuye',
    });
  });

  it('count as left out where they are empty or blank', () => {
    expect(readSettings(shape, { PORT: '4101', DATABASE_URL: 'postgres://db/wuye', HOST: '' }).HOST).toBe(
      '127.0.0.1',
    );
    expect(problems({ PORT: ' ', DATABASE_URL: 'postgres://db/wuye' })).toMatch(
      /^These settings cannot be used:\n {2}PORT is missing: [^\n]+$/,
    );
  });

  it('are named, all of them, where they are missing or wrong', () => {
    expect(problems({ PORT: 'door' })).toMatch(
      /^These settings cannot be used:\n {2}PORT is "door": [^\n]+\n {2}DATABASE_URL is missing: expected postgres:\/\/…$/,
    );
  });

  it('show nothing of the address of a database, which holds a password', () => {
    expect(problems({ PORT: '1', DATABASE_URL: 'mysql://clerk:secret@db/wuye' })).toBe(
      'These settings cannot be used:\n  DATABASE_URL is "…": expected postgres://…',
    );
  });

  it.each([
    ['0', 0],
    ['65535', 65_535],
  ])('take %s for a port', (given, port) => {
    expect(readSettings({ PORT: portSetting }, { PORT: given })).toEqual({ PORT: port });
  });

  it.each(['65536', '-1', '1.5', 'http', '0x'])('do not take %j for a port', (given) => {
    expect(() => readSettings({ PORT: portSetting }, { PORT: given })).toThrow(
      /^These settings cannot be used:\n {2}PORT is /,
    );
  });
});
