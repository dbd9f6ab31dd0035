import { getNamedType, type GraphQLOutputType } from 'graphql';
import { chosen, fraction } from './random';

/** A value by which one entity is told from another. */
export function keyValue(type: GraphQLOutputType, field: string, identity: string): unknown {
  const number = Number(identity.split(':').at(-1));
  if (getNamedType(type).name !== 'Int') return `${field} of ${identity}`;
  return Number.isInteger(number) ? number : Math.floor(fraction(identity) * 1_000_000);
}

/** Any value; those that are easily taken for none come often. */
export function leafValue(name: string, seed: string): unknown {
  switch (name) {
    case 'Int':
      return chosen([0, 0, 1, -7, Math.floor(fraction(`${seed} number`) * 1000)], seed);
    case 'Float':
      return chosen([0, 0.5, -1.25, 3], seed);
    case 'Boolean':
      return fraction(seed) < 0.5;
    case 'String':
    case 'ID':
      return chosen(
        ['', `text ${fraction(`${seed} text`).toString(36).slice(2, 7)}`, '"quoted" \\ 楼'],
        seed,
      );
    default:
      return chosen([0, '', false, { of: [seed.length, null, { deep: true }] }, [1, [2]]], seed);
  }
}
