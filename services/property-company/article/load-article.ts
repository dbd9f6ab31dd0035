import type { EntityManager } from 'typeorm';
import { recordContract } from '../contract/contract.commands';
import { contracts } from './contracts';

/** Loads what the article tells of property companies, through the same functions that commands use. */
export async function loadArticle(manager: EntityManager): Promise<void> {
  for (const contract of contracts) await recordContract(manager, contract);
}
