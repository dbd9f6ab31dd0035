import type { FetchDataRewrite, QueryPlanSelectionNode } from '../planning/plan';
import type { Fields } from './fields';
import { functionOfCode, isPlainName } from './generated-code';
import { compileRepresentation, type Needed, type NeededField, type Needing } from './representations';
import { applyRewrites } from './rewrites';

/** What is sent for the objects of one fetch. */
export interface Represented {
  /** Each that is different, once, in the order in which the first of each comes. */
  readonly texts: readonly string[];
  /** For each object the place of its text; -1 where there is none. */
  readonly places: readonly number[];
}

export type RepresentAll = (objects: readonly Fields[]) => Represented;

/** How objects of one type are represented. */
export interface TypeCode {
  /** The text that is sent; undefined where it cannot be told. */
  readonly textOf: (object: Fields) => string | undefined;
  /** The value by which most of them differ. */
  readonly markOf: (object: Fields) => unknown;
  /** Whether two of the same mark are represented by one text; if not, it is not known. */
  readonly areEqual: (one: Fields, other: Fields) => boolean;
  /** Whether two texts differ where the marks do, if these are texts or whole numbers. */
  readonly marksTell: boolean;
}

/** Compiles the representations of a fetch as texts, each written once however often the same thing stands there. */
export function compileRepresentAll(
  needs: readonly QueryPlanSelectionNode[],
  rewrites: readonly FetchDataRewrite[] | undefined,
  needing: Needing,
): RepresentAll {
  const needed = compileRepresentation(needs, needing);
  const types = new Map<string, TypeCode>();
  const typeCode = (typename: string): TypeCode => {
    const isRewritten = rewrites !== undefined && rewrites.length > 0;
    const code =
      (isRewritten ? null : writtenCode(typename, needed)) ?? generalCode(needed, rewrites, needing);
    types.set(typename, code);
    return code;
  };
  return (objects) => {
    const texts = new Texts();
    const places: number[] = [];
    let last = '';
    let gathering: Gathering | null = null;
    for (const object of objects) {
      const typename = object.__typename;
      if (typeof typename !== 'string') {
        places.push(-1);
        continue;
      }
      if (gathering === null || typename !== last) {
        gathering = texts.gathering(typename, types.get(typename) ?? typeCode(typename));
        last = typename;
      }
      places.push(gathering.placeOf(object));
    }
    return { texts: texts.all, places };
  };
}

/** By the exact way: one text for what comes out of it. */
function generalCode(
  { represent }: Needed,
  rewrites: readonly FetchDataRewrite[] | undefined,
  { schema }: Needing,
): TypeCode {
  return {
    textOf: (object) => {
      const representation = represent(object);
      if (representation === undefined) return undefined;
      applyRewrites(rewrites, representation, schema);
      return JSON.stringify(representation);
    },
    markOf: (object) => object,
    areEqual: (one, other) => one === other,
    marksTell: false,
  };
}

/** Null where the type needs the exact way. */
function writtenCode(typename: string, needed: Needed): TypeCode | null {
  const fields = needed.fieldsOf(typename);
  const inputs = fields.filter(({ from }) => from !== '__typename');
  const saysType = fields.some(({ from, name }) => from === '__typename' && name === '__typename');
  const names = new Set(fields.map(({ name }) => name));
  const isUsual = saysType && names.size === fields.length && fields.every(isPlain);
  if (!isUsual) return null;
  const mark =
    inputs.find(({ isKey, below }) => isKey && below === null) ?? inputs.find((one) => one.below === null);
  const others = inputs.filter((field) => field !== mark);
  const equal = others.map(({ from }) => `one.${from} === other.${from}`).join(' && ');
  return {
    textOf: functionOfCode(textCode(fields, typename), { fields, valueOf: needed.valueOf }),
    markOf: functionOfCode(`(object) => ${mark === undefined ? '0' : `object.${mark.from}`}`),
    areEqual: functionOfCode(`(one, other) => ${equal === '' ? 'true' : equal}`),
    marksTell: true,
  };
}

function isPlain({ from, name }: NeededField): boolean {
  return isPlainName(from) && isPlainName(name);
}

function textCode(fields: readonly NeededField[], typename: string): string {
  const parts = fields.map((field, index) => {
    const begin = `${index === 0 ? '{' : ','}${JSON.stringify(field.name)}:`;
    if (field.from === '__typename') {
      return `text += ${JSON.stringify(begin + JSON.stringify(typename))};`;
    }
    return `
      value = ${field.below === null ? '' : `valueOf(fields[${index}], `}object.${field.from}${field.below === null ? '' : ')'};
      ${missingCode(field)}
      text += ${JSON.stringify(begin)} + (value === undefined ? 'null' : JSON.stringify(value));`;
  });
  return `function textOf(object) { let text = ''; let value; ${parts.join('')} return text + '}'; }`;
}

/** What is not there is told as null where the subgraph can do without it. */
function missingCode({ mayBeMissing, isNonNull }: NeededField): string {
  const refuse = 'return undefined;';
  if (!mayBeMissing && isNonNull) return `if (value === undefined || value === null) ${refuse}`;
  return mayBeMissing ? '' : `if (value === undefined) ${refuse}`;
}

/** The texts of one fetch. */
class Texts {
  readonly all: string[] = [];
  private readonly gatherings = new Map<string, Gathering>();
  /** Only where marks do not tell all apart. */
  private places: Map<string, number> | null = null;

  gathering(typename: string, code: TypeCode): Gathering {
    const known = this.gatherings.get(typename);
    if (known !== undefined) return known;
    const gathering = new Gathering(code, this);
    this.gatherings.set(typename, gathering);
    return gathering;
  }

  addNew(text: string): number {
    const place = this.all.length;
    this.all.push(text);
    this.places?.set(text, place);
    return place;
  }

  add(text: string): number {
    this.places ??= new Map(this.all.map((known, place) => [known, place]));
    return this.places.get(text) ?? this.addNew(text);
  }
}

/** Those of one type. */
class Gathering {
  private readonly firstByMark = new Map<unknown, { readonly object: Fields; readonly place: number }>();
  private readonly code: TypeCode;
  private readonly texts: Texts;

  constructor(code: TypeCode, texts: Texts) {
    this.code = code;
    this.texts = texts;
  }

  placeOf(object: Fields): number {
    const { code, texts } = this;
    const mark = code.markOf(object);
    const first = this.firstByMark.get(mark);
    if (first !== undefined && (first.object === object || code.areEqual(first.object, object)))
      return first.place;
    const text = code.textOf(object);
    if (text === undefined) return -1;
    const isNew = first === undefined && code.marksTell && tells(mark);
    const place = isNew ? texts.addNew(text) : texts.add(text);
    if (first === undefined) this.firstByMark.set(mark, { object, place });
    return place;
  }
}

/** Of other values several may become one text: what is infinite is written as null. */
function tells(mark: unknown): boolean {
  return typeof mark === 'string' || Number.isSafeInteger(mark);
}
