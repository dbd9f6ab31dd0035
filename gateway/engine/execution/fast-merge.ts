import type { Fields } from './fields';
import { functionOfCode, isPlainName } from './generated-code';
import { withoutExtras } from './merge-answer';
import type { SelectedNames } from './selected-names';

/** Adds an answer to an object that has nothing else under these names; false where it has, and may not be done. */
export type FillIn = (target: Fields, answer: Fields) => boolean;

/**
 * Compiles the merge for the usual case. A target gets its fields in one order, so that all keep one layout. What would
 * take the place of another value is left as it was, and for `mergeFields`.
 */
export function compileFillIn(names: SelectedNames): FillIn | null {
  if (![...names.keys()].every(isPlainName)) return null;
  const fills = [...names.keys()].map(
    (name) => `
      value = answer.${name};
      if (value !== undefined) {
        const known = target.${name};
        if (known === undefined || known === null) target.${name} = value;
        else if (value !== known && value !== null) isFilled = false;
      }`,
  );
  return functionOfCode(
    `function fillIn(target, answer) { let isFilled = true; let value; ${fills.join('')} return isFilled; }`,
  );
}

/** Takes out of what lies below an answer's own fields what was not asked for. */
export type TidyBelow = (answer: Fields) => void;

/**
 * The same as `withoutExtras` for all that is kept of an answer: its own fields are only ever taken by their names.
 * Null where there is nothing to do, and undefined where it cannot be compiled.
 */
export function compileTidyBelow(names: SelectedNames): TidyBelow | null | undefined {
  if (![...names.values()].some((below) => below !== null)) return null;
  const code: TidyCode = { functions: [], levels: [] };
  const body = [...names].map(([name, below]) => (below === null ? '' : fieldCode(name, below, code)));
  if (!code.levels.every((level) => [...level.keys()].every(isPlainName))) return undefined;
  if (![...names.keys()].every(isPlainName)) return undefined;
  return functionOfCode(
    `(() => { ${code.functions.join('')} return function tidy(object) { ${body.join('')} }; })()`,
    { levels: code.levels, withoutExtras },
  );
}

interface TidyCode {
  readonly functions: string[];
  /** The names of each function, for the general way. */
  readonly levels: SelectedNames[];
}

function fieldCode(name: string, below: SelectedNames, code: TidyCode): string {
  const level = levelCode(below, code);
  return `{
    const value = object.${name};
    if (typeof value === 'object' && value !== null) {
      if (!Array.isArray(value)) tidy${level}(value);
      else for (let index = 0; index < value.length; index += 1) {
        const item = value[index];
        if (typeof item !== 'object' || item === null) continue;
        if (Array.isArray(item)) { object.${name} = withoutExtras(value, levels[${level}]); break; }
        tidy${level}(item);
      }
    }
  }`;
}

/** Writes the function for objects of one place, and says its number. */
function levelCode(names: SelectedNames, code: TidyCode): number {
  const level = code.levels.length;
  code.levels.push(names);
  const cases = [...names].map(
    ([name, below]) =>
      `case ${JSON.stringify(name)}: ${below === null ? '' : fieldCode(name, below, code)} break;`,
  );
  code.functions.push(`function tidy${level}(object) {
    for (const name in object) {
      switch (name) { ${cases.join('')} default: withoutExtras(object, levels[${level}]); return; }
    }
  }`);
  return level;
}
