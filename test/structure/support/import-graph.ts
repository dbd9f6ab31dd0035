import type { Import } from './imports';
import { fileAt, pathOf } from './rooms';

/**
 * The files that each file needs when it runs. Imports of types are gone by then and left out: the generated types
 * of resolvers name the rows of the entities, whose rows name generated enums.
 */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

export function importGraph(imports: readonly Import[]): ImportGraph {
  const graph = new Map<string, string[]>();
  for (const line of imports.filter(({ isTypeOnly }) => !isTypeOnly)) {
    const path = pathOf(line);
    const file = path === null ? null : fileAt(path);
    if (file !== null) graph.set(line.from, [...(graph.get(line.from) ?? []), file]);
  }
  return graph;
}

/** Every way along imports that leads back to its beginning. */
export function importCycles(graph: ImportGraph): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) cycles.push([...way.slice(start), file].join(' -> '));
    if (start >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}

/** A file and all that it needs when it runs. */
export function reachableFrom(graph: ImportGraph, file: string): ReadonlySet<string> {
  const reached = new Set([file]);
  for (const next of reached) for (const needed of graph.get(next) ?? []) reached.add(needed);
  return reached;
}
