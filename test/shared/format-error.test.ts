import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { catalogue, type ErrorCode } from '@courtyard/shared/errors/catalogue';
import { createErrorFormatter } from '@courtyard/shared/errors/format-error';
import { refusal } from '@courtyard/shared/errors/refusal';

interface Logged {
  readonly details: { readonly err?: unknown; readonly path?: unknown };
  readonly message: string;
}

/** What a caller sees of an error that a resolver threw, and what the log keeps of it. */
function format(thrown: unknown, extensions?: Record<string, unknown>) {
  const logged: Logged[] = [];
  const formatter = createErrorFormatter({ error: (details, message) => logged.push({ details, message }) });
  const error =
    thrown instanceof GraphQLError
      ? thrown
      : new GraphQLError((thrown as Error).message, { originalError: thrown as Error, path: ['place'] });
  const formatted: GraphQLFormattedError = {
    message: error.message,
    path: ['place', 'contracts'],
    locations: [{ line: 1, column: 3 }],
    extensions: extensions ?? { code: 'INTERNAL_SERVER_ERROR', ...error.extensions },
  };
  return { shown: formatter(formatted, error), logged };
}

function masked(code: 'INTERNAL_SERVER_ERROR' | 'OVERLOADED' | 'UNAVAILABLE') {
  const { en, zh, retryable } = catalogue[code];
  return {
    message: en,
    path: ['place', 'contracts'],
    locations: [{ line: 1, column: 3 }],
    extensions: { code, retryable, messageZh: zh, messageEn: en },
  };
}

describe('an error', () => {
  it('that a caller cannot have caused is logged whole and shown as nothing but internal', () => {
    const thrown = new Error('relation "claim" does not exist at 10.0.0.7');

    const { shown, logged } = format(thrown);

    expect(shown).toEqual(masked('INTERNAL_SERVER_ERROR'));
    expect(logged).toEqual([
      { details: { err: thrown, path: ['place', 'contracts'] }, message: 'a field could not be answered' },
    ]);
  });

  it('says that a database with no room for another connection is overloaded', () => {
    const thrown = Object.assign(new Error('sorry, too many clients already'), { code: '53300' });

    expect(format(thrown).shown).toEqual(masked('OVERLOADED'));
  });

  it.each([
    '57P01',
    '57P03',
    '08006',
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'ENOTFOUND',
    'EAI_AGAIN',
  ])('with the code %s says that the service is away for the moment', (code) => {
    const thrown = Object.assign(new Error('terminating connection at 10.0.0.7'), { code });

    const { shown, logged } = format(thrown);

    expect(shown).toEqual(masked('UNAVAILABLE'));
    expect(logged).toHaveLength(1);
  });

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Client has encountered a connection error and is not queryable',
    'timeout exceeded when trying to connect',
  ])('that says "%s" says that the service is away for the moment', (message) => {
    expect(format(new Error(message)).shown).toEqual(masked('UNAVAILABLE'));
  });

  it.each(['42P01', '23505', '22P02', 'ENOENT', 57])('with the code %s is internal', (code) => {
    expect(format(Object.assign(new Error('Connection of a kind'), { code })).shown).toEqual(
      masked('INTERNAL_SERVER_ERROR'),
    );
  });

  it.each((Object.keys(catalogue) as ErrorCode[]).filter((code) => code !== 'INTERNAL_SERVER_ERROR'))(
    'with the code %s of the catalogue is shown with its words and not logged',
    (code) => {
      const thrown = refusal(code, { id: 'plc:xgl:nowhere', type: 'Place' });

      const { shown, logged } = format(thrown);

      expect(shown).toEqual({
        message: thrown.message,
        path: ['place', 'contracts'],
        locations: [{ line: 1, column: 3 }],
        extensions: thrown.extensions,
      });
      expect(logged).toEqual([]);
    },
  );

  it.each([
    ['GRAPHQL_PARSE_FAILED', 'The document cannot be parsed', '查询文本有语法错误'],
    ['GRAPHQL_VALIDATION_FAILED', 'The document does not fit this graph', '查询与本图不符'],
    ['BAD_USER_INPUT', 'The variables cannot be used', '变量有误'],
    ['OPERATION_RESOLUTION_FAILURE', 'No operation can be run', '不知道该执行哪个操作'],
    ['BAD_REQUEST', 'The request cannot be understood', '请求无法理解'],
  ] as const)('about a document is shown in both languages: %s', (code, en, zh) => {
    const thrown = new GraphQLError('Unknown type "Castle". Did you mean "Title" or "Date"?', {
      extensions: { code },
    });

    const { shown, logged } = format(thrown);

    const messageEn = `${en}: Unknown type "Castle". Did you mean "Title" or "Date"?`;
    const messageZh = `${zh}：没有类型“Castle”。您想写的是不是 "Title"、"Date"？`;
    expect(shown).toEqual({
      message: messageEn,
      path: ['place', 'contracts'],
      locations: [{ line: 1, column: 3 }],
      extensions: { code, retryable: false, messageZh, messageEn },
    });
    expect(logged).toEqual([]);
  });

  it('about a document for which there is no Chinese keeps its English', () => {
    const { shown } = format(
      new GraphQLError('Nobody foresaw this.', { extensions: { code: 'BAD_REQUEST' } }),
    );

    expect(shown.extensions).toMatchObject({
      messageEn: 'The request cannot be understood: Nobody foresaw this.',
      messageZh: '请求无法理解：Nobody foresaw this。',
    });
  });

  it.each(['FORBIDDEN_FRUIT', 'toString', '__proto__', 7, null])(
    'with the code %j of nobody is internal',
    (code) => {
      expect(format(new GraphQLError('boom at 10.0.0.7', { extensions: { code } })).shown).toEqual(
        masked('INTERNAL_SERVER_ERROR'),
      );
    },
  );

  it('never shows where it was thrown', () => {
    const stacktrace = ['Error: boom', '    at /srv/courtyard/secret.js:1:1'];
    const known = format(refusal('BAD_ID', { id: 'x' }), { code: 'BAD_ID', messageEn: 'Bad.', stacktrace });
    const unknown = format(new Error('boom'), {
      code: 'INTERNAL_SERVER_ERROR',
      stacktrace,
      exception: { stacktrace },
    });

    expect(known.shown.extensions).toEqual({ code: 'BAD_ID', messageEn: 'Bad.' });
    expect(unknown.shown).toEqual(masked('INTERNAL_SERVER_ERROR'));
  });

  it('that is none is internal, too', () => {
    const formatter = createErrorFormatter({ error: () => undefined });

    for (const thrown of [undefined, null, 'boom', { thrownValue: 'boom' }]) {
      expect(formatter({ message: 'boom' }, thrown)).toEqual({
        message: catalogue.INTERNAL_SERVER_ERROR.en,
        extensions: masked('INTERNAL_SERVER_ERROR').extensions,
      });
    }
  });
});
