import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact } from './fact';

/** Every fact file of this folder, in the order of their numbers. */
export async function readFacts(): Promise<Fact[]> {
  const files = readdirSync(__dirname).filter((file) => /^\d{3}-.*\.ts$/.test(file));
  const modules = await Promise.all(
    files.sort().map((file) => import(join(__dirname, file)) as Promise<FactModule>),
  );
  return modules.map(factOf);
}

interface FactModule {
  readonly default: Fact | { readonly default: Fact };
}

/** Loaders differ in how they hand over what a CommonJS file exports by default. */
function factOf({ default: exported }: FactModule): Fact {
  return 'default' in exported ? exported.default : exported;
}
