import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { SourceDocumentEntity, type SourceDocumentRow } from './source.entity';

/** Enters a document; one that is there already stays as it is. */
export async function registerDocument(
  manager: EntityManager,
  document: NewFact<SourceDocumentRow>,
): Promise<void> {
  await recordFact(manager, SourceDocumentEntity, document);
}
