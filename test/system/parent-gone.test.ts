import { whenNpmIsGone } from '../../system/parent-gone';

describe('a system whose parent has ended', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is told once, where npm started it', () => {
    const told = jest.fn();
    let parent = 4711;
    whenNpmIsGone(told, { environment: { npm_lifecycle_event: 'start' }, parent: () => parent });

    jest.advanceTimersByTime(2_000);
    expect(told).not.toHaveBeenCalled();

    parent = 1;
    jest.advanceTimersByTime(2_000);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('is told nothing where it was started without npm, and may have been left behind on purpose', () => {
    const told = jest.fn();
    let parent = 4711;
    whenNpmIsGone(told, { environment: {}, parent: () => parent });

    parent = 1;
    jest.advanceTimersByTime(60_000);
    expect(told).not.toHaveBeenCalled();
  });

  it('is told nothing once it has stopped', () => {
    const told = jest.fn();
    let parent = 4711;
    const forget = whenNpmIsGone(told, {
      environment: { npm_lifecycle_event: 'start' },
      parent: () => parent,
    });

    forget();
    parent = 1;
    jest.advanceTimersByTime(60_000);
    expect(told).not.toHaveBeenCalled();
  });
});
