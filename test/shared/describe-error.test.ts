import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { createLog } from '@courtyard/shared/service/log';

/** What PostgreSQL says of a row that is there already. */
function duplicate(): DatabaseError {
  const error = new DatabaseError(
    'duplicate key value violates unique constraint "resident_phone"',
    1,
    'error',
  );
  return Object.assign(error, {
    code: '23505',
    detail: 'Key (phone)=(13800138000) already exists.',
    constraint: 'resident_phone',
    table: 'resident',
  });
}

function logged(error: unknown): { readonly text: string; readonly err: unknown } {
  const written: string[] = [];
  createLog('sample', { write: (line) => written.push(line) }).fatal({ err: error }, 'sample');
  const text = written.join('');
  return { text, err: (JSON.parse(text) as { err: unknown }).err };
}

const levelOfTests = process.env.LOG_LEVEL;
beforeAll(() => {
  process.env.LOG_LEVEL = 'fatal';
});
afterAll(() => {
  process.env.LOG_LEVEL = levelOfTests;
});

const frames = expect.stringMatching(/^\s+at /) as string;

describe('an error in the log', () => {
  it('says what failed, and neither the values of the statement nor those of the row', () => {
    const failed = new QueryFailedError('INSERT INTO resident VALUES ($1)', ['13800138000'], duplicate());

    const { text, err } = logged(failed);

    expect(err).toEqual({
      type: 'QueryFailedError',
      message: 'duplicate key value violates unique constraint "resident_phone"',
      stack: frames,
      code: '23505',
      constraint: 'resident_phone',
      table: 'resident',
    });
    expect(text).not.toContain('13800138000');
  });

  it('leaves out a value that PostgreSQL repeats in its words', () => {
    const { err, text } = logged(new Error('invalid input syntax for type date: "Zhang San, 13800138000"'));

    expect(err).toEqual({
      type: 'Error',
      message: 'invalid input syntax for type date: "…"',
      stack: frames,
    });
    expect(text).not.toContain('Zhang San');
  });

  it('keeps what caused it', () => {
    const { err } = logged(new Error('fetch failed', { cause: new Error('connect ECONNREFUSED') }));

    expect(err).toEqual({
      type: 'Error',
      message: 'fetch failed',
      stack: frames,
      cause: { type: 'Error', message: 'connect ECONNREFUSED', stack: frames },
    });
  });

  it('is written down also where what was thrown is no error', () => {
    expect(logged('the lane is closed').err).toEqual({ type: 'string', message: 'the lane is closed' });
  });
});
