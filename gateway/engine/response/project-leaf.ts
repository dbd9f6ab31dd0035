import { isEnumType, type GraphQLLeafType } from 'graphql';
import { giveUp } from './give-up';
import { leafOf } from './leaf-values';

/** Anything but null. */
export function projectLeaf(type: GraphQLLeafType): (value: unknown) => unknown {
  const leaf = leafOf(type);
  return (value) => leaf(value) ?? giveUp();
}

/** Code that begins an expression with a value that needs no further look, as nearly all are. */
export function ifPlain(type: GraphQLLeafType, from: string): string {
  if (isEnumType(type)) return '';
  switch (type.name) {
    case 'Int':
      return `typeof ${from} === "number" && (${from} | 0) === ${from} ? ${from} : `;
    case 'Float':
      return `typeof ${from} === "number" ? ${from} : `;
    case 'Boolean':
      return `typeof ${from} === "boolean" ? ${from} : `;
    default:
      // Texts, IDs, and scalars of the graph's own, most of which are written as texts.
      return `typeof ${from} === "string" ? ${from} : `;
  }
}
