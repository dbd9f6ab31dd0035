import type { GeneratorValue } from 'fast-check';
import * as fc from 'fast-check';
import { compose } from './authorized-text';

/** What stands on one type or field, as this test understands it: `null` is open, else any of these sets of scopes. */
export type Asked = readonly (readonly string[])[] | null;

export const scopes = ['a', 'b', 'c'] as const;

/** A graph with the same shape every time and with requirements that were drawn for it. */
export interface RandomGraph {
  readonly supergraph: string;
  /** By `Type` or `Type.field`; interfaces and unions carry none of their own. */
  readonly asked: ReadonlyMap<string, Asked>;
}

const shape = {
  Query: ['user: User', 'node: Node', 'nodes: [Node!]', 'hits: [Hit]', 'box: Box', 'count: Int'],
  User: ['id: ID!', 'name: String', 'friend: User', 'owner: Node', 'color: Color', 'box: Box'],
  Page: ['id: ID!', 'name: String', 'owner: User', 'seal: Seal', 'box: Box'],
  Box: ['id: ID!', 'seal: Seal', 'color: Color', 'hits: [Hit]', 'node: Node'],
} as const;

export const members: Readonly<Record<string, readonly string[]>> = {
  Node: ['User', 'Page'],
  Hit: ['User', 'Box'],
};

const interfaceFields = ['id: ID!', 'name: String', 'owner: Node', 'box: Box'];

/** The named type of every field, interfaces included; union `Hit` has none. */
export const fieldTypes: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  [...Object.entries(shape), ['Node', interfaceFields] as const, ['Hit', []] as const].map(
    ([type, fields]) => [
      type,
      Object.fromEntries(
        fields.map((field) => [nameOf(field), field.split(': ')[1]!.replace(/[[\]!]/g, '')]),
      ),
    ],
  ),
);

export function drawGraph(gen: GeneratorValue): RandomGraph {
  const asked = new Map<string, Asked>();
  const marked = (coordinate: string): string => {
    const what = gen(fc.option, fc.array(fc.subarray([...scopes]), { minLength: 1, maxLength: 2 }), {
      freq: 2,
    });
    const isOpen = gen(fc.nat, { max: 2 }) > 0;
    if (isOpen || what === null) return '';
    asked.set(coordinate, what);
    return `@requiresScopes(scopes: ${JSON.stringify(what)})`;
  };
  const objects = Object.entries(shape).map(([type, fields]) => {
    const isNode = members.Node!.includes(type);
    const lines = fields.map((field) => `${field} ${marked(`${type}.${nameOf(field)}`)}`);
    // A protected root would leave nothing to look at.
    return `type ${type} ${isNode ? 'implements Node' : ''} ${type === 'Query' ? '' : marked(type)} { ${lines.join('\n')} }`;
  });
  const sdl = `${objects.join('\n')}
    interface Node { ${interfaceFields.join('\n')} }
    union Hit = User | Box
    scalar Seal ${marked('Seal')}
    enum Color ${marked('Color')} { RED }`;
  return { supergraph: compose(sdl), asked };
}

/** A document of one operation and up to three fragments, each of which may spread the later ones. */
export function drawDocument(gen: GeneratorValue): string {
  const conditions = Array.from({ length: 3 }, () => oneOf(gen, ['User', 'Page', 'Node', 'Box']));
  const set = (type: string, depth: number, later: number): string => {
    const count = gen(fc.integer, { min: 1, max: 3 });
    return `{ ${Array.from({ length: count }, () => selection(type, depth, later)).join(' ')} }`;
  };
  const selection = (type: string, depth: number, later: number): string => {
    const kind = gen(fc.nat, { max: 9 });
    const spreadable = conditions.flatMap((on, index) =>
      index >= later && overlap(type, on) ? [index] : [],
    );
    if (kind === 0 && spreadable.length > 0) return `...F${oneOf(gen, spreadable)}${condition()}`;
    if (kind <= 2 && depth > 0) {
      const on = oneOf(
        gen,
        Object.keys(fieldTypes).filter((other) => overlap(type, other)),
      );
      return `... on ${on}${condition()} ${set(on, depth - 1, later)}`;
    }
    return field(type, depth, later);
  };
  const field = (type: string, depth: number, later: number): string => {
    const candidates = Object.entries(fieldTypes[type]!).filter(([, to]) => depth > 0 || !(to in fieldTypes));
    if (candidates.length === 0) return '__typename';
    const [name, to] = oneOf(gen, candidates);
    const alias = gen(fc.nat, { max: 3 }) === 0 ? `${oneOf(gen, ['x', 'y', '_kept', name])}: ` : '';
    return `${alias}${name}${condition()}${to in fieldTypes ? ` ${set(to, depth - 1, later)}` : ''}`;
  };
  const condition = () => oneOf(gen, ['', '', '', ' @include(if: $v)', ' @skip(if: $v)']);
  const operation = `query Q($v: Boolean! = true) ${set('Query', 4, 0)}`;
  const fragments = conditions.map((on, index) => `fragment F${index} on ${on} ${set(on, 2, index + 1)}`);
  return withoutUnused([operation, ...fragments]);
}

function overlap(one: string, other: string): boolean {
  const possible = (type: string) => members[type] ?? [type];
  return possible(one).some((type) => possible(other).includes(type));
}

/** Validation refuses what nobody uses. */
function withoutUnused([operation = '', ...fragments]: readonly string[]): string {
  const used = (text: string) => [...text.matchAll(/\.\.\.F(\d)/g)].map(([, index]) => Number(index));
  const reached = new Set<number>();
  const follow = (text: string): void => {
    for (const index of used(text)) {
      if (reached.has(index)) continue;
      reached.add(index);
      follow(fragments[index]!);
    }
  };
  follow(operation);
  const text = [operation, ...fragments.filter((_, index) => reached.has(index))].join('\n');
  return text.includes('if: $v') ? text : text.replace('($v: Boolean! = true)', '');
}

function nameOf(field: string): string {
  return field.split(':')[0]!;
}

function oneOf<Item>(gen: GeneratorValue, items: readonly Item[]): Item {
  return items[gen(fc.nat, { max: items.length - 1 })]!;
}
