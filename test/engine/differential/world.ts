import {
  getNamedType,
  GraphQLError,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values';
import { canonical, projected } from './field-sets';
import { keyValue, leafValue } from './leaf-values';
import { chosen, fraction } from './random';
import { findKeyLeaves, findNeverFailing } from './reliable-fields';
import type { Shape, TypePart } from './shape';

/** An object, known by its identity; everything about it follows from that. */
export interface Thing {
  readonly __typename: string;
  readonly identity: string;
}

type Arguments = Readonly<Record<string, unknown>>;

/** What is true, whoever is asked: the subgraphs and the one schema to compare with tell the same of it. */
export interface World {
  readonly root: (typename: string) => Thing;
  /** A field's value; throws where this field of this thing fails. */
  fieldOf(thing: Thing, field: string, given: Arguments): unknown;
  /** What a field is that is computed from others. */
  derivedField(thing: Thing, field: string, given: Arguments, inputs: unknown): unknown;
  /** What others are handed of a thing; who fails is null. */
  inputsOf(thing: Thing, selection: SelectionSetNode): Inputs;
  /** The entity that a subgraph is asked about. */
  find(typename: string, keys: readonly SelectionSetNode[], representation: Arguments): Thing | null;
  requiresOf(thing: Thing, field: string): SelectionSetNode | null;
}

export interface Inputs {
  readonly values: Record<string, unknown>;
  /** Whether one of them failed. */
  readonly failed: boolean;
}

const entitiesOfType = 6;

export function createWorld(shape: Shape, parts: readonly TypePart[], schema: GraphQLSchema): World {
  const { nulls = 0.12, failures = 0, wrongNulls = 0 } = shape;
  const entityTypes = new Set(parts.filter(({ keys }) => keys.length > 0).map(({ name }) => name));
  const keyLeaves = findKeyLeaves(parts, schema);
  const neverFails = findNeverFailing(parts, schema);
  const requires = new Map(
    parts.flatMap(({ name, fields }) =>
      fields.flatMap((field) =>
        field.requires === null ? [] : [[`${name}.${field.definition.name.value}`, field.requires] as const],
      ),
    ),
  );
  const pools = new Map<string, Thing[]>();
  const lookups = new Map<string, Map<string, Thing>>();
  const families = [...entityTypes].filter((name) => isAbstractType(schema.getType(name)));
  for (const family of families) {
    const members = membersOf(family);
    const things = Array.from({ length: entitiesOfType * 2 }, (_, index) => {
      const identity = `${family}:${index}`;
      return { __typename: members[index % members.length] ?? '', identity };
    });
    pools.set(family, things);
    for (const member of members)
      pools.set(
        member,
        things.filter(({ __typename }) => __typename === member),
      );
  }
  for (const name of entityTypes) {
    if (pools.has(name)) continue;
    const things = Array.from({ length: entitiesOfType }, (_, index) => ({
      __typename: name,
      identity: `${name}:${index}`,
    }));
    pools.set(name, things);
  }

  /** The types that every subgraph knows under an abstract one, so that each can give them. */
  function membersOf(abstract: string): string[] {
    const perSubgraph = [...new Set(parts.map(({ subgraph }) => subgraph))].flatMap((subgraph) => {
      const here = parts.filter((part) => part.subgraph === subgraph);
      const own = here.find(({ name }) => name === abstract);
      if (own === undefined || own.isInterfaceObject) return [];
      if (own.kind === 'union') return [own.members];
      return [
        here
          .filter(({ kind, interfaces }) => kind === 'object' && interfaces.includes(abstract))
          .map(({ name }) => name),
      ];
    });
    const [first = [], ...others] = perSubgraph;
    return first.filter((name) => others.every((members) => members.includes(name)));
  }

  function enumValues(name: string): string[] {
    const [first = [], ...others] = parts
      .filter((part) => part.kind === 'enum' && part.name === name)
      .map(({ members }) => members);
    return first.filter((value) => others.every((values) => values.includes(value)));
  }

  function typeOfField(thing: Thing, field: string): GraphQLOutputType {
    const type = (schema.getType(thing.__typename) as GraphQLObjectType).getFields()[field]?.type;
    if (type === undefined) throw new Error(`There is no ${thing.__typename}.${field}.`);
    return type;
  }

  function fieldOf(thing: Thing, field: string, given: Arguments): unknown {
    return made(thing, field, `${thing.identity}.${field}(${canonical(given)})`);
  }

  function made(thing: Thing, field: string, seed: string): unknown {
    const coordinate = `${thing.__typename}.${field}`;
    const type = typeOfField(thing, field);
    if (keyLeaves.has(coordinate)) return keyValue(type, field, thing.identity);
    if (!neverFails.has(coordinate)) {
      if (fraction(`${seed} throws`) < failures) throw failure(coordinate);
      if (isNonNullType(type) && fraction(`${seed} is wrong`) < wrongNulls) return null;
    }
    return valueOf(type, seed, neverFails.has(coordinate) ? 0 : wrongNulls);
  }

  function valueOf(type: GraphQLOutputType, seed: string, wrong: number): unknown {
    if (isNonNullType(type)) {
      return solidValueOf(type.ofType as GraphQLOutputType, seed, wrong);
    }
    return fraction(`${seed} is null`) < nulls ? null : solidValueOf(type, seed, wrong);
  }

  function solidValueOf(type: GraphQLOutputType, seed: string, wrong: number): unknown {
    if (isListType(type)) {
      const inner = type.ofType as GraphQLOutputType;
      return Array.from({ length: Math.floor(fraction(`${seed} length`) * 4) }, (_, index) =>
        isNonNullType(inner) && fraction(`${seed}[${index}] is wrong`) < wrong
          ? null
          : valueOf(inner, `${seed}[${index}]`, wrong),
      );
    }
    const { name } = getNamedType(type);
    if (isEnumType(type)) return chosen(enumValues(name), seed);
    const pool = pools.get(name);
    if (pool !== undefined) return chosen(pool, seed);
    if (isAbstractType(type))
      return solidValueOf(memberType(chosen(membersOf(name), `${seed} type`)), seed, wrong);
    if (isObjectType(type))
      return { __typename: name, identity: `${name}~${fraction(seed).toString(36).slice(2)}` };
    return leafValue(name, seed);
  }

  function memberType(name: string): GraphQLObjectType {
    return schema.getType(name) as GraphQLObjectType;
  }

  function inputsOf(thing: Thing, selection: SelectionSetNode): Inputs {
    const values: Record<string, unknown> = {};
    let failed = false;
    for (const node of selection.selections) {
      if (node.kind !== Kind.FIELD) throw new Error('Only fields are required here.');
      const input = inputOf(thing, node);
      values[node.name.value] = input.value;
      failed ||= input.failed;
    }
    return { values, failed };
  }

  function inputOf(thing: Thing, node: FieldNode): { value: unknown; failed: boolean } {
    const field = node.name.value;
    const definition = memberType(thing.__typename).getFields()[field];
    if (definition === undefined) throw new Error(`There is no ${thing.__typename}.${field}.`);
    const given = getArgumentValues(definition, node);
    try {
      const required = world.requiresOf(thing, field);
      if (required === null) return below(fieldOf(thing, field, given), node);
      const inputs = inputsOf(thing, required);
      const { value, failed } = below(world.derivedField(thing, field, given, inputs.values), node);
      return { value, failed: failed || inputs.failed };
    } catch {
      return { value: null, failed: true };
    }
  }

  function below(value: unknown, node: FieldNode): { value: unknown; failed: boolean } {
    if (Array.isArray(value)) {
      const items = value.map((item) => below(item, node));
      return { value: items.map((item) => item.value), failed: items.some(({ failed }) => failed) };
    }
    if (node.selectionSet === undefined || value === null) return { value, failed: false };
    const { values, failed } = inputsOf(value as Thing, node.selectionSet);
    return { value: values, failed };
  }

  const world: World = {
    root: (typename) => ({ __typename: typename, identity: typename }),
    fieldOf,
    derivedField: (thing, field, given, inputs) =>
      made(thing, field, `${thing.identity}.${field}(${canonical(given)}) of ${canonical(inputs)}`),
    inputsOf,
    find: (typename, keys, representation) => {
      for (const key of keys) {
        const text = JSON.stringify(key);
        const id = `${typename} ${text}`;
        const lookup =
          lookups.get(id) ??
          new Map(
            (pools.get(typename) ?? []).map((thing) => [canonical(inputsOf(thing, key).values), thing]),
          );
        lookups.set(id, lookup);
        const found = lookup.get(canonical(projected(representation, key)));
        if (found !== undefined) return found;
      }
      return null;
    },
    requiresOf: ({ __typename }, field) => {
      const own = requires.get(`${__typename}.${field}`);
      if (own !== undefined) return own;
      const type = schema.getType(__typename);
      if (!isObjectType(type)) return null;
      for (const { name } of type.getInterfaces()) {
        const inherited = requires.get(`${name}.${field}`);
        if (inherited !== undefined) return inherited;
      }
      return null;
    },
  };
  return world;
}

function failure(coordinate: string): GraphQLError {
  return new GraphQLError(`${coordinate} is not there.`, { extensions: { code: 'NOT_FOUND' } });
}
