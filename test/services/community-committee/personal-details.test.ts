import { namesAPerson } from '@courtyard/community-committee/privacy/personal-details';

describe('a text', () => {
  it.each([
    '请联系13800138000',
    'Call 138 0013 8000',
    '证件号110105195001011234',
    '住3号楼2单元',
    '501室的老人',
    'The lady in flat 12',
  ])('tells a person: %s', (text) => {
    expect(namesAPerson(text)).toBe(true);
  });

  it.each([
    '希望得到一副老花镜',
    '35号院平房改造',
    'A ramp for the 43 stairwells',
    '2019年春天',
    'Two bookshelves',
  ])('tells nobody: %s', (text) => {
    expect(namesAPerson(text)).toBe(false);
  });
});
