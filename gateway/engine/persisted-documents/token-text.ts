import { Lexer, Source, TokenKind } from 'graphql';

/**
 * The tokens of a document as one text. Two documents have the same exactly if they differ in nothing but white space,
 * commas, comments and how a string is written. Null where it is not GraphQL, or longer than `most` characters.
 */
export function tokenText(document: string, most = Number.POSITIVE_INFINITY): string | null {
  const lexer = new Lexer(new Source(document));
  let text = '';
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      const kind = token.kind === TokenKind.BLOCK_STRING ? TokenKind.STRING : token.kind;
      text += `${kind} ${JSON.stringify(token.value ?? '')} `;
      if (text.length > most) return null;
    }
  } catch {
    return null;
  }
  return text;
}
