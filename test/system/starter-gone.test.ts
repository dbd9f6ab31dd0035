import { startedBy } from '../../bin/steps/started-by.js';
import { whenStarterIsGone } from '../../system/starter-gone';

describe('a system that was started by npm', () => {
  const environment = { npm_lifecycle_event: 'start' };

  it('is run by npm and by the shell between them', () => {
    const read = (pid: number) => ({ parent: pid - 1, isShell: true });

    expect(startedBy({ environment, parent: 4711, read })).toEqual([4711, 4710]);
  });

  it('is run by npm alone where the shell has given way to it', () => {
    const read = (pid: number) => ({ parent: pid - 1, isShell: false });

    expect(startedBy({ environment, parent: 4711, read })).toEqual([4711]);
  });

  it('is run by nobody it could miss where it was started without npm, and may be left behind on purpose', () => {
    const read = (pid: number) => ({ parent: pid - 1, isShell: true });

    expect(startedBy({ environment: {}, parent: 4711, read })).toEqual([]);
  });
});

describe('a system whose starter has ended', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const running = new Map<number, string>();
  beforeEach(() => running.clear());
  const identityOf = (pid: number) => running.get(pid) ?? null;

  function start() {
    running.set(4710, 'npm').set(4711, 'sh');
    const told = jest.fn();
    return { told, forget: whenStarterIsGone([4711, 4710], told, identityOf) };
  }

  it.each([4710, 4711])('is told once, be it npm or the shell: %i', (pid) => {
    const { told } = start();

    jest.advanceTimersByTime(2_000);
    expect(told).not.toHaveBeenCalled();

    running.delete(pid);
    jest.advanceTimersByTime(2_000);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('is told, too, where another process has its number by now', () => {
    const { told } = start();

    running.set(4710, 'an editor');
    jest.advanceTimersByTime(2_000);

    expect(told).toHaveBeenCalledTimes(1);
  });

  it('is told, too, where it had ended before anybody looked', () => {
    const told = jest.fn();
    whenStarterIsGone([4710], told, identityOf);

    jest.advanceTimersByTime(2_000);

    expect(told).toHaveBeenCalledTimes(1);
  });

  it('is told nothing where it has none', () => {
    const told = jest.fn();
    whenStarterIsGone([], told, identityOf);

    jest.advanceTimersByTime(60_000);

    expect(told).not.toHaveBeenCalled();
  });

  it('is told nothing once it has stopped', () => {
    const { told, forget } = start();

    forget();
    running.clear();
    jest.advanceTimersByTime(60_000);

    expect(told).not.toHaveBeenCalled();
  });
});
