import { appraisals } from '@courtyard/street-department/article/appraisals';
import { whistleLimits } from '@courtyard/street-department/article/sewer-whistles';
import { whistleClock } from '@courtyard/shared/whistle/whistle-clock';
import { recordAppraisal } from '@courtyard/street-department/appraisal/appraisal.commands';
import { recordWhistleLimit } from '@courtyard/street-department/whistle-limit/whistle-limit.commands';
import { overdueMinutes } from '@courtyard/street-department/whistle-response/rules/overdue-minutes';
import { startArticleService, type ArticleService } from '../../support/article-service';

let service: ArticleService;
beforeAll(async () => {
  service = await startArticleService('street-department');
});
afterAll(() => service.close());

const at = (time: string) => new Date(`2019-06-12T${time}:00+08:00`);

const limit = {
  categories: ['EMERGENCY'],
  signWithinMinutes: 10,
  reportInWithinMinutes: 30,
  validFrom: '2019-06-01',
  validTo: '2019-07-01',
};

describe('the clock of a call', () => {
  const calledAt = at('09:00');

  it('runs by the nearest limit that holds for its case on its day', () => {
    const limits = [{ ...limit, validTo: '2019-06-12' }, limit, { ...limit, reportInWithinMinutes: 99 }];

    expect(whistleClock(limits, { category: 'EMERGENCY', calledAt })).toEqual({
      signBy: at('09:10'),
      reportInBy: at('09:30'),
    });
  });

  it('is not known for another case, without an instant, and where no limit is set', () => {
    const none = { signBy: null, reportInBy: null };

    expect(whistleClock([limit], { category: 'KEY_WORK', calledAt })).toEqual(none);
    expect(whistleClock([limit], { category: null, calledAt })).toEqual(none);
    expect(whistleClock([limit], { category: 'EMERGENCY', calledAt: null })).toEqual(none);
  });

  it('does not ask anybody to come before they sign, nor at a place that there is not', async () => {
    const [known] = whistleLimits;
    if (known === undefined) throw new Error('There are no limits.');
    const record = (changes: Partial<typeof known>) =>
      service.dataSource.transaction((manager) => recordWhistleLimit(manager, { ...known, ...changes }));

    await expect(record({ id: 'wlm:cp:test', reportInWithinMinutes: 5 })).rejects.toMatchObject({
      extensions: { code: 'FACT_INCONSISTENT' },
    });
    await expect(record({ placeId: 'plc:cp:nowhere' })).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
  });
});

describe('a responder', () => {
  const called = {
    state: 'CALLED',
    occurredAt: at('09:00'),
    signedAt: null,
    reportedInAt: null,
    signBy: at('09:10'),
    reportInBy: at('09:30'),
  } as const;

  it.each([
    ['is in time before it has to sign', called, '09:10', 0],
    ['is late to sign', called, '09:25', 15],
    [
      'is in time to come once it has signed',
      { ...called, state: 'SIGNED', signedAt: at('09:20') },
      '09:25',
      0,
    ],
    ['is late to come', { ...called, state: 'SIGNED', signedAt: at('09:20') }, '10:00', 30],
    [
      'was late to sign, seen before it did',
      { ...called, state: 'SIGNED', signedAt: at('09:20') },
      '09:15',
      5,
    ],
    [
      'was late to come',
      { ...called, state: 'WORKING', signedAt: at('09:05'), reportedInAt: at('09:40') },
      '12:00',
      10,
    ],
    [
      'is not late where it came at a time that is not stated',
      { ...called, state: 'REPORTED_IN' },
      '12:00',
      null,
    ],
    ['is not late where it need not come', { ...called, state: 'EXCUSED' }, '12:00', null],
    ['is not late before it was called', called, '08:59', null],
    ['is not late where no clock is stated', { ...called, signBy: null, reportInBy: null }, '12:00', null],
  ] as const)('%s', (_, response, time, minutes) => {
    expect(overdueMinutes(response, at(time))).toBe(minutes);
  });
});

describe('an appraisal', () => {
  it('asks for no treatment of what is safe, and gives no day to one that is not stated', async () => {
    const [known] = appraisals;
    if (known === undefined) throw new Error('There are no appraisals.');
    const record = (changes: Partial<typeof known>) =>
      service.dataSource.transaction((manager) =>
        recordAppraisal(manager, { ...known, id: 'haz:chy:test', ...changes }),
      );

    for (const changes of [{ result: 'SAFE' }, { treatedOn: '2019-08-01' }] as const) {
      await expect(record(changes)).rejects.toMatchObject({ extensions: { code: 'FACT_INCONSISTENT' } });
    }
  });
});
