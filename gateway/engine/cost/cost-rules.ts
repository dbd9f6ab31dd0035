import type { SupergraphReading } from '../supergraph/read-supergraph';
import { readTypeRules, type TypeRules } from './read-type-rules';

/** How long a list is taken to be, by `@listSize`. */
export interface ListSizeRule {
  readonly assumedSize: number | null;
  /** Arguments that say how much is asked for, as paths: `["page", "first"]` is a field of an input. */
  readonly slicingArguments: ReadonlyArray<readonly string[]>;
  /** Fields of the returned object that the size is about; empty when it is about the field itself. */
  readonly sizedFields: readonly string[];
  readonly requireOneSlicingArgument: boolean;
}

export interface FieldRule {
  /** From `@cost`; it stands in for the weight of the returned type. */
  readonly weight: number | null;
  readonly listSize: ListSizeRule | null;
  readonly argumentWeights: ReadonlyMap<string, number>;
  /** The subgraphs that answer the field, by name. */
  readonly subgraphs: readonly string[];
}

/** What a supergraph says about costs. */
export interface CostRules {
  /** The length of a list about which nothing is said. */
  readonly defaultListSize: number;
  /** From `@cost` on an object, a scalar or an enum. */
  typeWeight(type: string): number | null;
  field(type: string, field: string): FieldRule;
  inputFieldWeight(type: string, field: string): number | null;
}

export interface CostSettings {
  readonly defaultListSize?: number;
}

const noRule: FieldRule = { weight: null, listSize: null, argumentWeights: new Map(), subgraphs: [] };

/** Reads `@cost` and `@listSize`, under whatever names the supergraph links them, and who answers which field. */
export function readCostRules(
  reading: Pick<SupergraphReading, 'document' | 'features' | 'subgraphNameByGraph'>,
  { defaultListSize = 10 }: CostSettings = {},
): CostRules {
  const types = readTypeRules(reading);
  const known = new Map<string, FieldRule>();
  return {
    defaultListSize,
    typeWeight: (type) => types.get(type)?.weight ?? null,
    inputFieldWeight: (type, field) => types.get(type)?.fields.get(field)?.weight ?? null,
    field: (type, field) => {
      const key = `${type}.${field}`;
      const rule = known.get(key) ?? findRule(types, { type, field, defaultListSize });
      known.set(key, rule);
      return rule;
    },
  };
}

/**
 * A rule may be written on the interface or on the object. An object falls back on its interfaces; a field selected on
 * an interface counts as the dearest of those who implement it.
 */
function findRule(
  types: ReadonlyMap<string, TypeRules>,
  { type, field, defaultListSize }: { type: string; field: string; defaultListSize: number },
): FieldRule {
  const own = types.get(type)?.fields.get(field);
  if (own === undefined) return noRule;
  const related = types.get(type)?.isInterface
    ? [...types.values()].filter(({ interfaces }) => interfaces.includes(type))
    : (types.get(type)?.interfaces ?? []).flatMap((name) => types.get(name) ?? []);
  const others = related.flatMap(({ fields }) => fields.get(field) ?? []);
  return {
    weight: own.weight ?? dearest(others.map(({ weight }) => weight)),
    listSize:
      own.listSize ??
      longest(
        others.map(({ listSize }) => listSize),
        defaultListSize,
      ),
    argumentWeights: new Map([...others, own].flatMap(({ argumentWeights }) => [...argumentWeights])),
    subgraphs: own.subgraphs,
  };
}

function dearest(weights: ReadonlyArray<number | null>): number | null {
  const stated = weights.filter((weight) => weight !== null);
  return stated.length === 0 ? null : Math.max(...stated);
}

/** Where one of them states nothing, its list is taken to have the default length. */
function longest(rules: ReadonlyArray<ListSizeRule | null>, defaultListSize: number): ListSizeRule | null {
  const [first] = rules
    .filter((rule) => rule !== null)
    .sort((one, other) => (other.assumedSize ?? 0) - (one.assumedSize ?? 0));
  if (first === undefined || !rules.includes(null)) return first ?? null;
  return { ...first, assumedSize: Math.max(first.assumedSize ?? 0, defaultListSize) };
}
