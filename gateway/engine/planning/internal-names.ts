import type { FieldNode } from 'graphql';

/** Begins the names under which the engine keeps what a caller named as it liked. */
const mark = 'own_';

/** Names that every object has: a subgraph's answer may hold them, and plain reading finds them where it does not. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Gives each selected field the name under which the engine asks for it and keeps it. */
export type NameInside = (field: FieldNode) => string;

/**
 * A caller may name a field as it likes, also as the key or the input by which subgraphs find and compute things; what
 * it named then takes the place of what another subgraph receives. So whatever is not that very field, unaliased and
 * without arguments, gets another name inside. A caller's own name that looks like ours gets the mark once more.
 */
export function createNameInside(reserved: ReadonlySet<string>): NameInside {
  return (field) => {
    const name = nameForCaller(field);
    const isItself = name === field.name.value && !field.arguments?.length;
    const isApart = name.startsWith(mark) || (!isItself && reserved.has(name)) || inherited.has(name);
    return isApart ? mark + name : name;
  };
}

export function nameForCaller({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}

/** Variables that the planner makes itself; a caller may have one of the same name. */
const ofPlanner = /^(?:representations$|contextualArgument)/;

/** The name under which a caller's variable is planned. */
export function variableInside(name: string): string {
  return name.startsWith(mark) || ofPlanner.test(name) ? mark + name : name;
}

/** What the caller calls the field or variable of a name inside. */
export function nameOutside(name: string): string {
  return name.startsWith(mark) ? name.slice(mark.length) : name;
}
