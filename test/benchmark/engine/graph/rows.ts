// As many rows as the public benchmark's graph has, with texts of the same lengths.

export interface User {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly birthday: number;
}

export interface Product {
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
  readonly inStock: boolean;
}

export interface Review {
  readonly id: string;
  readonly body: string;
  readonly product: { readonly upc: string };
}

const birthday = 946_684_800;

export const users: readonly User[] = [
  ['Reader Of Maps', 'mappy'],
  ['Early Riser', 'earlyriser'],
  ['Quiet Gardener', 'quietgardens'],
  ['Chess Player', 'knights'],
  ['Tea Drinker', 'teadrinker'],
  ['Night Walker', 'walker'],
].map(([name = '', username = ''], index) => ({ id: String(index + 1), name, username, birthday }));

const shelves: ReadonlyArray<readonly [name: string, price: number, weight: number, inStock: boolean]> = [
  ['Bench', 899, 100, true],
  ['Stove', 1_299, 1_000, false],
  ['Plate', 15, 20, false],
  ['Stool', 499, 100, false],
  ['PC', 1_299, 1_000, true],
  ['Tent', 6_999, 300, true],
  ['Canoe', 3_999, 2_000, true],
  ['Loom', 100_000, 6_000, false],
  ['Harp', 9_999, 800, true],
];

export const products: readonly Product[] = shelves.map(([name, price, weight, inStock], index) => ({
  upc: String(index + 1),
  name,
  price,
  weight,
  inStock,
}));

const lengths: ReadonlyArray<readonly [upc: string, length: number]> = [
  ['1', 445],
  ['1', 289],
  ['1', 275],
  ['1', 143],
  ['2', 445],
  ['2', 289],
  ['2', 275],
  ['2', 143],
  ['3', 143],
  ['4', 143],
  ['4', 844],
];

export const reviews: readonly Review[] = lengths.map(([upc, length], index) => ({
  id: String(index + 1),
  body: textOf(index, length),
  product: { upc },
}));

/** A text of exactly this length; each begins with another sentence. */
function textOf(index: number, length: number): string {
  const sentences = [
    'It came on a rainy Tuesday and has stood by the window ever since.',
    'Two screws were missing, but the shop at the corner had the right ones.',
    'My neighbour borrowed it for a weekend and did not want to give it back.',
    'The colour is a little darker than in the picture, which suits the room.',
    'After a year of daily use there is one scratch, and that was the cat.',
    'I would buy it again, though I would ask for the longer cable.',
    'Carrying it up four flights of stairs took two people and one pause.',
  ];
  const from = index % sentences.length;
  const once = [...sentences.slice(from), ...sentences.slice(0, from)].join(' ');
  return `${once} ${once}`.slice(0, length);
}
