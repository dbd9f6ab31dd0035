import fc from 'fast-check';
import { createSseParser } from '@courtyard/gateway/engine/subgraphs/streams/sse-parser';
import { watchSilence } from '@courtyard/gateway/engine/subgraphs/streams/silence';
import { createFakeClock } from '../support/fake-clock';

/** What is heard of a stream that comes in these pieces. */
function heard(pieces: readonly Buffer[], maxBytes = 1_000) {
  const told: unknown[] = [];
  const parser = createSseParser(maxBytes, {
    onEvent: ({ name, data }) => told.push([name, data]),
    onComment: () => told.push('comment'),
  });
  for (const piece of pieces) {
    const problem = parser.add(piece);
    if (problem !== null) return [...told, problem];
  }
  return told;
}

const whole = (text: string) => [Buffer.from(text)];

describe('a stream of events', () => {
  it.each<[string, string, unknown[]]>([
    ['an event', 'event: next\ndata: {"a":1}\n\n', [['next', '{"a":1}']]],
    ['data alone', 'data: 1\n\n', [['message', '1']]],
    ['a name alone', 'event: complete\n\n', [['complete', '']]],
    ['several lines of data', 'data: {\ndata: }\n\n', [['message', '{\n}']]],
    ['no space after the colon', 'event:next\ndata:1\n\n', [['next', '1']]],
    ['a field without a colon', 'data\n\n', [['message', '']]],
    ['fields of no concern', 'id: 7\nretry: 10\nwhatever\ndata: 1\n\n', [['message', '1']]],
    ['comments', ':\n\n: ping\ndata: 1\n\n', ['comment', 'comment', ['message', '1']]],
    ['a mark at the beginning', '\uFEFFdata: 1\n\n', [['message', '1']]],
    ['an event that does not end', 'data: 1\n', []],
    [
      'other line ends',
      'data: 1\r\n\r\ndata: 2\r\rdata: 3\n\n',
      [
        ['message', '1'],
        ['message', '2'],
        ['message', '3'],
      ],
    ],
  ])('may hold %s', (_, text, expected) => {
    expect(heard(whole(text))).toEqual(expected);
  });

  it('tells the same in whatever pieces it comes', () => {
    const text = '\uFEFF: hi\r\nevent: next\r\ndata: {"名":"楼"}\r\n\r\ndata: a\ndata: b\n\n:\rdata: 2\r\r';
    const bytes = Buffer.from(text);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: bytes.length })), (cuts) => {
        const ends = [...cuts.sort((one, other) => one - other), bytes.length];
        const pieces = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
        expect(heard(pieces)).toEqual(heard(whole(text)));
      }),
    );
  });

  it('is given up where one event is too long, in one line or in many', () => {
    const problem = 'an event is longer than 100 bytes';

    expect(heard(whole(`data: ${'x'.repeat(200)}`), 100)).toEqual([problem]);
    expect(heard(whole('data: 1234567890\n'.repeat(20)), 100)).toEqual([problem]);
    expect(heard([...Array<Buffer>(200).fill(Buffer.from('x'))], 100)).toEqual([problem]);
    expect(heard(whole('data: 1234567890\n\n'.repeat(20)), 100)).toHaveLength(20);
  });

  it('is given up where it is not text', () => {
    expect(heard([Buffer.from([0x64, 0xff, 0x0a])])).toEqual(['it is not UTF-8']);
  });
});

describe('the silence of a source', () => {
  it('is expected of one that has promised nothing', () => {
    const clock = createFakeClock();
    let isSilent = false;
    const watch = watchSilence(clock, () => (isSilent = true));
    watch.heard();
    watch.heardSign();
    clock.advance(24 * 3_600_000);

    expect(isSilent).toBe(false);
  });

  it.each([
    [12_000, 60_000],
    [40_000, 120_000],
  ])('means that it is gone where it gave a sign every %s ms, after %s ms', (every, allowed) => {
    const clock = createFakeClock();
    let isSilent = false;
    const watch = watchSilence(clock, () => (isSilent = true));
    watch.heardSign();
    clock.advance(every);
    watch.heardSign();
    clock.advance(allowed - 1);
    watch.heard();
    clock.advance(allowed - 1);
    expect(isSilent).toBe(false);
    clock.advance(1);

    expect(isSilent).toBe(true);
  });
});
