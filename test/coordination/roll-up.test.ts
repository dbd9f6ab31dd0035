import { rollUp } from '@courtyard/coordination/responsibility/rules/roll-up';
import { knownStatuses, type Status } from '@courtyard/coordination/responsibility/rules/status';

const parts = (...statuses: Status[]) => statuses.map((status) => ({ status }));

describe('the roll-up of the parts of a place', () => {
  it('names the worst and how many stand how, from best to worst', () => {
    expect(rollUp(parts('VACANT', 'ACTIVE', 'LAPSED', 'ACTIVE', 'DISPUTED'))).toEqual({
      worst: 'VACANT',
      mixed: true,
      counts: [
        { status: 'ACTIVE', n: 2 },
        { status: 'DISPUTED', n: 1 },
        { status: 'LAPSED', n: 1 },
        { status: 'VACANT', n: 1 },
      ],
      unknown: 0,
    });
  });

  it('orders the statuses from best to worst', () => {
    const reversed = [...knownStatuses].reverse();

    expect(rollUp(parts(...reversed)).counts.map(({ status }) => status)).toEqual([
      'ACTIVE',
      'SHARED',
      'DISPUTED',
      'DORMANT',
      'LAPSED',
      'VACANT',
    ]);
  });

  it.each(knownStatuses)('is not mixed where all are %s', (status) => {
    expect(rollUp(parts(status, status, status))).toEqual({
      worst: status,
      mixed: false,
      counts: [{ status, n: 3 }],
      unknown: 0,
    });
  });

  it('counts the unknown beside the others, as neither worst nor mixed', () => {
    expect(rollUp(parts('UNKNOWN', 'SHARED', 'UNKNOWN'))).toEqual({
      worst: 'SHARED',
      mixed: false,
      counts: [{ status: 'SHARED', n: 1 }],
      unknown: 2,
    });
  });

  it('has no worst where all are unknown', () => {
    expect(rollUp(parts('UNKNOWN', 'UNKNOWN'))).toEqual({
      worst: null,
      mixed: false,
      counts: [],
      unknown: 2,
    });
  });

  it('has nothing to say of no parts', () => {
    expect(rollUp([])).toEqual({ worst: null, mixed: false, counts: [], unknown: 0 });
  });
});
