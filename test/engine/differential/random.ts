/** A number from 0 up to 1 that depends on the text alone. */
export function fraction(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x45d9f3b);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x45d9f3b);
  hash ^= hash >>> 15;
  return (hash >>> 0) / 2 ** 32;
}

/** One of several, chosen by the text. */
export function chosen<Item>(items: readonly Item[], text: string): Item {
  return items[Math.floor(fraction(text) * items.length)] as Item;
}

/** Chance that can be repeated: the same seed gives the same sequence. */
export interface Dice {
  /** True so often. */
  happens(probability: number): boolean;
  /** A whole number from 0 to below the bound. */
  below(bound: number): number;
  oneOf<Item>(items: readonly Item[]): Item;
}

export function createDice(seed: string): Dice {
  let count = 0;
  const next = () => fraction(`${seed}/${count++}`);
  return {
    happens: (probability) => next() < probability,
    below: (bound) => Math.floor(next() * bound),
    oneOf: (items) => items[Math.floor(next() * items.length)] as (typeof items)[number],
  };
}
