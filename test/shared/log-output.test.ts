import { joinedUpTo } from '@courtyard/shared/service/log-output';

describe('lines that several processes write into one pipe', () => {
  it('go together as far as they fit', () => {
    expect(joinedUpTo(4, ['ab', 'cd', 'e', 'fgh', 'i'])).toEqual(['abcd', 'efgh', 'i']);
  });

  it('are measured in bytes', () => {
    expect(joinedUpTo(6, ['院', '院', 'a'])).toEqual(['院院', 'a']);
  });

  it('go alone where one is too long', () => {
    expect(joinedUpTo(4, ['a', 'bcdefg', 'h'])).toEqual(['a', 'bcdefg', 'h']);
  });
});
