import fc from 'fast-check';
import {
  fewestShown,
  isSmall,
  withholdSmallCounts,
  withholdSmallPart,
} from '@courtyard/shared/privacy/small-counts';

describe('counts of people', () => {
  it.each([
    { parts: [60, 40], shown: [60, 40], because: 'nobody is few' },
    { parts: [0, 12], shown: [0, 12], because: 'none is not few' },
    { parts: [4, 96], shown: [null, null], because: 'the rest of the total would tell the few' },
    { parts: [5, 95], shown: [5, 95], because: 'five are enough' },
    { parts: [3, 40, 7, 50], shown: [null, 40, null, 50], because: 'the smallest other part hides the few' },
    { parts: [1, 2, 9, 30], shown: [null, null, null, 30], because: 'two few together are still few' },
    { parts: [3, 4, 30], shown: [null, null, 30], because: 'these two hide each other' },
    { parts: [3, 0, 20], shown: [null, 0, null], because: 'none hides nobody' },
    { parts: [3], shown: [null], because: 'nothing else can hide them' },
  ])('are shown as $shown for $parts, since $because', ({ parts, shown }) => {
    expect(withholdSmallCounts(parts)).toEqual(shown);
  });

  it('never let few people be worked out of a total', () => {
    const anyParts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(anyParts, (parts) => {
        const shown = withholdSmallCounts(parts);
        const withheld = parts.filter((_count, index) => shown[index] === null);
        const sum = withheld.reduce((total, count) => total + count, 0);
        const total = parts.reduce((all, count) => all + count, 0);

        expect(shown.some((count) => count !== null && isSmall(count))).toBe(false);
        expect(shown.every((count, index) => count === null || count === parts[index])).toBe(true);
        if (withheld.length > 0 && !isSmall(total)) {
          expect(withheld.length).toBeGreaterThan(1);
          expect(sum).toBeGreaterThanOrEqual(fewestShown);
        }
      }),
    );
  });

  it.each([
    { part: 18, total: 40, shown: { part: 18, total: 40 } },
    { part: 18, total: 20, shown: { part: null, total: 20 } },
    { part: 2, total: 20, shown: { part: null, total: 20 } },
    { part: 3, total: 3, shown: { part: null, total: null } },
    { part: 0, total: 4, shown: { part: 0, total: null } },
    { part: 7, total: 7, shown: { part: 7, total: 7 } },
  ])('show $part of $total as $shown', ({ part, total, shown }) => {
    expect(withholdSmallPart(part, total)).toEqual(shown);
  });
});
