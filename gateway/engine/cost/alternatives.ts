import { addLoads, dearerLoad, noLoad, type Load } from './load';

/** What a selection asks of one object: something in any case, and more when the object is of a certain type. */
export interface Alternatives {
  readonly always: Load;
  readonly byType: ReadonlyMap<string, Load>;
}

export const nothingAsked: Alternatives = { always: noLoad, byType: new Map() };

export function always(load: Load): Alternatives {
  return load === noLoad ? nothingAsked : { always: load, byType: nothingAsked.byType };
}

/** Two selections of one set. */
export function addAlternatives(one: Alternatives, other: Alternatives): Alternatives {
  if (one === nothingAsked) return other;
  if (other === nothingAsked) return one;
  return { always: addLoads(one.always, other.always), byType: addByType(one.byType, other.byType) };
}

/** A fragment that applies to some of the types only. */
export function onlyFor(types: readonly string[], { always: load, byType }: Alternatives): Alternatives {
  const loads = types.map((type) => [type, addLoads(load, byType.get(type) ?? noLoad)] as const);
  return { always: noLoad, byType: new Map(loads.filter(([, asked]) => asked !== noLoad)) };
}

/** Leaves out the types that cannot stand here. */
export function among(types: ReadonlySet<string>, alternatives: Alternatives): Alternatives {
  if (alternatives.byType.size === 0) return alternatives;
  const here = [...alternatives.byType].filter(([name]) => types.has(name));
  return { always: alternatives.always, byType: new Map(here) };
}

/** The dearest of the types; `priced` adds what an object of that type costs itself, null standing for all others. */
export function dearestOf(
  { always: load, byType }: Alternatives,
  priced: (type: string | null, fields: Load) => Load,
): Load {
  return [...byType].reduce(
    (dearest, [type, more]) => dearerLoad(dearest, priced(type, addLoads(load, more))),
    priced(null, load),
  );
}

function addByType(
  one: ReadonlyMap<string, Load>,
  other: ReadonlyMap<string, Load>,
): ReadonlyMap<string, Load> {
  if (other.size === 0) return one;
  if (one.size === 0) return other;
  const sum = new Map(one);
  for (const [type, load] of other) sum.set(type, addLoads(sum.get(type) ?? noLoad, load));
  return sum;
}
