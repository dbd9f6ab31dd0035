import type { Fields } from './fields';
import { functionOfCode, isPlainName } from './generated-code';
import { collectTargets, findTargets } from './targets';

/** Finds the objects at a path; one that stands in two places may come twice. */
export type FindTargets = (root: Fields) => Fields[];

/** The same as `findTargets` but for repetitions, as nested loops that are written once. */
export function compileTargets(path: readonly (string | number)[]): FindTargets {
  const isUsual = path.every((step) => step === '@' || (typeof step === 'string' && isPlainName(step)));
  if (!isUsual) return (root) => findTargets(root, path);
  const otherwise = (value: unknown, at: number, found: Fields[]) => collectTargets(value, path, at, found);
  return functionOfCode(
    `function targets(root) { const found = []; ${stepCode('root', path, 0)} return found; }`,
    { otherwise },
  );
}

/** What is done with an object that was reached by the steps before. */
function stepCode(object: string, path: readonly (string | number)[], at: number): string {
  const step = path[at];
  if (step === undefined) return `found.push(${object});`;
  // Only where a list was expected and none came: there is nothing to add to.
  if (step === '@') return '';
  const value = `value${at}`;
  return path[at + 1] === '@'
    ? `const ${value} = ${object}.${step};
       if (Array.isArray(${value})) {
         for (let index${at} = 0; index${at} < ${value}.length; index${at} += 1) {
           const item${at} = ${value}[index${at}];
           ${ifObject(`item${at}`, path, at + 2)}
         }
       }`
    : `const ${value} = ${object}.${step}; ${ifObject(value, path, at + 1)}`;
}

/** Lists where none were expected are left to the general way. */
function ifObject(value: string, path: readonly (string | number)[], at: number): string {
  return `if (typeof ${value} === 'object' && ${value} !== null) {
    if (Array.isArray(${value})) otherwise(${value}, ${at}, found);
    else { ${stepCode(value, path, at)} }
  }`;
}
