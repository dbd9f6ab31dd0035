import {
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLList,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { isPlainName } from '../execution/generated-code';
import { giveUp } from './give-up';
import { ifPlain, projectLeaf } from './project-leaf';
import { selectedFields, type SelectedField, type ShapedType } from './selected-fields';
import type { ShapeParts } from './shape';

/** Makes a value of the answer, or gives up. */
export type ProjectValue = (value: unknown) => unknown;

/** The projections of one operation. */
export interface Projecting {
  readonly parts: ShapeParts;
  /** How many selected fields were written so far. */
  written: number;
  /** Equal for what is projected alike. */
  keyOf(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[]): string;
  /** A projection that is written when it is first needed. */
  later(type: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[]): ProjectValue;
}

/** An expression that gives a projection, and what it refers to, by the names that this has there. */
export interface ProjectionCode {
  readonly code: string;
  readonly references: Readonly<Record<string, unknown>>;
}

/**
 * Selected fields of one operation that are written. With more, code takes longer to become fast than anybody asks the
 * same, so that such an operation is left to the exact way.
 */
export const mostWritten = 2_000;

/** Where an object has more fields, V8 takes longer for what is written out than for a loop. */
const mostInObject = 300;

interface Writing {
  readonly projecting: Projecting;
  readonly functions: string[];
  readonly references: Map<string, unknown>;
  /** The names of what was written or referred to, by what it is. */
  readonly known: Map<string, string>;
}

/** Writes the projection of objects of one type, with all below them whose type is known beforehand. */
export function writeProjection(
  type: ShapedType,
  selectionSets: readonly SelectionSetNode[],
  projecting: Projecting,
): ProjectionCode {
  const references = new Map<string, unknown>([['giveUp', giveUp]]);
  const writing: Writing = { projecting, functions: [], references, known: new Map() };
  const project = writeObject(type, selectionSets, writing);
  const code = `(() => {\n${writing.functions.join('\n')}\nreturn ${project};\n})()`;
  return { code, references: Object.fromEntries(references) };
}

/** All of these answer with the name that the text has for what they wrote. */
function writeObject(type: ShapedType, selectionSets: readonly SelectionSetNode[], writing: Writing): string {
  const { projecting } = writing;
  return once(writing, projecting.keyOf(type, selectionSets), () => {
    const fields = selectedFields(selectionSets, type, projecting.parts);
    if (fields.length > mostInObject || fields.some((field) => isUnusual(field, type))) return 'giveUp';
    projecting.written += fields.length;
    if (projecting.written > mostWritten) giveUp();
    const reads = fields.map(({ kind, inside }, index) =>
      kind === 'value' ? `const v${index} = o[${JSON.stringify(inside)}];` : '',
    );
    const values = fields.map(({ type: ofField, below }, index) =>
      ofField === null
        ? JSON.stringify(type.name)
        : writeValue(ofField, below, { writing, from: `v${index}` }),
    );
    const maker = writeMaker(fields, writing);
    return writeFunction(
      writing,
      `(o) { if (typeof o !== "object" || o === null || Array.isArray(o)) giveUp();
${reads.join('\n')}
return new ${maker}(${values.join(',\n')}); }`,
    );
  });
}

/**
 * A constructor makes what an object literal would make, with the same prototype. But where many literals survive a
 * collection, as those of a long answer do, V8 begins to make them among the old objects, at ten times the cost.
 */
function writeMaker(fields: readonly SelectedField[], writing: Writing): string {
  const names = fields.map(({ responseName }) => JSON.stringify(responseName));
  return once(writing, `new ${names.join()}`, () => {
    const given = names.map((_name, index) => `a${index}`);
    const puts = names.map((name, index) => `this[${name}] = a${index};`);
    const maker = writeFunction(writing, `(${given.join(', ')}) { ${puts.join(' ')} }`);
    writing.functions.push(`${maker}.prototype = Object.prototype;`);
    return maker;
  });
}

/** What the exact way answers with an error or with what no subgraph told, and names that are none like others. */
function isUnusual({ kind, responseName, inside }: SelectedField, type: ShapedType): boolean {
  const isTypename = kind === 'typename' && isObjectType(type);
  return (kind !== 'value' && !isTypename) || responseName === '__proto__' || !isPlainName(inside);
}

interface Value {
  readonly writing: Writing;
  /** The variable that holds it. */
  readonly from: string;
}

/** This one answers with an expression. */
function writeValue(
  type: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
  { writing, from }: Value,
): string {
  const ofValue = getNullableType(type);
  const orNull = isNonNullType(type) ? '' : `${from} == null ? null : `;
  if (isLeafType(ofValue)) {
    const leaf = refer(writing, ofValue.name, () => projectLeaf(ofValue));
    return `${ifPlain(ofValue, from)}${orNull}${leaf}(${from})`;
  }
  const project = isListType(ofValue)
    ? writeList(ofValue, selectionSets, writing)
    : writeBelow(ofValue, selectionSets, writing);
  return `${orNull}${project}(${from})`;
}

function writeList(
  type: GraphQLList<GraphQLOutputType>,
  selectionSets: readonly SelectionSetNode[],
  writing: Writing,
): string {
  return once(writing, writing.projecting.keyOf(type, selectionSets), () => {
    const item = writeValue(type.ofType, selectionSets, { writing, from: 'v' });
    // Unlike a list that grows, or one with room for all, this one is known to have no holes; JSON is written faster so.
    return writeFunction(writing, `(l) { if (!Array.isArray(l)) giveUp(); return l.map((v) => ${item}); }`);
  });
}

function writeBelow(
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  writing: Writing,
): string {
  if (!isAbstractType(type)) return writeObject(type, selectionSets, writing);
  const { projecting } = writing;
  const key = projecting.keyOf(type, selectionSets);
  return refer(writing, `later ${key}`, () => projecting.later(type, selectionSets));
}

function writeFunction({ functions }: Writing, text: string): string {
  const name = `f${functions.length}`;
  // In brackets, V8 compiles it along with the rest, which takes less than to come back to it.
  functions.push(`var ${name} = (function ${text});`);
  return name;
}

function refer({ references, known }: Writing, key: string, make: () => unknown): string {
  const name = known.get(`refer ${key}`) ?? `r${references.size}`;
  if (!references.has(name)) references.set(name, make());
  known.set(`refer ${key}`, name);
  return name;
}

function once({ known }: Writing, key: string, write: () => string): string {
  const name = known.get(key) ?? write();
  known.set(key, name);
  return name;
}
