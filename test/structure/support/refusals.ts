import ts from 'typescript';

/** One place in the code that refuses something, or says in the same words that it cannot be done. */
export interface Refusal {
  readonly file: string;
  /** More than one where the code chooses between them. */
  readonly codes: readonly string[];
  /** The names of the values for its sentence; null where they cannot be read from the code. */
  readonly values: readonly string[] | null;
}

/** Calls of `refusal` and `describe` in files that import them from the errors. */
export function readRefusals(file: string, text: string): Refusal[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const words = importedWords(source);
  const found: Refusal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && words.has(node.expression.text)) {
      const [code, values] = node.arguments;
      found.push({ file, codes: code ? textsIn(code) : [], values: namesIn(values) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function importedWords(source: ts.SourceFile): ReadonlySet<string> {
  const names = source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const bindings = statement.importClause?.namedBindings;
    const isOfErrors = /(^|\/)refusal$/.test(statement.moduleSpecifier.text);
    return isOfErrors && bindings && ts.isNamedImports(bindings)
      ? bindings.elements.map(({ name }) => name.text)
      : [];
  });
  return new Set(names.filter((name) => name === 'refusal' || name === 'describe'));
}

function textsIn(node: ts.Node): string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...textsIn(node.whenTrue), ...textsIn(node.whenFalse)];
  return [];
}

function namesIn(node: ts.Expression | undefined): readonly string[] | null {
  if (node === undefined) return [];
  if (!ts.isObjectLiteralExpression(node)) return null;
  const names = node.properties.map(({ name }) => (name && ts.isIdentifier(name) ? name.text : null));
  return names.every((name) => name !== null) ? names : null;
}
