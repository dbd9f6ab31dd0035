import { dayOf } from '@courtyard/shared/calendar';

describe('the day of an instant', () => {
  it.each([
    ['2019-06-30T15:59:59.999Z', '2019-06-30'],
    ['2019-06-30T16:00:00.000Z', '2019-07-01'],
    ['2019-07-01T00:00:00.000+08:00', '2019-07-01'],
    ['2019-06-30T23:59:59.999+08:00', '2019-06-30'],
    ['2018-12-31T16:00:00.000Z', '2019-01-01'],
    ['2020-02-28T16:00:00.000Z', '2020-02-29'],
    ['2019-06-30T12:00:00.000-08:00', '2019-07-01'],
    // In these years Beijing set its clocks forward in summer.
    ['1988-07-01T15:00:00.000Z', '1988-07-02'],
    ['1988-01-01T15:00:00.000Z', '1988-01-01'],
  ])('is the one it has in Beijing: %s', (instant, day) => {
    expect(dayOf(new Date(instant))).toBe(day);
  });

  it('is today where no instant is given', () => {
    const before = dayOf(new Date());
    const today = dayOf();

    expect([before, dayOf(new Date())]).toContain(today);
  });

  it('compares as a text like the days themselves', () => {
    const days = ['2019-07-01', '2018-12-31', '2019-01-09', '2019-01-10'].map((day) =>
      dayOf(new Date(`${day}T00:00:00Z`)),
    );

    expect(days.sort()).toEqual(['2018-12-31', '2019-01-09', '2019-01-10', '2019-07-01']);
  });
});
