interface Column {
  readonly title: string;
  readonly value: unknown;
}

const mostLines = 30;
const width = 58;

/** Two values as JSON, one beside the other; what is longer than anybody reads is cut. */
export function sideBySide(one: Column, other: Column): string {
  const [left, right] = [linesOf(one), linesOf(other)];
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    `${(left[index] ?? '').padEnd(width)}  ${right[index] ?? ''}`.trimEnd(),
  );
  return rows.join('\n');
}

function linesOf({ title, value }: Column): string[] {
  const lines = JSON.stringify(value, null, 2).split('\n').flatMap(folded);
  const shown = lines.slice(0, mostLines);
  const rest = lines.length - shown.length;
  return [title, '-'.repeat(title.length), ...shown, ...(rest > 0 ? [`… ${rest} more lines`] : [])];
}

function folded(line: string): string[] {
  const parts = [];
  for (let from = 0; from < line.length; from += width) parts.push(line.slice(from, from + width));
  return parts;
}
