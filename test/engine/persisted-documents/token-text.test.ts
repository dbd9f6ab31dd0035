import { tokenText } from '@courtyard/gateway/engine/persisted-documents/token-text';

const document = 'query Hello { echo(text: "hello") }';

describe('two documents are the same', () => {
  it.each([
    ['white space', 'query Hello{echo(text:"hello")}'],
    ['lines', 'query Hello {\n  echo(text: "hello")\n}\n'],
    ['commas', 'query, Hello { echo(text: "hello",) }'],
    ['comments', '# greets\nquery Hello { echo(text: "hello") # so\n}'],
    ['how a string is written', 'query Hello { echo(text: """hello""") }'],
    ['an escape', 'query Hello { echo(text: "h\\u0065llo") }'],
  ])('where they differ in %s', (_what, other) => {
    expect(tokenText(other)).toBe(tokenText(document));
  });

  it.each([
    ['a name', 'query Hallo { echo(text: "hello") }'],
    ['a value', 'query Hello { echo(text: "hello ") }'],
    ['an alias', 'query Hello { echo: echo(text: "hello") }'],
    ['a field', 'query Hello { echo(text: "hello") __typename }'],
    ['a string in the place of a name', 'query Hello { echo(text: hello) }'],
    ['a number in the place of a string', 'query Hello { echo(text: 1) }'],
  ])('but not where they differ in %s', (_what, other) => {
    expect(tokenText(other)).not.toBe(tokenText(document));
  });
});

describe('what is no document', () => {
  it.each([['{ echo(text: "hello'], ['{ ^ }']])('has no text: %s', (text) => {
    expect(tokenText(text)).toBeNull();
  });

  it('is what is longer than any that is known', () => {
    expect(tokenText(document, tokenText(document)?.length)).not.toBeNull();
    expect(tokenText(document, 20)).toBeNull();
  });
});
