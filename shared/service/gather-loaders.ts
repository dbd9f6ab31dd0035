import type { DataSource } from 'typeorm';
import type { RowRule } from '../database/row-rule';

type MakeLoaders = (dataSource: DataSource, rule: RowRule) => object;

/** All that several functions make. */
type Gathered<Makers extends readonly MakeLoaders[]> = ({
  [Index in keyof Makers]: (gathered: ReturnType<Makers[Index]>) => void;
}[number] extends (gathered: infer All) => void
  ? All
  : never) &
  object;

/**
 * The loaders of all concepts for one request, those of a concept made when the first of them is asked for: a service
 * has a hundred, and a request needs two. They are read by name; what they are called is learned at the first request.
 */
export function gatherLoaders<const Makers extends readonly MakeLoaders[]>(
  ...makers: Makers
): (dataSource: DataSource, rule: RowRule) => Gathered<Makers> {
  let Loaders: ReturnType<typeof defineLoaders> | undefined;
  return (dataSource, rule) => {
    Loaders ??= defineLoaders(makers, dataSource, rule);
    return new Loaders(dataSource, rule) as object as Gathered<Makers>;
  };
}

/** A class, since its getters are then made once and not for each request. */
function defineLoaders(makers: readonly MakeLoaders[], ...sample: Parameters<MakeLoaders>) {
  class Loaders {
    readonly #made: object[] = [];
    readonly #dataSource: DataSource;
    readonly #rule: RowRule;

    constructor(dataSource: DataSource, rule: RowRule) {
      this.#dataSource = dataSource;
      this.#rule = rule;
    }

    static read(loaders: Loaders, concept: number, name: string): unknown {
      const made = (loaders.#made[concept] ??= makers[concept]?.(loaders.#dataSource, loaders.#rule) ?? {});
      return (made as Record<string, unknown>)[name];
    }
  }
  makers.forEach((make, concept) => {
    for (const name of Object.keys(make(...sample))) {
      Object.defineProperty(Loaders.prototype, name, {
        get(this: Loaders) {
          return Loaders.read(this, concept, name);
        },
      });
    }
  });
  return Loaders;
}
