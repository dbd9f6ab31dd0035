import type { EntityManager } from 'typeorm';
import { defineMatter } from '../matter/matter.commands';
import { matters } from './matters';

/** Loads the vocabulary of matters, without which no claim and no issue can be written. */
export async function loadTerms(manager: EntityManager): Promise<void> {
  for (const matter of matters) await defineMatter(manager, matter);
}
