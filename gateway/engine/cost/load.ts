import { saturated } from '../limits/saturate';

/** What a selection asks of everybody together, and of each subgraph. */
export interface Load {
  readonly total: number;
  readonly bySubgraph: ReadonlyMap<string, number>;
  /** Subgraphs other than the one at hand that have to find the object, because they answer fields of it. */
  readonly visits: ReadonlySet<string>;
}

const nobody: ReadonlySet<string> = new Set();

export const noLoad: Load = { total: 0, bySubgraph: new Map(), visits: nobody };

/** So much for one subgraph, and in total. */
export function loadOn(subgraph: string | null, cost: number): Load {
  if (cost === 0) return noLoad;
  return {
    total: cost,
    bySubgraph: new Map(subgraph === null ? [] : [[subgraph, cost]]),
    visits: nobody,
  };
}

/** Both are asked for. */
export function addLoads(one: Load, other: Load): Load {
  if (one === noLoad) return other;
  if (other === noLoad) return one;
  return {
    total: saturated(one.total + other.total),
    bySubgraph: combine(one.bySubgraph, other.bySubgraph, (a, b) => saturated(a + b)),
    visits: union(one.visits, other.visits),
  };
}

/** One or the other is asked for, which of them is not known: the dearer, subgraph by subgraph. */
export function dearerLoad(one: Load, other: Load): Load {
  if (one === noLoad) return other;
  if (other === noLoad) return one;
  return {
    total: Math.max(one.total, other.total),
    bySubgraph: combine(one.bySubgraph, other.bySubgraph, Math.max),
    visits: union(one.visits, other.visits),
  };
}

/** The same for each object of a list. */
export function repeatLoad(load: Load, times: number): Load {
  if (times === 1) return load;
  const bySubgraph = [...load.bySubgraph].map(([name, cost]) => [name, saturated(cost * times)] as const);
  return { ...load, total: saturated(load.total * times), bySubgraph: new Map(bySubgraph) };
}

/** One object with what is asked of it: its own subgraph makes it, and every other one involved has to find it. */
export function loadOfObject(
  subgraph: string | null,
  { weight, lookup }: { readonly weight: number; readonly lookup: number },
  fields: Load,
): Load {
  const bySubgraph = new Map(fields.bySubgraph);
  const charge = (name: string, cost: number) =>
    bySubgraph.set(name, Math.max(0, saturated((bySubgraph.get(name) ?? 0) + cost)));
  if (subgraph !== null) charge(subgraph, weight);
  for (const visited of fields.visits) charge(visited, lookup);
  return { total: Math.max(0, saturated(fields.total + weight)), bySubgraph, visits: nobody };
}

export function withVisit(load: Load, subgraph: string): Load {
  if (load.visits.has(subgraph)) return load;
  return { ...load, visits: new Set([...load.visits, subgraph]) };
}

function combine(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
  join: (a: number, b: number) => number,
): ReadonlyMap<string, number> {
  if (other.size === 0) return one;
  if (one.size === 0) return other;
  const combined = new Map(one);
  for (const [name, cost] of other) combined.set(name, join(combined.get(name) ?? 0, cost));
  return combined;
}

function union(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  if ([...other].every((name) => one.has(name))) return one;
  return one.size === 0 ? other : new Set([...one, ...other]);
}
